package ai.cicops.portal.calls;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one call: the unit that chunks hold. Entries of one call are joined; the join is
 * commutative, associative and idempotent, so that neither order nor repetition nor grouping of
 * what was read matters.
 *
 * @param firstSeenAt null in an entry that only adds a recording
 * @param segments versions in the order of {@link KeptSegment#KEY}, one a key
 */
record CallEntry(
    String callId,
    @Nullable Instant firstSeenAt,
    List<KeptSegment> segments,
    @Nullable StoredRecording recording) {

  /** One call's rows of one report. */
  static CallEntry read(String callId, List<Segment> rows, Instant readAt) {
    return new CallEntry(callId, readAt, KeptSegment.of(rows, readAt), null);
  }

  static CallEntry recorded(String callId, StoredRecording recording) {
    return new CallEntry(callId, null, List.of(), recording);
  }

  CallEntry join(CallEntry other) {
    return new CallEntry(
        callId,
        earlier(firstSeenAt, other.firstSeenAt),
        united(segments, other.segments),
        StoredRecording.later(recording, other.recording));
  }

  /**
   * What this entry adds to what is known; joined with it, it gives this entry's join with it. When
   * there is news of a call, all its rows of that read come along, so that versions tell which rows
   * were seen together.
   */
  CallEntry beyond(@Nullable CallEntry known) {
    if (known == null) {
      return this;
    }
    boolean news = false;
    var added = new ArrayList<KeptSegment>();
    for (var kept : segments) {
      var had = KeptSegment.find(known.segments, kept);
      if (!kept.equals(had)) {
        added.add(kept);
        news |= had == null || !had.segment().equals(kept.segment());
      }
    }
    boolean recordingKnown = recording == null || recording.equals(known.recording);
    return new CallEntry(
        callId, firstSeenAt, news ? added : List.of(), recordingKnown ? null : recording);
  }

  boolean isEmpty() {
    return segments.isEmpty() && recording == null;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static List<KeptSegment> united(List<KeptSegment> left, List<KeptSegment> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    var united = new ArrayList<KeptSegment>(left.size() + right.size());
    int next = 0;
    for (var kept : left) {
      while (next < right.size() && KeptSegment.KEY.compare(right.get(next), kept) < 0) {
        united.add(right.get(next++));
      }
      if (next < right.size() && KeptSegment.KEY.compare(right.get(next), kept) == 0) {
        united.add(KeptSegment.newer(kept, right.get(next++)));
      } else {
        united.add(kept);
      }
    }
    united.addAll(right.subList(next, right.size()));
    return united;
  }
}
