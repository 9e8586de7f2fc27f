/**
 * Calls: Five9's segments as they are reported, the call that they make, and what people add to it.
 *
 * <p>A day (UTC) of a campaign is the join of its chunks. The join is commutative, associative and
 * idempotent, so that reading twice, late, in parallel or in any order changes nothing in the end.
 *
 * <p>What dispositions mean is said once for all calls and read with the question, so that no call
 * keeps its outcome: what was said in one read, those that Five9 reported besides in one query.
 */
@NullMarked
package ai.cicops.portal.calls;

import org.jspecify.annotations.NullMarked;
