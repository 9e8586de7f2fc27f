package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignKey;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Identifies a call and tells where it is kept: {@code <campaign key>.<yyyymmdd>.<Five9's id>}.
 *
 * @param day UTC day of the call's start
 * @param five9Id as Five9 spells it; a text, whatever it looks like
 */
public record CallId(CampaignKey campaign, LocalDate day, String five9Id) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** Empty for any other spelling, too: one call has one id. */
  public static Optional<CallId> parse(String text) {
    var parts = text.split("\\.", 3);
    if (parts.length < 3 || parts[2].isEmpty()) {
      return Optional.empty();
    }
    try {
      var id = new CallId(new CampaignKey(parts[0]), LocalDate.parse(parts[1], DAY), parts[2]);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeException malformed) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return campaign + "." + DAY.format(day) + "." + five9Id;
  }
}
