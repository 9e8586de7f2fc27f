/**
 * Calls in DynamoDB: a partition a campaign, an item a chunk, so that a day, a period, a call and
 * its corrections each are one query.
 *
 * <p>Write units a call, 20 % changed late, with all that becomes of it: 2.25, 1.99 and 0.86 at 3,
 * 60 and 2,000 calls a day, as the benchmark's part {@code write-units} counts them. Of few calls
 * nearly each tick, recording and change rewrites one small tail, a unit each; of many, a tick's
 * calls share a tail, and what remains is to remove tails and to fold them into blocks.
 *
 * <p>A list of 30 days, one campaign: one query, 2, 10 and 135 read units; at 2,000 a day it has
 * two pages of a megabyte. The company is one request more; the sync's coverage is read at most
 * every two seconds. Three requests, then, and no more for any filter.
 */
@NullMarked
package ai.cicops.portal.calls.dynamodb;

import org.jspecify.annotations.NullMarked;
