/**
 * Calls in DynamoDB: a partition a campaign, an item a chunk, so that a day, a period, a call and
 * its corrections each are one query. Estimates below use measured chunk sizes, recordings
 * included: 145, 42 and 18 bytes a call at 3, 60 and 2,000 calls a day; an item adds some 80 bytes
 * of keys.
 *
 * <p>Write units a call, 20 % changed late. 3 a day: 3 ticks, 3 recordings, 0.6 changes, one small
 * tail rewritten, no fold: 6.6 / 3 = 2.2. 60 a day: 40 ticks, 40 recordings, 12 changes, a fold
 * (block 3, tails 8), backfills 9: 112 / 60 = 1.9. 2,000 a day: 240 for tails of ticks and
 * recordings, 240 to remove them, 108 for five folds, 60 and 108 for changes: 756 / 2,000 = 0.4.
 *
 * <p>A list of 30 days, one campaign: one query, 2, 10 and 135 read units; at 2,000 a day it has
 * two pages of a megabyte. The company is one request more; the sync's coverage is read at most
 * every two seconds. Three requests, then, and no more for any filter.
 */
@NullMarked
package ai.cicops.portal.calls.dynamodb;

import org.jspecify.annotations.NullMarked;
