package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DayChunks.StoredChunk;
import ai.cicops.portal.directory.CampaignKey;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** Does to a day's first chunk what nobody should. */
public record Tampering(DayChunks chunks, CampaignKey campaign, LocalDate day) {
  /** It is gone. */
  public void lose() {
    var stored = stored();
    holds(chunks.remove(campaign, day, stored.name(), stored.version()));
  }

  /** Its head says one call more of the first outcome. */
  public void miscount() {
    replace(stored -> StoredChunk.of(stored.name(), changed(stored, 4)));
  }

  /** A bit of its content has turned. */
  public void rot() {
    replace(stored ->
        new StoredChunk(
            stored.name(), stored.version() + "x", changed(stored, stored.bytes().length - 6)));
  }

  /** It lies under the next day as well. */
  public void misplace() {
    holds(chunks.put(campaign, day.plusDays(1), stored(), null));
  }

  private void replace(UnaryOperator<StoredChunk> change) {
    var stored = stored();
    holds(chunks.put(campaign, day, change.apply(stored), stored.version()));
  }

  private StoredChunk stored() {
    return chunks.read(campaign, day, day).getFirst().chunks().getFirst();
  }

  private static byte[] changed(StoredChunk stored, int place) {
    var bytes = stored.bytes().clone();
    bytes[place]++;
    return bytes;
  }

  private static void holds(boolean done) {
    if (!done) {
      throw new IllegalStateException("somebody else was there");
    }
  }
}
