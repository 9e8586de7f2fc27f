package ai.cicops.portal.local.five9.calls;

import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.FaultArguments;
import ai.cicops.portal.local.five9.faults.Faults;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The world's calls with those that faults add or change: an unknown campaign, the nights of the
 * clock change, more recordings.
 */
record AddedCalls(PhoneWorld world, Faults faults) {

  List<PhoneCall> calls(LocalDate utcDay) {
    List<PhoneCall> given = world.calls(utcDay);
    List<PhoneCall> calls = new ArrayList<>(given);
    faults
        .active(Fault.UNKNOWN_CAMPAIGN)
        .ifPresent(fault -> calls.addAll(onUnknownCampaign(given, fault)));
    faults
        .active(Fault.DST_AUTUMN)
        .ifPresent(
            fault -> calls.addAll(new ClockChange(fault).calls(utcDay, 11, world.campaigns())));
    faults
        .active(Fault.DST_SPRING)
        .ifPresent(
            fault -> calls.addAll(new ClockChange(fault).calls(utcDay, 3, world.campaigns())));
    return faults
        .active(Fault.SEVERAL_FILES)
        .map(fault -> calls.stream().map(call -> severalFiles(call, fault)).toList())
        .orElse(calls);
  }

  private static List<PhoneCall> onUnknownCampaign(List<PhoneCall> given, FaultArguments fault) {
    return given.stream()
        .filter(call -> call.campaign() != null)
        .filter(call ->
            Scatter.below("unknown " + call.callId(), Math.max(1, fault.number("every"))) == 0)
        .map(call ->
            call.withCallId("9" + call.callId().substring(1))
                .withLegs(
                    call.legs().stream().map(leg -> leg.withCampaign(fault.text("name"))).toList()))
        .toList();
  }

  private static PhoneCall severalFiles(PhoneCall call, FaultArguments fault) {
    String campaign = call.campaign();
    if (campaign == null || fault.spares(campaign)) {
      return call;
    }
    int files = Math.max(1, fault.number("files"));
    return call.withLegs(
        call.legs().stream()
            .map(leg -> leg.audio().isEmpty() ? leg : leg.withAudio(split(leg, files)))
            .toList());
  }

  private static List<AudioSegment> split(Leg leg, int files) {
    Instant start = leg.audio().getFirst().start();
    Duration all =
        leg.audio().stream().map(AudioSegment::length).reduce(Duration.ZERO, Duration::plus);
    Duration each = Duration.ofSeconds(Math.max(1, all.toSeconds() / files));
    List<AudioSegment> segments = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      segments.add(new AudioSegment(start.plus(each.multipliedBy(i)), each));
    }
    return segments;
  }
}
