package ai.cicops.portal.local.calls;

import ai.cicops.portal.calls.DayChunks;
import ai.cicops.portal.calls.KeepSegmentsContract;

/** Segments kept in the real table: thousands of requests, so embedded alone. */
class DynamoSegmentsTest extends KeepSegmentsContract {
  @Override
  protected DayChunks chunks() {
    return DynamoDayChunksTest.emptied();
  }
}
