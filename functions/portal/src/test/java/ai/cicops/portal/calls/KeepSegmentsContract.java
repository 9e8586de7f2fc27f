package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Rows.ACME;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.RecordSegments.DayFacts;
import ai.cicops.portal.calls.RecordSegments.Recorded;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Segments into calls, over the twin's chunks and DynamoDB's alike. */
public abstract class KeepSegmentsContract {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final CampaignKey KEY = CampaignKey.of(ACME);
  private static final String OTHER = "Acme Air - After Hours";

  private final MovableClock clock = new MovableClock(NOON.plus(Duration.ofMinutes(20)));
  private final MemoryCompanies companies = new MemoryCompanies();

  /** Empty ones, each time. */
  protected abstract DayChunks chunks();

  private RecordSegments keep(DayChunks chunks) {
    return new KeepSegments(chunks, new MemorySettledCallers(), companies, clock);
  }

  private Recorded record(DayChunks chunks, Segment... rows) {
    return keep(chunks).record(List.of(rows), clock.instant());
  }

  private List<Call> calls(DayChunks chunks, String campaign) {
    return new KeptCalls(chunks, clock)
        .of(CampaignKey.of(campaign), DAY.minusDays(40), DAY.plusDays(40));
  }

  private String dump(DayChunks chunks) {
    var all = new ArrayList<Call>();
    for (var campaign : List.of(ACME, OTHER, "", Segment.DELETED)) {
      all.addAll(calls(chunks, campaign));
    }
    return CanonicalText.of(all);
  }

  private static List<Integer> shape(DayChunks chunks) {
    return List.of(count(chunks, false), count(chunks, true));
  }

  private static int count(DayChunks chunks, boolean blocks) {
    return (int)
        chunks.readNewest(KEY, DAY, DAY).stream()
            .flatMap(day -> day.chunks().stream())
            .filter(chunk -> chunk.name().block() == blocks)
            .count();
  }

  @Test
  public void makesCallsOutOfSegments() {
    var chunks = chunks();
    var recorded =
        record(
            chunks,
            Rows.answered().id(1).disposition("Transferred To 3rd Party").row(),
            Rows.answered()
                .id(1)
                .at(NOON.plusSeconds(8))
                .type("3rd party transfer")
                .agent(null)
                .disposition(null)
                .recordings(0)
                .row(),
            Rows.abandoned().id(2).at(NOON.plusSeconds(60)).row());

    assertEquals(
        new Recorded(2, 0, 0, Map.of(ACME, Map.of(DAY, new DayFacts(3, 3, 2, 1)))), recorded);
    var calls = calls(chunks, ACME);
    assertEquals(2, calls.size());
    assertEquals(2, calls.getFirst().segments().size());
    assertEquals(clock.instant(), calls.getFirst().firstSeenAt());
    assertEquals(calls, List.of(find(chunks, calls.getFirst()), find(chunks, calls.getLast())));
  }

  private Call find(DayChunks chunks, Call call) {
    return new KeptCalls(chunks, clock).find(call.id()).orElseThrow();
  }

  @Test
  public void changesNothingWhenReadAgain() {
    var chunks = chunks();
    var rows = new Segment[] {Rows.answered().id(1).row(), Rows.abandoned().id(2).row()};
    record(chunks, rows);
    var stored = chunks.readNewest(KEY, DAY, DAY);
    clock.advance(Duration.ofMinutes(15));

    var again = record(chunks, rows[1], rows[0]);

    assertEquals(new Recorded(0, 0, 2, Map.of(ACME, Map.of(DAY, new DayFacts(2, 2, 2, 1)))), again);
    assertEquals(stored, chunks.readNewest(KEY, DAY, DAY));
  }

  @Test
  public void takesLateDispositionsAndLateRows() {
    var chunks = chunks();
    record(chunks, Rows.answered().id(1).disposition(null).row());
    var seen = clock.instant();
    clock.advance(Duration.ofMinutes(15));

    var recorded =
        record(
            chunks,
            Rows.answered().id(1).disposition("Reschedule").row(),
            Rows.answered().id(2).at(NOON.minusSeconds(30)).row());

    assertEquals(1, recorded.created());
    assertEquals(1, recorded.changed());
    var calls = calls(chunks, ACME);
    assertEquals("Reschedule", calls.getLast().disposition());
    assertEquals(seen, calls.getLast().firstSeenAt());
    assertEquals(clock.instant(), calls.getLast().readAt());
    assertEquals(List.of(1, 0), shape(chunks));
  }

