package ai.cicops.portal.completeness;

import ai.cicops.portal.five9.BackfillCalls;
import ai.cicops.portal.five9.Rereads.Reread;
import ai.cicops.portal.operations.RunRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When the days of UTC were last read from Five9, whole: by the nightly runs that read them again,
 * and by those that somebody asked for.
 */
final class LastReads {
  private final ZoneId businessZone;
  private final List<RunRecord> backfills;
  private final Map<LocalDate, Reread> rereads = new HashMap<>();

  /**
   * @param backfills records of {@link BackfillCalls#SCHEDULE}
   */
  LastReads(ZoneId businessZone, List<RunRecord> backfills, List<Reread> rereads) {
    this.businessZone = businessZone;
    this.backfills =
        backfills.stream().filter(run -> run.outcome() == RunRecord.Outcome.OK).toList();
    rereads.forEach(reread -> this.rereads.put(reread.day(), reread));
  }

  /** The numbers of a ledger's line were read at the latest when they were first true. */
  Optional<Instant> of(CampaignDay line) {
    var reported = line.reported();
    var reread = rereads.get(line.day());
    return Stream.of(
            reported == null ? null : reported.at(),
            reread == null ? null : reread.readAt(),
            backfill(line.day()))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder());
  }

  Optional<Reread> reread(LocalDate day) {
    return Optional.ofNullable(rereads.get(day));
  }

  private @Nullable Instant backfill(LocalDate day) {
    var start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return backfills.stream()
        .filter(run -> {
          var today = run.startedAt().atZone(businessZone).toLocalDate();
          var first = today.minusDays(BackfillCalls.DAYS).atStartOfDay(businessZone).toInstant();
          return !start.isBefore(first)
              && !end.isAfter(today.atStartOfDay(businessZone).toInstant());
        })
        .map(RunRecord::startedAt)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
