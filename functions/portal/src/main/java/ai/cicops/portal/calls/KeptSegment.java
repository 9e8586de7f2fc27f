package ai.cicops.portal.calls;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a segment: as the read at {@code readAt} reported it.
 *
 * <p>A segment is known by call id, start, type, dialled number, agent and an ordinal that tells
 * exact ties apart. A version that Five9 has blanked ({@code [Deleted]} as agent or campaign) is
 * kept beside the one with the name, and settled when the call is derived ({@link Settle}), so that
 * uniting versions stays a plain "the later read wins".
 */
record KeptSegment(Segment segment, int ordinal, Instant readAt) {
  /** The key within a call; ties of it are versions of one segment. */
  static final Comparator<KeptSegment> KEY =
      KeptSegment.sameLeg()
          .thenComparing(kept -> kept.segment.agent(), nullsFirst(naturalOrder()))
          .thenComparingInt(KeptSegment::ordinal)
          .thenComparing(KeptSegment::campaignDeleted);

  private static final Comparator<KeptSegment> NEWER =
      comparing(KeptSegment::readAt).thenComparing(kept -> CanonicalText.of(kept.segment));

  /** Orders by what a deletion in Five9 does not blank: start, type, dialled number. */
  static Comparator<KeptSegment> sameLeg() {
    return Comparator.<KeptSegment, Instant>comparing(kept -> kept.segment.start())
        .thenComparing(kept -> kept.segment.callType())
        .thenComparing(kept -> kept.segment.dnis(), nullsFirst(naturalOrder()));
  }

  /**
   * The rows of one call in one report, in the order of their keys. Exact ties are numbered by
   * content, so that the order of the rows in the report does not matter.
   */
  static List<KeptSegment> of(List<Segment> rows, Instant readAt) {
    var kept = new ArrayList<KeptSegment>(rows.size());
    for (var row : rows) {
      kept.add(new KeptSegment(row, 0, readAt));
    }
    if (kept.size() > 1) {
      kept.sort(KEY);
      number(kept);
      kept.sort(KEY);
    }
    return kept;
  }

  private static void number(List<KeptSegment> sorted) {
    int from = 0;
    for (int to = 1; to <= sorted.size(); to++) {
      if (to == sorted.size() || KEY.compare(sorted.get(from), sorted.get(to)) != 0) {
        if (to - from > 1) {
          var ties = sorted.subList(from, to);
          ties.sort(NEWER);
          for (int tie = 0; tie < ties.size(); tie++) {
            ties.set(tie, new KeptSegment(ties.get(tie).segment, tie, ties.get(tie).readAt));
          }
        }
        from = to;
      }
    }
  }

  /** Of two versions of one segment: the later read; of the same read the greater content. */
  static KeptSegment newer(KeptSegment one, KeptSegment other) {
    return later(one, other) ? one : other;
  }

  private static boolean later(KeptSegment one, KeptSegment other) {
    int order = one.readAt.compareTo(other.readAt);
    if (order != 0) {
      return order > 0;
    }
    return one.segment.equals(other.segment) || NEWER.compare(one, other) >= 0;
  }

  /**
   * Two versions of one segment of which one may have lost names that the other has: the newer
   * content, with the names.
   */
  KeptSegment settledWith(KeptSegment other) {
    boolean later = later(this, other);
    var newer = later ? this : other;
    var older = later ? other : this;
    var segment = newer.segment;
    boolean agentLost = Segment.DELETED.equals(segment.agent());
    return new KeptSegment(
        segment.named(
            newer.campaignDeleted() ? older.segment.campaign() : segment.campaign(),
            agentLost ? older.segment.agent() : segment.agent(),
            agentLost ? older.segment.agentName() : segment.agentName()),
        Math.min(ordinal, other.ordinal),
        newer.readAt);
  }

  boolean agentDeleted() {
    return Segment.DELETED.equals(segment.agent());
  }

  boolean campaignDeleted() {
    return Segment.DELETED.equals(segment.campaign());
  }

  /** The version with this key in a list ordered by {@link #KEY}. */
  static @Nullable KeptSegment find(List<KeptSegment> sorted, KeptSegment wanted) {
    for (var kept : sorted) {
      if (KEY.compare(kept, wanted) == 0) {
        return kept;
      }
    }
    return null;
  }
}