  @Test
  public void anEarlierReadThatArrivesLateLoses() {
    var chunks = chunks();
    record(chunks, Rows.answered().id(1).disposition("Reschedule").row());
    keep(chunks)
        .record(
            List.of(Rows.answered().id(1).disposition(null).row()),
            clock.instant().minusSeconds(900));
    assertEquals("Reschedule", calls(chunks, ACME).getFirst().disposition());
  }

  @Test
  public void foldsTailsOnceTheDayIsClosed() {
    var chunks = chunks();
    for (int tick = 0; tick < 12; tick++) {
      clock.advance(Duration.ofMinutes(15));
      var rows = new ArrayList<Segment>();
      for (int call = 0; call < 5; call++) {
        int id = tick * 5 + call;
        rows.add(row(id, tick));
      }
      keep(chunks).record(rows, clock.instant());
    }
    assertTrue(count(chunks, false) > 1);
    var before = dump(chunks);

    clock.advance(Duration.ofDays(2));
    keep(chunks).fold(KEY, DAY, DAY);

    assertEquals(List.of(0, 1), shape(chunks));
    assertEquals(before, dump(chunks));
    var folded = chunks.readNewest(KEY, DAY, DAY);
    keep(chunks).fold(KEY, DAY, DAY);
    assertEquals(folded, chunks.readNewest(KEY, DAY, DAY));
  }

  private static Segment row(int id, int tick) {
    var random = new Random(id);
    return Rows.answered()
        .id(id)
        .at(NOON.plusSeconds(900L * tick + random.nextInt(900)))
        .ani("6" + (100_000_000 + random.nextInt(800_000_000)))
        .customer("Customer " + Long.toString(random.nextLong(), 36))
        .queue(Duration.ofMillis(random.nextInt(40_000)))
        .row();
  }

  @Test
  public void foldsAnOpenDayOfManyTails() {
    var chunks = chunks();
    for (int tick = 0; tick < 30; tick++) {
      var rows = new ArrayList<Segment>();
      for (int call = 0; call < 40; call++) {
        rows.add(row(tick * 40 + call, tick));
      }
      keep(chunks).record(rows, clock.instant());
    }
    assertTrue(count(chunks, true) > 0);
    assertTrue(count(chunks, false) <= 24);
    assertEquals(1200, calls(chunks, ACME).size());
  }

  @Test
  public void keepsAClosedDayInOneChunk() {
    clock.advance(Duration.ofDays(3));
    var chunks = chunks();
    record(chunks, Rows.answered().id(1).row());
    record(chunks, Rows.answered().id(2).row());
    record(chunks, Rows.answered().id(2).disposition("Cancellation").row());
    assertEquals(List.of(0, 1), shape(chunks));
    assertEquals(2, calls(chunks, ACME).size());
  }

  @Test
  public void splitsADayThatGrowsTooLarge() {
    clock.advance(Duration.ofDays(3));
    var chunks = chunks();
    var random = new Random(3);
    var rows = new ArrayList<Segment>();
    for (int call = 0; call < 3000; call++) {
      rows.add(
          Rows.answered()
              .id(call)
              .at(NOON.plusSeconds(call))
              .ani("6" + (100_000_000 + random.nextInt(800_000_000)))
              .customer("Customer " + Long.toString(random.nextLong(), 36))
              .extras(Map.of("NOTES", Long.toString(random.nextLong(), 36)))
              .row());
    }
    keep(chunks).record(rows.subList(0, 2000), clock.instant());
    int blocks = count(chunks, true);
    keep(chunks).record(rows, clock.instant().plusSeconds(60));
    assertTrue(count(chunks, true) > blocks);
    for (var chunk : chunks.readNewest(KEY, DAY, DAY).getFirst().chunks()) {
      assertTrue(chunk.bytes().length <= 64 * 1024);
    }
    assertEquals(3000, calls(chunks, ACME).size());
  }

