package ai.cicops.portal.five9;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What the sync may be told.
 *
 * @param reportZone whose wall clock Five9's reports show
 * @param businessZone whose days the backfill means
 * @param since where the first load begins, null: {@code sinceBack} before the first run
 * @param rowCap rows at which Five9 cuts a report without a word
 * @param retention how long Five9 keeps its call log
 * @param overlap what each tick reads again before the watermark
 * @param longestWindow of one report
 * @param lag how far rows come behind their calls
 */
public record SyncSettings(
    ZoneId reportZone,
    ZoneId businessZone,
    @Nullable Instant since,
    Duration sinceBack,
    int rowCap,
    Duration retention,
    Duration overlap,
    Duration longestWindow,
    Duration lag) {
  public static final int ROW_CAP = 50_000;
  public static final Duration SINCE_BACK = Duration.ofDays(90);
  public static final Duration RETENTION = Duration.ofDays(60);
  public static final Duration OVERLAP = Duration.ofHours(2);
  public static final Duration LONGEST_WINDOW = Duration.ofDays(7);
  public static final Duration LAG = Duration.ofMinutes(10);
}
