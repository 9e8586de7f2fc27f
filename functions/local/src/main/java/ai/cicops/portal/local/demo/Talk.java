package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.AudioSegment;
import ai.cicops.portal.local.five9.calls.LegTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How an agent's leg goes: times, holds and what of it is recorded. */
record Talk(LegTimes times, int holds, List<AudioSegment> audio) {

  static Talk of(Instant start, int ivr, int queue, int seconds, boolean recorded, Dice dice) {
    int ring = dice.between(2, 9);
    int holds = seconds > 60 && dice.chance(0.06) ? dice.between(1, 3) : 0;
    int hold = holds == 0 ? 0 : holds * dice.between(12, 70);
    LegTimes times = LegTimes.ofSeconds(ivr, queue, ring, seconds, hold, dice.seconds(34, 8, 150));
    if (queue > 0 && dice.chance(0.3)) {
      times = times.withQueue(Duration.ofSeconds(queue).plusMillis(dice.between(1, 999)));
    }
    Instant answered = start.plusSeconds((long) ivr + queue + ring);
    return new Talk(times, holds, recorded ? stretches(answered, seconds, hold, holds) : List.of());
  }

  /** Music on hold is not recorded: it parts the recording. */
  private static List<AudioSegment> stretches(Instant answered, int talk, int hold, int holds) {
    List<AudioSegment> stretches = new ArrayList<>();
    int parts = holds + 1;
    Instant start = answered;
    for (int part = 0; part < parts; part++) {
      int seconds = part == parts - 1 ? talk - (talk / parts) * holds : talk / parts;
      stretches.add(new AudioSegment(start, Duration.ofSeconds(Math.max(1, seconds))));
      start = start.plusSeconds(seconds + (holds == 0 ? 0 : hold / holds));
    }
    return stretches;
  }
}
