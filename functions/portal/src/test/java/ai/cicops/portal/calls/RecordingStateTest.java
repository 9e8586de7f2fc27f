package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordingStateTest {
  /** The call ends at NOON + 247 s. */
  private static final Instant SEEN = NOON.plusSeconds(900);

  private static RecordingState state(
      int expected, Instant seen, @Nullable StoredRecording recording, Instant now) {
    var segments = List.of(Rows.answered().recordings(expected).row());
    var read = CallEntry.read("1", segments, seen);
    var entry = recording == null ? read : read.join(CallEntry.recorded("1", recording));
    return RecordingState.of(
        DeriveCall.of(CampaignKey.of(Rows.ACME), entry, segments, Overlay.NONE), now);
  }

  private static StoredRecording stored(int parts, @Nullable Instant removedAt) {
    var part = new Part("original", "source", NOON, Duration.ofSeconds(60 + 1), 1);
    return new StoredRecording(
        Collections.nCopies(parts, part), "play", "peaks", Duration.ofSeconds(9), SEEN, removedAt);
  }

  @Test
  void isPendingUntilAnHourAfterTheLaterOfEndAndFirstSight() {
    assertEquals(RecordingState.PENDING, state(1, SEEN, null, SEEN.plusSeconds(3599)));
    assertEquals(RecordingState.MISSING, state(1, SEEN, null, SEEN.plusSeconds(3600)));
    var end = NOON.plusSeconds(247);
    assertEquals(RecordingState.PENDING, state(1, NOON, null, end.plusSeconds(3599)));
    assertEquals(RecordingState.MISSING, state(1, NOON, null, end.plusSeconds(3600)));
  }

  @Test
  void isNotRecordedWhenNoneIsReported() {
    assertEquals(RecordingState.NOT_RECORDED, state(0, SEEN, null, SEEN.plusSeconds(9000)));
  }

  @Test
  void isReadyWhenAllPartsAreHereOrSomeAndNoMoreAwaited() {
    assertEquals(RecordingState.READY, state(2, SEEN, stored(2, null), SEEN));
    assertEquals(RecordingState.READY, state(0, SEEN, stored(1, null), SEEN));
    assertEquals(RecordingState.PENDING, state(2, SEEN, stored(1, null), SEEN));
    assertEquals(RecordingState.READY, state(2, SEEN, stored(1, null), SEEN.plusSeconds(3600)));
  }

  @Test
  void isMissingWhenItCannotBePlayed() {
    var undecodable =
        new StoredRecording(stored(1, null).parts(), null, null, Duration.ZERO, SEEN, null);
    assertEquals(RecordingState.PENDING, state(1, SEEN, undecodable, SEEN));
    assertEquals(RecordingState.MISSING, state(1, SEEN, undecodable, SEEN.plusSeconds(3600)));
  }

  @Test
  void isRemovedOnceRetentionTookIt() {
    assertEquals(RecordingState.REMOVED, state(1, SEEN, stored(1, NOON), SEEN));
  }
}
