package ai.cicops.portal.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Makes a call's segments out of their kept versions: a version that lost the agent's or the
 * campaign's name ({@code [Deleted]}) takes the place of the one that still has it.
 */
final class Settle {
  private Settle() {}

  /** In order of their start. */
  static List<Segment> segments(List<KeptSegment> versions) {
    var settled = versions.stream().noneMatch(Settle::blanked) ? versions : settle(versions);
    var segments = new ArrayList<Segment>(settled.size());
    for (var version : settled) {
      segments.add(version.segment());
    }
    return segments;
  }

  private static boolean blanked(KeptSegment version) {
    return version.agentDeleted() || version.campaignDeleted();
  }

  private static List<KeptSegment> settle(List<KeptSegment> versions) {
    var settled = new ArrayList<KeptSegment>();
    var leg = KeptSegment.sameLeg();
    int from = 0;
    for (int to = 1; to <= versions.size(); to++) {
      if (to == versions.size() || leg.compare(versions.get(from), versions.get(to)) != 0) {
        settled.addAll(adopt(reunite(versions.subList(from, to))));
        from = to;
      }
    }
    return settled;
  }

  /** Versions of one segment with and without the campaign's name become one. */
  private static List<KeptSegment> reunite(List<KeptSegment> leg) {
    var whole = new ArrayList<KeptSegment>();
    for (var version : leg) {
      var last = whole.isEmpty() ? null : whole.getLast();
      if (last != null
          && last.ordinal() == version.ordinal()
          && !seenTogether(last, version)
          && Objects.equals(last.segment().agent(), version.segment().agent())) {
        whole.set(whole.size() - 1, last.settledWith(version));
      } else {
        whole.add(version);
      }
    }
    return whole;
  }

  /** A version without its agent's name takes the next one's that was not seen beside it. */
  private static List<KeptSegment> adopt(List<KeptSegment> leg) {
    var named = new ArrayList<KeptSegment>();
    var blanked = new ArrayList<KeptSegment>();
    for (var version : leg) {
      (version.agentDeleted() ? blanked : named).add(version);
    }
    for (int place = 0; place < named.size(); place++) {
      var one = named.get(place);
      if (one.segment().agent() != null) {
        for (var other : blanked) {
          if (!seenTogether(one, other)) {
            named.set(place, one.settledWith(other));
            blanked.remove(other);
            break;
          }
        }
      }
    }
    named.addAll(blanked);
    named.sort(KeptSegment.KEY);
    return named;
  }

  /** Two rows of one report are two segments. */
  private static boolean seenTogether(KeptSegment one, KeptSegment other) {
    return one.readAt().equals(other.readAt());
  }
}
