package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.PhoneCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which calls still have their audio on the shelf: of each company the newest so many recorded ones
 * that had ended when the world began, and all that came after. Older audio counts as removed by
 * retention.
 */
public final class AudioHorizon {
  /** As many as the demo brings. */
  public static final int PER_COMPANY = 30;

  private static final int LONGEST_LOOK_BACK = 120;

  private final DemoWorld world;
  private final Map<String, Instant> since = new HashMap<>();

  private AudioHorizon(DemoWorld world) {
    this.world = world;
  }

  public static AudioHorizon of(DemoWorld world, int perCompany) {
    AudioHorizon horizon = new AudioHorizon(world);
    for (DemoCompany company : world.companies()) {
      Instant first = oldest(world, company, perCompany);
      company.campaigns().forEach(campaign -> horizon.since.put(campaign, first));
    }
    return horizon;
  }

  /**
   * Calls of this campaign that start from then on have audio, where they were recorded. Unknown
   * campaigns: all.
   */
  public Instant since(String campaign) {
    return since.getOrDefault(campaign, Instant.EPOCH);
  }

  public boolean hasAudio(PhoneCall call) {
    String campaign = call.campaign();
    return call.recorded() && (campaign == null || !call.start().isBefore(since(campaign)));
  }

  /**
   * The same by the id that the phone platform gave; false for ids that are none of this world's.
   */
  public boolean hasAudio(String callId) {
    return callId.matches("300000[0-9]{9}")
        && world.calls(CallIds.of(callId).day()).stream()
            .filter(call -> call.callId().equals(callId))
            .anyMatch(this::hasAudio);
  }

  private static Instant oldest(DemoWorld world, DemoCompany company, int perCompany) {
    LocalDate day = world.epochDay();
    int missing = perCompany;
    for (int back = 0; back < LONGEST_LOOK_BACK; back++) {
      List<PhoneCall> recorded =
          world.calls(company.id(), day.minusDays(back)).stream()
              .filter(PhoneCall::recorded)
              .filter(call -> call.end().isBefore(world.epoch()))
              .sorted(Comparator.comparing(PhoneCall::start).reversed())
              .toList();
      if (recorded.size() >= missing) {
        return missing == 0 ? world.epoch() : recorded.get(missing - 1).start();
      }
      missing -= recorded.size();
    }
    return Instant.EPOCH;
  }
}
