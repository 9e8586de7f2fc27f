package ai.cicops.portal.completeness;

import ai.cicops.portal.directory.CompanyId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which lines somebody asks for.
 *
 * @param from UTC day, null for two weeks up to {@code to}
 * @param to UTC day, included; null for the last that is over
 * @param company whose campaigns; null for all
 * @param campaign part of the campaign's name, whatever its case; empty for any
 */
public record CompletenessQuestion(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable CompanyId company,
    String campaign,
    Only only) {
  public static final int LONGEST_DAYS = 62;
  static final int USUAL_DAYS = 14;

  /** Which of the lines. */
  public enum Only {
    ALL,
    /** Those about which something is to be done. */
    DIFFERENCES,
    /** Those with recordings that are missing. */
    RECORDINGS
  }

  /** A period with both ends, or null when it cannot be used. */
  static @Nullable Days days(
      @Nullable LocalDate from, @Nullable LocalDate to, LocalDate yesterday) {
    var last = to == null ? yesterday : to;
    var first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
    long length = ChronoUnit.DAYS.between(first, last) + 1;
    return length < 1 || length > LONGEST_DAYS ? null : new Days(first, last);
  }

  /** UTC days, both included. */
  public record Days(LocalDate from, LocalDate to) {}

  boolean takes(CampaignDay line) {
    return switch (only) {
      case ALL -> true;
      case DIFFERENCES -> line.differs();
      case RECORDINGS -> line.recordings().missing() > 0;
    };
  }
}
