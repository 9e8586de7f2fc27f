package ai.cicops.portal.calls;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** What of this span lies before and after another that it holds. */
  List<Span> beyond(@Nullable Span inner) {
    if (inner == null) {
      return List.of(this);
    }
    var beyond = new ArrayList<Span>(2);
    if (from.isBefore(inner.from)) {
      beyond.add(new Span(from, inner.from.minusDays(1)));
    }
    if (to.isAfter(inner.to)) {
      beyond.add(new Span(inner.to.plusDays(1), to));
    }
    return beyond;
  }
}
