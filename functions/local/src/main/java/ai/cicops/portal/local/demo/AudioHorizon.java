package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.PhoneCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which calls have their audio: of each company the newest so many recorded ones that have ended,
 * and those under way. Older audio counts as removed by retention, so that a world without end
 * needs a bounded place.
 */
public final class AudioHorizon {
  private static final int LONGEST_LOOK_BACK = 120;

  /** How often the horizon moves on. */
  private static final Duration STEP = Duration.ofMinutes(15);

  private final DemoWorld world;
  private final int perCompany;
  private final InstantSource clock;
  private final Map<String, DemoCompany> companies = new HashMap<>();
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Instant asOf, Instant since) {}

  /**
   * @param clock when the clock is being moved, where it will be: what is old by then need not come
   *     in on the way
   */
  public AudioHorizon(DemoWorld world, int perCompany, InstantSource clock) {
    this.world = world;
    this.perCompany = perCompany;
    this.clock = clock;
    for (DemoCompany company : world.companies()) {
      company.campaigns().forEach(campaign -> companies.put(campaign, company));
    }
  }

  /**
   * Calls of this campaign that start from then on have audio, where they were recorded. Unknown
   * campaigns: all.
   */
  public Instant since(String campaign) {
    DemoCompany company = companies.get(campaign);
    if (company == null) {
      return Instant.EPOCH;
    }
    Instant asOf = step(clock.instant());
    return known
        .compute(
            company.id(),
            (_, last) ->
                last != null && last.asOf().equals(asOf)
                    ? last
                    : new Known(asOf, oldest(company, asOf)))
        .since();
  }

  /** To the nanosecond the same for the whole step: what is known of it is asked for every call. */
  static Instant step(Instant now) {
    long millis = now.toEpochMilli();
    return Instant.ofEpochMilli(millis - Math.floorMod(millis, STEP.toMillis()));
  }

  public boolean hasAudio(PhoneCall call) {
    String campaign = call.campaign();
    return call.recorded() && (campaign == null || !call.start().isBefore(since(campaign)));
  }

  private Instant oldest(DemoCompany company, Instant now) {
    LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
    int missing = perCompany;
    for (int back = 0; back < LONGEST_LOOK_BACK; back++) {
      List<PhoneCall> recorded =
          world.calls(company.id(), day.minusDays(back)).stream()
              .filter(PhoneCall::recorded)
              .filter(call -> call.end().isBefore(now))
              .sorted(Comparator.comparing(PhoneCall::start).reversed())
              .toList();
      if (recorded.size() >= missing) {
        return missing == 0 ? now : recorded.get(missing - 1).start();
      }
      missing -= recorded.size();
    }
    return Instant.EPOCH;
  }
}
