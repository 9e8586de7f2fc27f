package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.CallsWorld.admin;
import static ai.cicops.portal.calls.CallsWorld.customer;
import static ai.cicops.portal.calls.CallsWorld.supervisor;
import static ai.cicops.portal.calls.Rows.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Person;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days counted by what their chunks say of themselves, beside the same days read call by call. */
class CountedDaysTest {
  private static final int DAYS = 9;
  private static final List<String> WORDS =
      Arrays.asList(
          "Booked - Emergency",
          "Price Shopper",
          "Solicitor / Spam",
          "Cancellation",
          "Gone Fishing",
          "",
          null);

  private final CallsWorld world = new CallsWorld();
  private final CompanyId acme = world.company("acme", "Acme - Main", "Acme - After Hours");
  private final CompanyId birch = world.company("birch", "Birch");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void pagesAreTheSameEitherWay(long seed) {
    var random = new Random(seed);
    fill(random);
    var sold = NOON.minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
    world.company(
        acme,
        List.of(
            CallsWorld.assignment(acme, "Acme - Main", null, sold),
            CallsWorld.assignment(acme, "Acme - After Hours", null, null)));

    if (random.nextBoolean()) {
      world.classify(new Disposition("gone fishing", Outcome.BOOKED, true, true));
      world.classify(new Disposition("Price Shopper", Outcome.SERVED, false, true));
    }

    assertSamePages(admin(), asked(null, random));
    assertSamePages(supervisor(acme, birch), asked(null, random));
    assertSamePages(customer(acme), asked(acme, random));
    assertSamePages(customer(birch), asked(birch, random));
  }

  /** Most days closed and folded, the last ones open; some calls corrected, some reported late. */
  private void fill(Random random) {
    var rows = new ArrayList<Segment>();
    var campaigns = List.of("Acme - Main", "Acme - After Hours", "Birch");
    int calls = 300 + random.nextInt(500);
    for (int id = 0; id < calls; id++) {
      var row = random.nextInt(6) == 0 ? Rows.abandoned() : Rows.answered();
      rows.add(
          row.id(id)
              .campaign(campaigns.get(random.nextInt(campaigns.size())))
              .disposition(WORDS.get(random.nextInt(WORDS.size())))
              .at(NOON.minusSeconds(random.nextInt(DAYS * 86_400)))
              .row());
    }
    int late = random.nextInt(20);
    world.record(rows.subList(late, calls));
    world.record(rows.subList(0, late));
    for (int corrected = 0; corrected < random.nextInt(4); corrected++) {
      var row = rows.get(random.nextInt(calls));
      var call = world.calls.of(CampaignKey.of(String.valueOf(row.campaign())), day(row), day(row));
      world.chunks.overlay(
          call.getFirst().id(), Overlay.of(new Call.Correction("Wrong Number", "office", NOON)));
    }
  }

  private static LocalDate day(Segment row) {
    return LocalDate.ofInstant(row.start(), java.time.ZoneOffset.UTC);
  }

  private static CallQuery asked(@Nullable CompanyId company, Random random) {
    var from = LocalDate.of(2026, 11, 1 + random.nextInt(4));
    var to = LocalDate.of(2026, 11, 8 + random.nextInt(4));
    var hour = "%sT%02d:30".formatted(from, random.nextInt(24));
    return new CallQuery(company, hour, to.toString(), null, CallFilter.ALL, null);
  }

  /** Every page to the last and back again. */
  private void assertSamePages(Person person, CallQuery asked) {
    var page = same(person, asked, null);
    int rows = page.calls().size();
    while (page.next() != null) {
      page = same(person, asked, page.next());
      rows += page.calls().size();
    }
    assertEquals(page.count(), rows);
    while (page.previous() != null) {
      page = same(person, asked, page.previous());
    }
    assertTrue(page.first() <= 1);
  }

  private CallPage same(Person person, CallQuery asked, @Nullable String cursor) {
    var query = new CallQuery(asked.question(), cursor);
    var counted = page(world.queryCalls(), person, query);
    assertEquals(page(world.queryCalls(new Untold(world.chunks)), person, query), counted);
    return counted;
  }

