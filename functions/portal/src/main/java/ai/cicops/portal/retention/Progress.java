package ai.cicops.portal.retention;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.Retention;
import ai.cicops.portal.platform.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far purges of a company have come.
 *
 * @param clean before this UTC day nothing is left that could go; null when that is not known
 * @param of by which retention and campaigns that was found; by others it is not believed
 * @param open the purge that has begun and has not ended
 */
public record Progress(@Nullable LocalDate clean, String of, @Nullable Open open) {
  public static final Progress NONE = new Progress(null, "", null);
  private static final int PRINT = 16;

  /**
   * A purge that has begun.
   *
   * @param to the last UTC day that it looks at
   */
  public record Open(Instant at, int days, LocalDate to) {}

  /** The first day to look at. */
  LocalDate from(LocalDate first, String now) {
    return clean != null && of.equals(now) && clean.isAfter(first) ? clean : first;
  }

  Progress begun(Open now) {
    return new Progress(clean, of, now);
  }

  Optional<Open> isOpen() {
    return Optional.ofNullable(open);
  }

  /** What a company's days were judged by. */
  static String print(CompanyCampaigns company, Retention retention) {
    var campaigns =
        company.campaigns().stream()
            .sorted(Comparator.comparing(CampaignAssignment::toString))
            .map(CampaignAssignment::toString)
            .collect(Collectors.joining(","));
    var text =
        retention.days()
            + "|"
            + company.company().zone()
            + "|"
            + retention.holds()
            + "|"
            + campaigns;
    return Sha256.hex(text).substring(0, PRINT);
  }
}
