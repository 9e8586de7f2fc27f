package ai.cicops.portal.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.StoredRecording;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwaitedAudioTest {
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
  private static final String ACME = "Acme Air - Main";
  private static final String SHOUTING = "ACME AIR - MAIN";
  private static final CampaignNames CAMPAIGNS = new CampaignNames(List.of(ACME, SHOUTING));
  private static final Instant NOW = Instant.parse("2026-08-21T20:00:00Z");
  // 09:00:12 Pacific
  private static final Instant NINE = Instant.parse("2026-08-21T16:00:12Z");

  private final AwaitedAudio awaited = new AwaitedAudio(PACIFIC, NOW);

  @Test
  void findsTheCallOfACampaignAndACustomerByTheClock() {
    var call = add(Calling.call(ACME, "1", "+1 (612) 555-0123", NINE, NINE));
    add(Calling.call(SHOUTING, "2", "6125550123", NINE, NINE));
    add(Calling.call(ACME, "3", "6125550199", NINE, NINE));
    assertEquals(new Match.Of(call.id(), NINE), match("6125550123", "2026-08-21T09:00:12"));
  }

  @Test
  void findsTheCallThreeMinutesAwayAndNoFurther() {
    var call = add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    assertEquals(
        new Match.Of(call.id(), NINE.plusSeconds(180)), match("6125550123", "2026-08-21T09:03:12"));
    assertEquals(
        new Match.Of(call.id(), NINE.minusSeconds(180)),
        match("6125550123", "2026-08-21T08:57:12"));
    assertEquals(new Match.None(Match.Reason.NO_CALL), match("6125550123", "2026-08-21T09:03:13"));
  }

  @Test
  void findsTheCallByALaterRecordingOfIt() {
    var later = NINE.plus(Duration.ofMinutes(20));
    var call = add(Calling.call(ACME, "1", "6125550123", NINE, NINE, later));
    assertEquals(new Match.Of(call.id(), later), match("6125550123", "2026-08-21T09:20:12"));
  }

  @Test
  void doesNotGuessBetweenTwoCallsOfACustomerWithinMinutes() {
    add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    add(Calling.call(ACME, "2", "6125550123", NINE.plusSeconds(120), NINE.plusSeconds(120)));
    assertEquals(
        new Match.None(Match.Reason.AMBIGUOUS), match("6125550123", "2026-08-21T09:00:12"));
  }

  @Test
  void takesUnavailableForWithheldNumbersAlone() {
    var withheld = add(Calling.call(ACME, "1", null, NINE, NINE));
    add(Calling.call(ACME, "2", "6125550123", NINE, NINE));
    assertEquals(
        new Match.Of(withheld.id(), NINE),
        awaited.match(
            name(new CustomerNumber.Withheld(), "2026-08-21T09:00:12", null), CAMPAIGNS, NOW));
  }

  @Test
  void takesTheCallIdBeforeEverythingElse() {
    var call = add(Calling.call(ACME, "300000010200777", "6125550123", NINE, NINE));
    add(Calling.call(ACME, "2", "6125550199", NINE, NINE));
    var name =
        name(new CustomerNumber.Known("6125550199"), "2026-08-21T11:00:00", "300000010200777");
    assertEquals(
        new Match.Of(call.id(), Instant.parse("2026-08-21T18:00:00Z")),
        awaited.match(name, CAMPAIGNS, NOW));
    var unknown =
        name(new CustomerNumber.Known("6125550199"), "2026-08-21T09:00:12", "300000010200999");
    assertEquals(new Match.None(Match.Reason.NO_CALL), awaited.match(unknown, CAMPAIGNS, NOW));
  }

  @Test
  void givesACallNoMoreFilesThanItReported() {
    var call = add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    awaited.take(call.id(), "one.wav", call.start(), 5);
    assertEquals(5, awaited.kept("one.wav").orElseThrow().bytes());
    assertEquals(
        new Match.None(Match.Reason.CALL_COMPLETE), match("6125550123", "2026-08-21T09:00:14"));
  }

  @Test
  void waitsForRowsWhenTheClocksDifferAndTheCallIsYoung() {
    var call = add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    var name = name(new CustomerNumber.Known("6125550123"), "2026-08-21T09:02:00", null);
    assertEquals(
        new Match.None(Match.Reason.ROWS_OPEN),
        awaited.match(name, CAMPAIGNS, NINE.plus(Duration.ofMinutes(12))));
    assertInstanceOf(
        Match.Of.class, awaited.match(name, CAMPAIGNS, NINE.plus(Duration.ofMinutes(40))));
    var exact = name(new CustomerNumber.Known("6125550123"), "2026-08-21T09:00:10", null);
    assertEquals(
        new Match.Of(call.id(), NINE.minusSeconds(2)),
        awaited.match(exact, CAMPAIGNS, NINE.plus(Duration.ofMinutes(12))));
  }

  @Test
  void readsTheHourThatAutumnRepeatsEitherWay() {
    var first = Instant.parse("2026-11-01T08:30:00Z");
    var second = Instant.parse("2026-11-01T09:30:00Z");
    var now = Instant.parse("2026-11-01T20:00:00Z");
    var one = add(Calling.call(ACME, "1", "6125550123", first, first));
    var other = add(Calling.call(ACME, "2", "6125550199", second, second));
    assertEquals(
        new Match.Of(one.id(), first),
        awaited.match(
            name(new CustomerNumber.Known("6125550123"), "2026-11-01T01:30:00", null),
            CAMPAIGNS,
            now));
    assertEquals(
        new Match.Of(other.id(), second),
        awaited.match(
            name(new CustomerNumber.Known("6125550199"), "2026-11-01T01:30:00", null),
            CAMPAIGNS,
            now));
  }

  @Test
  void saysAnUnknownCampaignAndAFileWithoutClock() {
    add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    var elsewhere =
        new RecordingName(
            "acme air - main",
            new CustomerNumber.Known("6125550123"),
            null,
            LocalDateTime.parse("2026-08-21T09:00:12"),
            null,
            null);
    assertEquals(
        new Match.None(Match.Reason.UNKNOWN_CAMPAIGN), awaited.match(elsewhere, CAMPAIGNS, NOW));
    assertEquals(
        new Match.None(Match.Reason.NO_CALL),
        awaited.match(name(new CustomerNumber.Unsaid(), null, null), CAMPAIGNS, NOW));
  }

  @Test
  void awaitsTheDatesOfCallsThatLackAudioForThirtyDays() {
    var missing = Calling.call(ACME, "1", "6125550123", NINE, NINE);
    add(missing);
    // 23:30 Pacific: either date's folder
    var late = Instant.parse("2026-08-11T06:30:00Z");
    add(Calling.call(SHOUTING, "2", "6125550123", late, late));
    add(Calling.call(ACME, "3", "6125550123", NINE.minus(Duration.ofDays(3))));
    var old = NOW.minus(Duration.ofDays(31));
    add(Calling.call(ACME, "4", "6125550123", old, old));
    var before = NINE.minus(Duration.ofDays(5));
    add(
        Calling.with(
            Calling.call(ACME, "5", "6125550123", before, before),
            new StoredRecording(
                List.of(
                    new StoredRecording.Part(
                        "originals/x.wav", "x.wav", before, Duration.ofSeconds(9), 99)),
                "play/x.mp3",
                "peaks/x.txt",
                Duration.ofSeconds(9),
                NOW,
                null)));
    assertEquals(Set.of(LocalDate.parse("2026-08-21")), awaited.dates(ACME));
    assertEquals(
        Set.of(LocalDate.parse("2026-08-10"), LocalDate.parse("2026-08-11")),
        awaited.dates(SHOUTING));
    assertEquals(3, awaited.dates().size());
    assertTrue(awaited.kept("x.wav").isPresent());
    assertFalse(awaited.kept("y.wav").isPresent());
  }

  /**
   * Random calls with one file each, whose clock is off by up to three minutes: whatever the order,
   * no file goes to a call of another customer, and none to a wrong call of the same one.
   */
  @Property(tries = 200)
  void neverGivesAFileToAnotherCall(@ForAll long seed) {
    var random = new Random(seed);
    var calls = new ArrayList<Call>();
    for (int call = 0; call < 40; call++) {
      var start = NINE.plusSeconds(random.nextInt(3_000));
      var number = "612555010" + random.nextInt(4);
      calls.add(
          Calling.call(random.nextBoolean() ? ACME : SHOUTING, "c" + call, number, start, start));
    }
    var known = new AwaitedAudio(PACIFIC, NOW);
    calls.forEach(known::add);
    var files = new ArrayList<>(calls);
    Collections.shuffle(files, random);
    var taken = new HashSet<>();
    for (var call : files) {
      var clock = call.start().plusSeconds(random.nextInt(361) - 180L);
      var name =
          new RecordingName(
              call.campaign(),
              CustomerNumber.of(String.valueOf(call.customerNumber())),
              null,
              LocalDateTime.ofInstant(clock, PACIFIC),
              null,
              null);
      switch (known.match(name, CAMPAIGNS, NOW)) {
        case Match.Of(var found, _) -> {
          assertEquals(call.id(), found);
          assertTrue(taken.add(found));
          known.take(found, call.id() + ".wav", call.start(), 5);
        }
        case Match.None(var reason) -> assertEquals(Match.Reason.AMBIGUOUS, reason);
      }
    }
  }

  private Call add(Call call) {
    awaited.add(call);
    return call;
  }

  private Match match(String number, String clock) {
    return awaited.match(name(CustomerNumber.of(number), clock, null), CAMPAIGNS, NOW);
  }

  private static RecordingName name(
      CustomerNumber customer, @Nullable String clock, @Nullable String callId) {
    return new RecordingName(
        ACME, customer, null, clock == null ? null : LocalDateTime.parse(clock), callId, null);
  }
}
