package ai.cicops.portal.local.five9;

import ai.cicops.portal.local.five9.calls.AudioSegment;
import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.LegTimes;
import ai.cicops.portal.local.five9.calls.ListedWorld;
import ai.cicops.portal.local.five9.calls.PhoneAgent;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A day on which everything happens that makes finding a recording's call hard: names that folders
 * cannot hold or that differ by case alone, calls around midnight of the export's clock, several
 * files, withheld numbers, and somebody who calls twice within two minutes.
 */
final class RecordedCalls {
  /** Seven minutes past midnight where the recordings are exported from. */
  static final Instant NOW = Instant.parse("2026-09-16T07:20:00Z");

  private static final String ODD = "Núñez & Sons: Drains/Sewer";

  /** Shares its folder with the one above. */
  private static final String ODD_TOO = "Núñez & Sons_ Drains_Sewer";

  private static final String PLAIN = "Acme Air - Main";
  private static final String SHOUTED = "ACME AIR - Main";
  private static final PhoneAgent DANA = new PhoneAgent("dana@cic.example", "Dana Ames");
  private static final PhoneAgent LUIS = new PhoneAgent("luis@cic.example", "Luis Ortega");
  private static final String WITHHELD = "";

  private final List<PhoneCall> calls = new ArrayList<>();

  private RecordedCalls() {}

  static ListedWorld world() {
    var day = new RecordedCalls();
    day.recorded(PLAIN, "6125550101", 620);
    day.recorded(PLAIN, "6125550102", 420, 9, 6, 12);
    day.recorded(PLAIN, WITHHELD, 320);
    day.recorded(PLAIN, "6125550104", 26); // 23:54 to midnight there
    day.recorded(PLAIN, "6125550104", 17); // after midnight
    day.recorded(SHOUTED, "6125550101", 620);
    day.recorded(ODD, "6125550106", 510);
    day.recorded(ODD, "+442075550107", 210, 7, 8);
    day.recorded(ODD, "6125550108", 60);
    day.recorded(ODD_TOO, "6125550106", 540);
    day.silent(ODD, "6125550109", 45);
    day.transferred(PLAIN, "6125550110", 130);
    return new ListedWorld(day.calls);
  }

  /** The same, and two calls of one person so near that a name without an id fits both. */
  static ListedWorld withTwins() {
    var day = new RecordedCalls();
    day.calls.addAll(world().all());
    day.recorded(PLAIN, "6125550111", 90);
    day.recorded(PLAIN, "6125550111", 88);
    return new ListedWorld(day.calls);
  }

  private void recorded(String campaign, String number, int minutesAgo, int... seconds) {
    var times = seconds.length == 0 ? new int[] {8} : seconds;
    var leg = leg(campaign, number, minutesAgo);
    var audio = new ArrayList<AudioSegment>();
    var at = leg.start().plusSeconds(12);
    for (int length : times) {
      audio.add(new AudioSegment(at, Duration.ofSeconds(length)));
      at = at.plusSeconds(length + 2L);
    }
    add(leg.withAudio(audio));
  }

  private void silent(String campaign, String number, int minutesAgo) {
    add(leg(campaign, number, minutesAgo).withAgent(null).withTurns(0, 0, 0, true));
  }

  /** A second agent takes over: a second row of the same call, with a file of its own. */
  private void transferred(String campaign, String number, int minutesAgo) {
    var first = leg(campaign, number, minutesAgo);
    var second = first.withStart(first.start().plusSeconds(30)).withAgent(LUIS);
    add(
        first.withAudio(
            List.of(new AudioSegment(first.start().plusSeconds(12), Duration.ofSeconds(6)))),
        second.withAudio(
            List.of(new AudioSegment(second.start().plusSeconds(4), Duration.ofSeconds(7)))));
  }

  private static Leg leg(String campaign, String number, int minutesAgo) {
    return Leg.inbound(
            NOW.minus(Duration.ofMinutes(minutesAgo)),
            campaign,
            DANA,
            number,
            "8005550199",
            LegTimes.ofSeconds(3, 5, 4, 40, 0, 20))
        .withDisposition("Booked - New Customer");
  }

  private void add(Leg... legs) {
    calls.add(new PhoneCall("3000001%08d".formatted(calls.size() + 1), List.of(legs)));
  }
}
