package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CallEntryTest {
  private static final Instant FIRST = NOON.plusSeconds(900);
  private static final Instant SECOND = NOON.plusSeconds(1800);
  private static final Instant THIRD = NOON.plusSeconds(2700);

  /** Few values each, so that keys meet. */
  @Provide
  static Arbitrary<Segment> rows() {
    var start = Arbitraries.integers().between(0, 2).map(minute -> NOON.plusSeconds(60L * minute));
    var type = Arbitraries.of("Inbound", "3rd party transfer");
    var agent = Arbitraries.of("ann", "bob", Segment.DELETED).injectNull(0.2);
    var campaign = Arbitraries.of(Rows.ACME, "Other", Segment.DELETED).injectNull(0.1);
    var disposition = Arbitraries.of("Abandon", "Reschedule").injectNull(0.3);
    var talk = Arbitraries.integers().between(0, 2);
    return Combinators.combine(start, type, agent, campaign, disposition, talk)
        .as((at, ofType, by, of, as, seconds) ->
            Rows.answered()
                .at(at)
                .type(ofType)
                .agent(by)
                .campaign(of)
                .disposition(as)
                .talk(seconds)
                .row());
  }

  @Provide
  static Arbitrary<CallEntry> entries() {
    var readAt = Arbitraries.of(FIRST, SECOND, THIRD);
    var read =
        Combinators.combine(rows().list().ofMinSize(1).ofMaxSize(4), readAt)
            .as((rows, at) -> CallEntry.read("1", rows, at));
    var recorded =
        readAt.map(at ->
            CallEntry.recorded(
                "1", new StoredRecording(List.of(), null, null, Duration.ofSeconds(1), at, null)));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, read), net.jqwik.api.Tuple.of(1, recorded));
  }

  @Property
  void joinDoesNotCareForOrder(
      @ForAll("entries") CallEntry one, @ForAll("entries") CallEntry other) {
    assertEquals(one.join(other), other.join(one));
  }

  @Property
  void joinDoesNotCareForGrouping(
      @ForAll("entries") CallEntry one,
      @ForAll("entries") CallEntry other,
      @ForAll("entries") CallEntry third) {
    assertEquals(one.join(other).join(third), one.join(other.join(third)));
  }

  @Property
  void joinDoesNotCareForRepetition(
      @ForAll("entries") CallEntry one, @ForAll("entries") CallEntry other) {
    var joined = one.join(other);
    assertEquals(joined, joined.join(joined));
    assertEquals(joined, joined.join(one));
    assertEquals(joined, joined.join(other).join(one));
  }

  @Property
  void whatAnEntryAddsIsAllThatIsNeeded(
      @ForAll("entries") CallEntry known, @ForAll("entries") CallEntry read) {
    var joined = known.join(read);
    var added = joined.beyond(known);
    assertEquals(contents(joined), contents(added.isEmpty() ? known : known.join(added)));
  }

  @Property
  void theOrderOfRowsInAReportDoesNotMatter(
      @ForAll List<@net.jqwik.api.From("rows") Segment> rows, @ForAll long seed) {
    var shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    assertEquals(CallEntry.read("1", rows, FIRST), CallEntry.read("1", shuffled, FIRST));
  }

  @Property
  void aReportOfItsOwnLosesNoRow(@ForAll List<@net.jqwik.api.From("rows") Segment> rows) {
    assertEquals(rows.size(), Settle.segments(CallEntry.read("1", rows, FIRST).segments()).size());
  }

  private static List<Segment> contents(CallEntry entry) {
    return Settle.segments(entry.segments());
  }

  @Test
  void theLaterReadWinsAndTheFirstSightStays() {
    var first = read(FIRST, Rows.answered().disposition(null).row());
    var second = read(SECOND, Rows.answered().disposition("Reschedule").row());
    var joined = second.join(first);
    assertEquals(FIRST, joined.firstSeenAt());
    assertEquals("Reschedule", only(joined).disposition());
  }

  @Test
  void exactTiesAreSegmentsOfTheirOwn() {
    var entry =
        read(FIRST, Rows.answered().talk(5).row(), Rows.answered().talk(3).row())
            .join(read(SECOND, Rows.answered().talk(3).row(), Rows.answered().talk(9).row()));
    assertEquals(
        List.of(Duration.ofSeconds(3), Duration.ofSeconds(9)),
        contents(entry).stream().map(Segment::talkTime).sorted().toList());
  }

  @Test
  void aDeletedAgentKeepsTheNameThatWasKnown() {
    var named = read(FIRST, Rows.answered().agent("ann").disposition(null).row());
    var blanked = read(SECOND, Rows.answered().agent(Segment.DELETED).row());
    for (var entry : List.of(named.join(blanked), blanked.join(named))) {
      assertEquals("ann", only(entry).agent());
      assertEquals("Agent ann", only(entry).agentName());
      assertEquals("Booked - New Customer", only(entry).disposition());
    }
  }

  @Test
  void aDeletedAgentIsNotTheOneStillNamedBeside() {
    var before =
        read(FIRST, Rows.answered().agent("ann").row(), Rows.answered().agent("bob").row());
    var after =
        read(
            SECOND,
            Rows.answered().agent(Segment.DELETED).disposition("Reschedule").row(),
            Rows.answered().agent("bob").row());
    var joined = before.join(after.join(before).beyond(before));
    assertEquals(
        List.of("ann Reschedule", "bob Booked - New Customer"),
        contents(joined).stream()
            .map(segment -> segment.agent() + " " + segment.disposition())
            .toList());
  }

  @Test
  void aDeletedCampaignKeepsTheNameThatWasKnown() {
    var named = read(FIRST, Rows.answered().disposition(null).row());
    var blanked = read(SECOND, Rows.answered().campaign(Segment.DELETED).row());
    var settled = only(blanked.join(named));
    assertEquals(Rows.ACME, settled.campaign());
    assertEquals("Booked - New Customer", settled.disposition());
  }

  @Test
  void nothingIsNewsWhenReadAgain() {
    var known = read(FIRST, Rows.answered().row());
    var again = read(SECOND, Rows.answered().row());
    assertTrue(known.join(again).beyond(known).isEmpty());
  }

  private static CallEntry read(Instant readAt, Segment... rows) {
    return CallEntry.read("1", List.of(rows), readAt);
  }

  private static Segment only(CallEntry entry) {
    var segments = contents(entry);
    assertEquals(1, segments.size());
    return segments.getFirst();
  }
}