  private static CallPage page(QueryCalls calls, Person person, CallQuery query) {
    return assertInstanceOf(QueryOutcome.Found.class, calls.query(person, query)).page();
  }

  /** The same chunks as version 1 wrote them, which say nothing of themselves. */
  private static final class Untold extends FailingDayChunks {
    Untold(DayChunks chunks) {
      super(chunks, -1, false);
    }

    @Override
    public List<StoredDay> read(CampaignKey campaign, LocalDate from, LocalDate to) {
      return super.read(campaign, from, to).stream()
          .map(day ->
              new StoredDay(
                  day.day(),
                  day.chunks().stream()
                      .map(one -> StoredChunk.of(one.name(), version1(one.bytes())))
                      .toList(),
                  day.overlays()))
          .toList();
    }
  }

  private static byte[] version1(byte[] chunk) {
    int head = 2 + chunk[1];
    var bytes = new byte[1 + chunk.length - head];
    bytes[0] = 1;
    System.arraycopy(chunk, head, bytes, 1, bytes.length - 1);
    return bytes;
  }

  @Test
  void aChunkSaysWhatItsCallsAre() {
    var chunk = ChunkSize.day(500, true);
    var bytes = ChunkCodec.encode(chunk);
    var expected = new EnumMap<Outcome, Integer>(Outcome.class);
    for (var entry : chunk.entries()) {
      var call = chunk.call(chunk.campaignKey(), entry, Overlay.NONE);
      assertNotNull(call);
      expected.merge(call.outcome(), 1, Integer::sum);
    }
    var tally = ChunkCodec.tally(bytes);
    assertNotNull(tally);
    assertEquals(new Tally(expected), tally.by(Meanings.USUAL));
    assertEquals(chunk, ChunkCodec.decode(version1(bytes)));
    assertNull(ChunkCodec.tally(version1(bytes)));
  }

  @Test
  void aChunkOfDispositionsThatNobodyKnowsSaysThemByTheirPrints() {
    var meanings = Meanings.USUAL.with(new Disposition("Odd 7", Outcome.LOST, true, true));
    var known = tally(25);
    assertNotNull(known);
    assertEquals(Map.of(Outcome.NONE_YET, 24, Outcome.LOST, 1), known.by(meanings).outcomes());
    assertEquals(Map.of(Outcome.NONE_YET, 25), known.by(Meanings.USUAL).outcomes());
    assertNull(tally(30), "more than a head has room for");
  }

  /** Of a chunk with as many dispositions that nobody knows, a call each. */
  private @Nullable ChunkTally tally(int dispositions) {
    for (int id = 0; id < dispositions; id++) {
      world.record(Rows.answered().id(id).campaign("Acme - Main").disposition("Odd " + id));
    }
    var key = CampaignKey.of("Acme - Main");
    var day = LocalDate.of(2026, 11, 10);
    var whole = Day.of(key, world.chunks.read(key, day, day).getFirst());
    return ChunkCodec.tally(
        ChunkCodec.encode(Chunk.of("Acme - Main", day, whole.entries().values())));
  }

  @Test
  void aTallyByOtherRulesIsNotBelieved() {
    var bytes = ChunkCodec.encode(ChunkSize.day(3, false));
    bytes[2]++;
    assertNull(ChunkCodec.tally(bytes));
    assertEquals(ChunkSize.day(3, false), ChunkCodec.decode(bytes));
  }

  /** Fails when a disposition gets another mark: raise the rules, then put the print here. */
  @Test
  void theRulesAreTheseMarks() {
    var marks = new CRC32();
    for (var known : Dispositions.all()) {
      for (boolean handled : new boolean[] {true, false}) {
        long mark = Dispositions.mark(known.name(), handled);
        marks.update((known.name() + handled + mark).getBytes(UTF_8));
      }
    }
    assertEquals(
        Map.entry((byte) 2, "d38425c0"),
        Map.entry(ChunkTally.RULES, Long.toHexString(marks.getValue())));
  }
}