  @Test
  public void movesACallWhoseFirstRowComesLate() {
    var chunks = chunks();
    var midnight = Instant.parse("2026-11-11T00:00:00Z");
    clock.advance(Duration.ofHours(13));
    var later = Rows.answered().id(1).at(midnight.plusSeconds(300)).type("3rd party transfer");
    record(chunks, later.row());
    var before = calls(chunks, ACME).getFirst();
    assertEquals(DAY.plusDays(1), before.id().day());
    chunks.overlay(
        before.id(), Overlay.of(new Call.Correction("Price Shopper", "sam", clock.instant())));
    var recording =
        new StoredRecording(
            List.of(), "play", "peaks", Duration.ofSeconds(9), clock.instant(), null);
    new KeptCalls(chunks, clock).keepRecordings(Map.of(before.id(), recording));

    var recorded = record(chunks, Rows.answered().id(1).at(midnight.minusSeconds(60)).row());

    assertEquals(1, recorded.changed());
    assertEquals(
        Map.of(DAY, new DayFacts(1, 2, 1, 2), DAY.plusDays(1), new DayFacts(0, 0, 0, 0)),
        recorded.byCampaign().get(ACME));
    var calls = calls(chunks, ACME);
    assertEquals(1, calls.size());
    assertEquals(DAY, calls.getFirst().id().day());
    assertEquals(2, calls.getFirst().segments().size());
    assertEquals("Price Shopper", calls.getFirst().disposition());
    assertEquals(recording, calls.getFirst().recording());
    assertEquals(calls.getFirst(), find(chunks, before), "the old id leads to the call");

    var longer =
        new StoredRecording(
            List.of(),
            "play",
            "peaks",
            Duration.ofSeconds(10),
            clock.instant().plusSeconds(1),
            null);
    new KeptCalls(chunks, clock).keepRecordings(Map.of(before.id(), longer));
    assertEquals(longer, calls(chunks, ACME).getFirst().recording());
  }

  @Test
  public void followsACampaignThatIsRenamedThereAndBack() {
    company(ACME);
    var chunks = chunks();
    record(chunks, Rows.answered().id(1).row());
    clock.advance(Duration.ofMinutes(15));
    record(chunks, Rows.answered().id(1).campaign(OTHER).row());
    assertEquals(List.of(), ids(chunks, ACME));
    assertEquals(List.of(1), ids(chunks, OTHER));
    clock.advance(Duration.ofMinutes(15));
    record(chunks, Rows.answered().id(1).campaign(ACME).row());
    assertEquals(List.of(1), ids(chunks, ACME));
    assertEquals(List.of(), ids(chunks, OTHER));
  }

  @Test
  public void followsOldCallsOfARenamedCampaign() {
    company(ACME);
    var chunks = chunks();
    record(chunks, Rows.answered().id(1).row(), Rows.answered().id(2).row());
    clock.advance(Duration.ofHours(30));
    record(chunks, Rows.answered().id(3).campaign(OTHER).at(clock.instant()).row());

    record(
        chunks,
        Rows.answered().id(1).campaign(OTHER).row(),
        Rows.answered().id(2).campaign(OTHER).row());

    assertEquals(List.of(), ids(chunks, ACME));
    assertEquals(List.of(1, 2, 3), ids(chunks, OTHER));
  }

  private List<Integer> ids(DayChunks chunks, String campaign) {
    return calls(chunks, campaign).stream()
        .map(call -> (int) (Long.parseLong(call.id().five9Id()) - 300_000_010_000_000L))
        .toList();
  }

  @Test
  public void rowsOfADeletedCampaignStayWithTheirCall() {
    company(ACME);
    company(OTHER);
    var chunks = chunks();
    record(chunks, Rows.answered().id(1).disposition(null).row());
    clock.advance(Duration.ofMinutes(15));

    var recorded =
        record(
            chunks,
            Rows.answered().id(1).campaign(Segment.DELETED).row(),
            Rows.answered().id(2).campaign(Segment.DELETED).row());

    assertEquals(1, recorded.changed());
    assertEquals(List.of(1), ids(chunks, ACME));
    assertEquals("Booked - New Customer", calls(chunks, ACME).getFirst().disposition());
    assertEquals(ACME, calls(chunks, ACME).getFirst().campaign());
    assertEquals(List.of(2), ids(chunks, Segment.DELETED));
  }

  @Test
  public void aLegWithoutCampaignFindsItsCall() {
    company(ACME);
    var chunks = chunks();
    record(chunks, Rows.answered().id(1).row());
    record(
        chunks,
        Rows.answered()
            .id(1)
            .campaign(null)
            .type("Agent transfer")
            .at(NOON.plusSeconds(3600))
            .row());
    assertEquals(2, calls(chunks, ACME).getFirst().segments().size());
    assertEquals(List.of(), ids(chunks, RecordSegments.NO_CAMPAIGN));
  }

