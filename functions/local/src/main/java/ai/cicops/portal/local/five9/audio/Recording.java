package ai.cicops.portal.local.five9.audio;

import ai.cicops.portal.local.five9.calls.Scatter;
import java.time.Duration;

/**
 * What is heard in one file of a call: a breath of silence, the fitting dialogue, then pauses and
 * pieces of others until it is as long as the row says. The same for the same call, different for
 * another.
 *
 * @param part 0 for the first file of a call
 */
public record Recording(String callId, int part, String disposition, Duration length) {

  public int size() {
    return GsmWave.size(GsmWave.blocks(length));
  }

  public byte[] file() {
    byte[] sound = new byte[GsmWave.blocks(length) * GsmWave.BLOCK];
    int at = silence(sound, 0, 5 + chance("lead", 25));
    Dialogue first =
        part == 0 ? Dialogue.fitting(disposition, callId) : Dialogue.any(callId + part);
    at = play(sound, at, first, 0, Integer.MAX_VALUE);
    for (int turn = 0; at < sound.length; turn++) {
      at = silence(sound, at, 15 + chance("pause" + turn, 90));
      Dialogue next = Dialogue.any(callId + part + "." + turn);
      int blocks = next.sound().length / GsmWave.BLOCK;
      int from = chance("from" + turn, blocks / 2);
      at = play(sound, at, next, from, 75 + chance("for" + turn, 300));
    }
    return GsmWave.file(sound);
  }

  private static int play(byte[] sound, int at, Dialogue dialogue, int fromBlock, int blocks) {
    byte[] spoken = dialogue.sound();
    int from = fromBlock * GsmWave.BLOCK;
    long wanted = Math.min((long) blocks * GsmWave.BLOCK, spoken.length - from);
    int copied = (int) Math.min(wanted, sound.length - at);
    System.arraycopy(spoken, from, sound, at, copied);
    return at + copied;
  }

  private static int silence(byte[] sound, int at, int blocks) {
    byte[] silent = Silence.block();
    int end = at;
    for (int i = 0; i < blocks && end < sound.length; i++, end += silent.length) {
      System.arraycopy(silent, 0, sound, end, silent.length);
    }
    return end;
  }

  private int chance(String of, int bound) {
    return Scatter.below(of + callId + part, Math.max(1, bound));
  }
}
