package ai.cicops.portal.local.costs;

import ai.cicops.portal.local.demo.DemoWorld;
import ai.cicops.portal.local.five9.calls.AudioSegment;
import ai.cicops.portal.local.five9.calls.DispositionChange;
import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lines that ring so often on each of some days, and on no other. The calls are the demo world's,
 * of one company, as many of its weeks laid over each other as it takes: with its hours of the day
 * and its recordings, and one disposition of five changed within two days.
 */
public record BusyWorld(List<Line> lines, LocalDate from, LocalDate to) implements PhoneWorld {
  private static final String COMPANY = "metro-air-mechanical";
  private static final DemoWorld DEMO = new DemoWorld(5, Instant.parse("2026-11-01T00:00:00Z"));

  /** Ids count the calls of the whole tenant. */
  private static final long FIRST_ID = 300_000_000_000_000L;

  private static final int MOST_LINES = 1_000;
  private static final int IDS_A_SECOND = 20;
  private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

  /** A campaign by its exact name. */
  public record Line(String campaign, int callsADay) {}

  public BusyWorld {
    lines = List.copyOf(lines);
  }

  @Override
  public List<String> campaigns() {
    return lines.stream().map(Line::campaign).toList();
  }

  @Override
  public List<PhoneCall> calls(LocalDate day) {
    var calls = new ArrayList<PhoneCall>();
    if (!day.isBefore(from) && !day.isAfter(to)) {
      for (int line = 0; line < lines.size(); line++) {
        calls.addAll(calls(lines.get(line), line, day));
      }
    }
    return calls;
  }

  private List<PhoneCall> calls(Line line, int number, LocalDate day) {
    var rung = new ArrayList<PhoneCall>();
    for (int week = 0; rung.size() < line.callsADay(); week++) {
      var later = Duration.ofDays(7L * week);
      DEMO.calls(COMPANY, day.minusWeeks(week)).stream()
          .map(call -> call.withLegs(later(call.legs(), line.campaign(), later)))
          .forEach(rung::add);
    }
    rung.sort(Comparator.comparing(PhoneCall::start).thenComparing(PhoneCall::callId));
    var calls = new ArrayList<PhoneCall>(line.callsADay());
    for (int place = 0; place < line.callsADay(); place++) {
      // spread over the day, each line by calls of its own
      double share = (place + (number + 0.5) / lines.size()) / line.callsADay();
      calls.add(rung.get((int) (share * rung.size())));
    }
    return calls.stream().map(call -> call.withCallId(id(call, number))).toList();
  }

  private static String id(PhoneCall call, int line) {
    long second = call.start().getEpochSecond() - EPOCH.getEpochSecond();
    int within = Math.floorMod(call.callId().hashCode(), IDS_A_SECOND);
    return Long.toString(FIRST_ID + (second * IDS_A_SECOND + within) * MOST_LINES + line);
  }

  private static List<Leg> later(List<Leg> legs, String campaign, Duration by) {
    return legs.stream()
        .map(leg ->
            leg.withCampaign(campaign)
                .withStart(leg.start().plus(by))
                .withDispositions(
                    leg.dispositions().stream()
                        .map(one -> new DispositionChange(one.at().plus(by), one.disposition()))
                        .toList())
                .withAudio(
                    leg.audio().stream()
                        .map(one -> new AudioSegment(one.start().plus(by), one.length()))
                        .toList()))
        .toList();
  }
}
