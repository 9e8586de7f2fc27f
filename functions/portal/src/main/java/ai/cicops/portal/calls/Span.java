package ai.cicops.portal.calls;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** UTC days, both inclusive. */
record Span(LocalDate from, LocalDate to) {
  static Span around(KeptSegment kept) {
    var day = LocalDate.ofInstant(kept.segment().start(), ZoneOffset.UTC);
    return new Span(day.minusDays(1), day.plusDays(1));
  }

  Span and(Span other) {
    return new Span(
        other.from.isBefore(from) ? other.from : from, other.to.isAfter(to) ? other.to : to);
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
