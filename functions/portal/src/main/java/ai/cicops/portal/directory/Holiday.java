package ai.cicops.portal.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * A date with hours of its own.
 *
 * @param spans in order and apart from one another; none when it is closed
 */
public record Holiday(LocalDate date, String name, List<OpeningSpan> spans) {
  public Holiday {
    spans = OpeningHours.ordered(spans);
  }

  public static Holiday closed(LocalDate date, String name) {
    return new Holiday(date, name, List.of());
  }
}
