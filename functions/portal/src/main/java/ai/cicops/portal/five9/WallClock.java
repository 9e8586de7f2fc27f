package ai.cicops.portal.five9;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The naked wall clock of Five9's reports. When clocks go back, an hour comes twice and a row does
 * not say which it means; so no report may reach across that moment, and its window tells.
 */
public record WallClock(ZoneId zone) {
  /** The window up to the first moment inside it at which clocks go back. */
  Window beforeOverlap(Window window) {
    var cuts = overlaps(window);
    return cuts.isEmpty() ? window : new Window(window.start(), cuts.getFirst());
  }

  /** The window from the last moment inside it at which clocks go back. */
  Window afterOverlap(Window window) {
    var cuts = overlaps(window);
    return cuts.isEmpty() ? window : new Window(cuts.getLast(), window.end());
  }

  /** True when clocks go back at this very instant. */
  public boolean isOverlap(Instant instant) {
    var transition = zone.getRules().nextTransition(instant.minusNanos(1));
    return transition != null && transition.isOverlap() && transition.getInstant().equals(instant);
  }

  /**
   * The instant that a wall clock of a report means: of the two of an hour that comes twice the one
   * in the window or nearest to it. An hour that is left out in spring is read with either offset,
   * whichever is nearer.
   */
  public Instant resolve(LocalDateTime shown, Window window) {
    var offsets = offsets(shown);
    var best = shown.toInstant(offsets.getFirst());
    for (var offset : offsets.subList(1, offsets.size())) {
      var other = shown.toInstant(offset);
      int nearer = window.distance(other).compareTo(window.distance(best));
      if (nearer < 0 || (nearer == 0 && other.isBefore(best))) {
        best = other;
      }
    }
    return best;
  }

  /**
   * The instant of a time of day that belongs to something that began at {@code start}: the first
   * such time from then on, a minute of tolerance before.
   */
  public Instant resolve(LocalTime shown, Instant start) {
    var day = start.atZone(zone).toLocalDate();
    var earliest = start.minus(Duration.ofMinutes(1));
    Instant best = null;
    for (LocalDate date : List.of(day.minusDays(1), day, day.plusDays(1))) {
      var local = date.atTime(shown);
      for (var offset : offsets(local)) {
        var candidate = local.toInstant(offset);
        if (!candidate.isBefore(earliest) && (best == null || candidate.isBefore(best))) {
          best = candidate;
        }
      }
    }
    return best == null ? start : best;
  }

  private List<ZoneOffset> offsets(LocalDateTime shown) {
    var valid = zone.getRules().getValidOffsets(shown);
    if (!valid.isEmpty()) {
      return valid;
    }
    var gap = zone.getRules().getTransition(shown);
    return List.of(gap.getOffsetBefore(), gap.getOffsetAfter());
  }

  private List<Instant> overlaps(Window window) {
    var found = new ArrayList<Instant>();
    var rules = zone.getRules();
    var transition = rules.nextTransition(window.start());
    while (transition != null && transition.getInstant().isBefore(window.end())) {
      if (transition.isOverlap()) {
        found.add(transition.getInstant());
      }
      transition = rules.nextTransition(transition.getInstant());
    }
    return found;
  }
}
