package ai.cicops.portal.completeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.calls.Recount.Recordings;
import ai.cicops.portal.completeness.CampaignDay.Reported;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link CountedDays} does. */
public abstract class CountedDaysContract {
  private static final Instant NOON = Instant.parse("2026-09-05T12:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  /** The same at each call within a test, empty at first. */
  protected abstract CountedDays days();

  @Test
  public void remembersAllThatALineSays() {
    var lines =
        List.of(
            new CampaignDay("", DAY, null, 0, 0, Recordings.NONE, Set.of(), null),
            new CampaignDay(
                "Acme Air - Main, North",
                DAY,
                new Reported(12, 9, 4, NOON),
                11,
                8,
                new Recordings(4, 1, 1, 1, 1),
                Set.of(Finding.ROWS_DIFFER, Finding.TALLY_WRONG),
                NOON.plusSeconds(5)));
    keep(DAY, lines);
    assertEquals(List.of(new CountedDay(DAY, lines)), days().of(DAY, DAY));
  }

  @Test
  public void tellsTheDaysOfAPeriodInOrder() {
    Stream.of(3, 1, 2, 9).forEach(day -> keep(DAY.plusDays(day), List.of(line(day))));
    days().keepCursor(DAY);
    assertEquals(
        List.of(1, 2, 3),
        days().of(DAY, DAY.plusDays(5)).stream()
            .map(day -> day.lines().getFirst().rows())
            .toList());
  }

  @Test
  public void losesNoLineOfSeveralWriters() throws InterruptedException {
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (int writer = 1; writer <= 3; writer++) {
        var own = line(writer);
        threads.execute(() ->
            days()
                .update(
                    DAY,
                    day ->
                        new CountedDay(
                            DAY, Stream.concat(day.lines().stream(), Stream.of(own)).toList())));
      }
    }
    assertEquals(3, days().of(DAY, DAY).getFirst().lines().size());
  }

  @Test
  public void knowsWhereToGoOn() {
    assertEquals(Optional.empty(), days().cursor());
    days().keepCursor(DAY);
    assertEquals(Optional.of(DAY), days().cursor());
    days().keepCursor(null);
    assertEquals(Optional.empty(), days().cursor());
  }

  private void keep(LocalDate day, List<CampaignDay> lines) {
    days().update(day, before -> new CountedDay(day, lines));
  }

  private static CampaignDay line(int rows) {
    return new CampaignDay("Campaign " + rows, DAY, null, rows, 0, Recordings.NONE, Set.of(), null);
  }
}
