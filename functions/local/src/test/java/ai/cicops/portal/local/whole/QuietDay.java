package ai.cicops.portal.local.whole;

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
import java.util.Random;

/**
 * Calls of four campaigns: so many together that runs of the sync at nine and at three make chunks
 * of their own, and so placed that each of three functions is the first to fold somebody's day.
 */
public final class QuietDay {
  public static final Instant MORNING = Instant.parse("2026-09-16T09:00:00Z");

  /** Its audio comes before its rows; the audio move folds its day. */
  public static final String RECORDED = "Acme Air - Main";

  /** Has calls on the second day, too, which the sync folds. */
  private static final String BUSY = "Baker Drains - Main";

  /** Has no audio: the backfill folds its day. */
  private static final String SILENT = "Cole Roofing - Main";

  /** Its rows come so late that the backfill is the first to see them. */
  public static final String LATE = "Dover Plumbing - Main";

  private static final int TOGETHER = 200;
  private static final PhoneAgent DANA = new PhoneAgent("dana@cic.example", "Dana Ames");

  private final Random random = new Random(1);
  private final List<PhoneCall> calls = new ArrayList<>();

  private QuietDay() {}

  public static ListedWorld world() {
    var day = new QuietDay();
    for (var campaign : List.of(RECORDED, BUSY, SILENT)) {
      day.many(campaign, MORNING.minus(Duration.ofMinutes(40)));
    }
    day.recorded(MORNING.minus(Duration.ofMinutes(50)));
    day.many(SILENT, MORNING.plus(Duration.ofHours(1)));
    day.many(LATE, MORNING.plus(Duration.ofHours(1)));
    day.recorded(MORNING.plus(Duration.ofHours(4)));
    day.many(RECORDED, MORNING.plus(Duration.ofHours(5)));
    day.many(BUSY, MORNING.plus(Duration.ofHours(5)));
    day.many(BUSY, MORNING.plus(Duration.ofHours(29)));
    return new ListedWorld(day.calls);
  }

  /** Numbers and times by chance, so that they cannot be packed into a small chunk. */
  private void many(String campaign, Instant from) {
    for (int number = 0; number < TOGETHER; number++) {
      var caller = "6125%06d".formatted(random.nextInt(1_000_000));
      add(leg(campaign, caller, from.plusSeconds(random.nextInt(600))));
    }
  }

  /** With two files, and a disposition that nobody has told the portal of. */
  private void recorded(Instant at) {
    var leg = leg(RECORDED, "6125550101", at).withDisposition("Membership Question");
    add(
        leg.withAudio(
            List.of(
                new AudioSegment(at.plusSeconds(12), Duration.ofSeconds(5)),
                new AudioSegment(at.plusSeconds(20), Duration.ofSeconds(5)))));
  }

  private static Leg leg(String campaign, String number, Instant at) {
    return Leg.inbound(
            at, campaign, DANA, number, "8005550199", LegTimes.ofSeconds(3, 5, 4, 40, 0, 20))
        .withDisposition("Booked - New Customer");
  }

  private void add(Leg leg) {
    calls.add(new PhoneCall("3000002%08d".formatted(calls.size() + 1), List.of(leg)));
  }
}
