package ai.cicops.portal.local.adapters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.recordings.Match;
import ai.cicops.portal.recordings.UnmatchedAudio;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import ai.cicops.portal.recordings.UnmatchedAudioContract;
import ai.cicops.portal.recordings.dynamodb.DynamoUnmatchedAudio;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamoUnmatchedAudioTest extends UnmatchedAudioContract {
  private final MovableClock clock = new MovableClock(NOW);

  @Override
  protected UnmatchedAudio unmatched() {
    var surroundings = Account.emptied().surroundings(clock);
    return new DynamoUnmatchedAudio(new Dynamo(surroundings), surroundings);
  }

  @Test
  void forgetsByItselfWhenNobodyAsksAnyMore() {
    var unmatched = unmatched();
    unmatched.keep(new LooseFile("a.wav", "originals/a.wav", 1, Match.Reason.NO_CALL, NOW));
    clock.advance(Duration.ofDays(89));
    assertEquals(1, unmatched.all().size());
    clock.advance(Duration.ofDays(1));
    assertEquals(List.of(), unmatched.all());
  }
}
