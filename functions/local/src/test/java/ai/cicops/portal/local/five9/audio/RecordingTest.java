package ai.cicops.portal.local.five9.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecordingTest {

  @Test
  void isAsLongAsAskedFor() {
    for (int seconds : new int[] {0, 1, 7, 36, 181}) {
      byte[] file = recording("300000123400001", seconds).file();
      assertEquals(recording("300000123400001", seconds).size(), file.length);
      assertEquals(seconds * 25 * GsmWave.BLOCK, GsmWave.sound(file).length);
    }
  }

  @Test
  void isTheSameForACallAndAnotherForAnother() {
    byte[] one = recording("300000123400001", 60).file();
    assertArrayEquals(one, recording("300000123400001", 60).file());
    assertFalse(Arrays.equals(one, recording("300000123400002", 60).file()));
  }

  @Test
  void beginsWithTheDialogueThatFits() {
    byte[] sound = GsmWave.sound(recording("300000123400001", 60).file());
    byte[] dialogue = Dialogue.EMERGENCY_BURST_PIPE.sound();
    byte[] start = Arrays.copyOf(dialogue, 20 * GsmWave.BLOCK);
    boolean found = false;
    for (int at = 0; at < 30 * GsmWave.BLOCK; at += GsmWave.BLOCK) {
      found |= Arrays.equals(start, Arrays.copyOfRange(sound, at, at + start.length));
    }
    assertTrue(found);
  }

  private static Recording recording(String callId, int seconds) {
    return new Recording(callId, 0, "Booked - Emergency", Duration.ofSeconds(seconds));
  }
}