  @Test
  public void internalCallsBelongToNoCampaign() {
    var chunks = chunks();
    var recorded = record(chunks, Rows.answered().id(1).campaign(null).type("Internal").row());
    assertEquals(List.of(1), ids(chunks, RecordSegments.NO_CAMPAIGN));
    assertEquals(
        Call.Direction.INTERNAL, calls(chunks, RecordSegments.NO_CAMPAIGN).getFirst().direction());
    assertTrue(recorded.byCampaign().containsKey(RecordSegments.NO_CAMPAIGN));
  }

  private void company(String campaign) {
    var id = CompanyId.placeholderFor(CampaignKey.of(campaign));
    companies.save(
        new CompanyCampaigns(
            new Company(
                id, campaign, "", ZoneId.of("America/Chicago"), List.of(), null, false, NOON),
            List.of(new CampaignAssignment(CampaignKey.of(campaign), campaign, id, null, null))));
  }

  /** Three reads of two days around midnight: late rows, changed ones, a call that moves. */
  private static List<List<Segment>> reads() {
    var midnight = Instant.parse("2026-11-11T00:00:00Z");
    var transfer =
        Rows.answered().id(7).at(midnight.plusSeconds(60)).type("3rd party transfer").row();
    var first = new ArrayList<Segment>();
    var second = new ArrayList<Segment>();
    for (int id = 10; id < 22; id++) {
      first.add(row(id, id % 5));
      second.add(
          id % 3 == 0 ? Rows.answered().id(id).at(first.getLast().start()).row() : first.getLast());
    }
    first.add(transfer);
    second.add(Rows.answered().id(7).at(midnight.minusSeconds(30)).row());
    second.add(Rows.abandoned().id(30).campaign(OTHER).at(midnight.plusSeconds(90)).row());
    var third = new ArrayList<>(second);
    third.add(transfer);
    third.add(Rows.answered().id(30).campaign(OTHER).at(midnight.plusSeconds(95)).row());
    third.add(Rows.answered().id(31).campaign(null).type("Internal").at(midnight).row());
    return List.of(first, second, third);
  }

  private void run(DayChunks chunks, Instant start, List<List<Segment>> reads) {
    for (int read = 0; read < reads.size(); read++) {
      keep(chunks).record(reads.get(read), start.plusSeconds(900L * read));
    }
    keep(chunks).fold(KEY, DAY, DAY.plusDays(1));
  }

  @Test
  public void killedAnywhereAndRunAgainIsAsIfUndisturbed() {
    for (var open : List.of(true, false)) {
      clock.advance(Duration.ofHours(open ? 13 : 72));
      var undisturbed = chunks();
      run(undisturbed, clock.instant(), reads());
      var expected = dump(undisturbed);
      assertNotEquals("", expected);
      for (var after : List.of(true, false)) {
        boolean killed = true;
        for (int step = 0; killed; step++) {
          var chunks = chunks();
          try {
            run(new FailingDayChunks(chunks, step, after), clock.instant(), reads());
            killed = false;
          } catch (Unavailable dead) {
            run(chunks, clock.instant().plusSeconds(5), reads());
          }
          assertEquals(expected, dump(chunks), "killed at step " + step);
        }
      }
    }
  }

  @Test
  public void orderRepetitionAndShuffledRowsDoNotMatter() {
    var undisturbed = chunks();
    run(undisturbed, clock.instant(), reads());
    var expected = dump(undisturbed);
    var random = new Random(5);
    for (int trial = 0; trial < 10; trial++) {
      var chunks = chunks();
      var order = new ArrayList<>(List.of(0, 1, 2, 1, 0, 2));
      Collections.shuffle(order, random);
      for (int read : order) {
        var rows = new ArrayList<>(reads().get(read));
        Collections.shuffle(rows, random);
        keep(chunks).record(rows, clock.instant().plusSeconds(900L * read));
      }
      assertEquals(expected, dump(chunks), "in order " + order);
    }
  }

  @Test
  public void twoRunsAtOnceLoseAndDoubleNothing() throws Exception {
    var undisturbed = chunks();
    run(undisturbed, clock.instant(), reads());
    var expected = dump(undisturbed);
    for (int trial = 0; trial < 5; trial++) {
      var chunks = chunks();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var runs =
            IntStream.range(0, 2)
                .mapToObj(run -> threads.submit(() -> run(chunks, clock.instant(), reads())))
                .toList();
        for (var run : runs) {
          run.get();
        }
      }
      assertEquals(expected, dump(chunks));
    }
  }
}
