package ai.cicops.portal.five9.lambda;

import ai.cicops.portal.five9.SyncSettings;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.soap.SoapSettings;
import ai.cicops.portal.platform.Settings;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Every {@code FIVE9_*} setting, checked; what is wrong is named all at once.
 *
 * @param budget of one run; Lambda's own limit may be shorter
 */
record Five9Settings(SyncSettings sync, SoapSettings soap, Duration budget) {
  static final String DATA_CENTRE = "America/Los_Angeles";
  static final String BUSINESS = "America/New_York";
  static final Duration BUDGET = Duration.ofMinutes(12);
  private static final int SMALLEST_CAP = 10;

  /**
   * @throws ai.cicops.portal.platform.SettingsInvalid naming each
   */
  static Five9Settings read(Settings settings) {
    var zone = settings.zone("FIVE9_ZONE", DATA_CENTRE);
    var business = settings.zone("PORTAL_ZONE", BUSINESS);
    var sync =
        new SyncSettings(
            zone,
            business,
            since(settings, business),
            sinceBack(settings),
            rowCap(settings),
            positive(settings, "FIVE9_RETENTION", SyncSettings.RETENTION),
            positive(settings, "FIVE9_OVERLAP", SyncSettings.OVERLAP),
            positive(settings, "FIVE9_LONGEST_WINDOW", SyncSettings.LONGEST_WINDOW),
            positive(settings, "FIVE9_LAG", SyncSettings.LAG));
    var soap =
        new SoapSettings(
            url(settings),
            username(settings),
            settings.secret("FIVE9_PASSWORD"),
            settings.text("FIVE9_REPORT_FOLDER", SoapSettings.FOLDER),
            settings.text("FIVE9_REPORT_NAME", SoapSettings.REPORT),
            new WallClock(zone),
            positive(settings, "FIVE9_PATIENCE", SoapSettings.PATIENCE));
    var budget = positive(settings, "FIVE9_TIME_BUDGET", BUDGET);
    settings.check();
    return new Five9Settings(sync, soap, budget);
  }

  private static URI url(Settings settings) {
    var url = settings.uri("FIVE9_URL");
    var scheme = url.getScheme().toLowerCase(Locale.ROOT);
    if (url.getHost() != null && !scheme.equals("https") && !scheme.equals("http")) {
      settings.problem("FIVE9_URL is malformed; it must begin with https:// or http://.");
    }
    return url;
  }

  private static String username(Settings settings) {
    var username = settings.text("FIVE9_USERNAME");
    if (username.contains(":")) {
      settings.problem("FIVE9_USERNAME is malformed; it must not hold a colon.");
    }
    return username;
  }

  private static int rowCap(Settings settings) {
    int cap = settings.number("FIVE9_ROW_CAP", SyncSettings.ROW_CAP);
    if (cap < SMALLEST_CAP) {
      settings.problem("FIVE9_ROW_CAP is malformed; it must be " + SMALLEST_CAP + " or more.");
    }
    return cap;
  }

  private static Duration positive(Settings settings, String name, Duration otherwise) {
    var duration = settings.duration(name, otherwise);
    if (!duration.isPositive()) {
      settings.problem(name + " is malformed; it must be longer than nothing.");
    }
    return duration;
  }

  /** A day of the business zone, or an instant; a length of time is {@link #sinceBack}. */
  private static @Nullable Instant since(Settings settings, ZoneId business) {
    var given = settings.optional("FIVE9_SINCE").orElse("");
    if (given.isEmpty() || given.startsWith("P")) {
      return null;
    }
    try {
      return given.contains("T")
          ? Instant.parse(given)
          : LocalDate.parse(given).atStartOfDay(business).toInstant();
    } catch (DateTimeException malformed) {
      settings.problem(
          "FIVE9_SINCE is malformed; it must be a day such as 2026-08-01, an instant such as"
              + " 2026-08-01T05:00:00Z, or a length of time such as P90D.");
      return null;
    }
  }

  private static Duration sinceBack(Settings settings) {
    var given = settings.optional("FIVE9_SINCE").orElse("");
    return given.startsWith("P")
        ? positive(settings, "FIVE9_SINCE", SyncSettings.SINCE_BACK)
        : SyncSettings.SINCE_BACK;
  }
}
