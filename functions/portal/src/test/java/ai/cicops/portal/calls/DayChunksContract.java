package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.DayChunks.ChunkName;
import ai.cicops.portal.calls.DayChunks.StoredChunk;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What both the twin and DynamoDB keep to. */
public abstract class DayChunksContract {
  private static final CampaignKey ACME = CampaignKey.of("Acme");
  private static final CampaignKey OTHER = CampaignKey.of("acme");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  protected abstract DayChunks chunks();

  private static StoredChunk chunk(ChunkName name, int content) {
    return StoredChunk.of(name, new byte[] {1, (byte) content});
  }

  @Test
  public void keepsDaysOfCampaignsApart() {
    var chunks = chunks();
    var one = chunk(ChunkName.tail(0), 1);
    assertTrue(chunks.put(ACME, DAY, one, null));
    assertTrue(chunks.put(ACME, DAY.plusDays(1), chunk(ChunkName.tail(0), 2), null));
    assertTrue(chunks.put(OTHER, DAY, chunk(ChunkName.tail(0), 3), null));

    var read = chunks.read(ACME, DAY, DAY);
    assertEquals(1, read.size());
    assertEquals(DAY, read.getFirst().day());
    assertEquals(List.of(one), read.getFirst().chunks());
    assertArrayEquals(one.bytes(), read.getFirst().chunks().getFirst().bytes());
    assertEquals(
        List.of(DAY, DAY.plusDays(1)),
        chunks.readNewest(ACME, DAY.minusDays(30), DAY.plusDays(30)).stream()
            .map(DayChunks.StoredDay::day)
            .toList());
    assertEquals(List.of(), chunks.read(ACME, DAY.minusDays(9), DAY.minusDays(1)));
  }

  @Test
  public void readsTailsBeforeBlocksAndBothByNumber() {
    var chunks = chunks();
    var names =
        List.of(
            ChunkName.tail(0),
            ChunkName.tail(2),
            ChunkName.tail(11),
            ChunkName.block(0),
            ChunkName.block(1),
            ChunkName.block(12));
    for (var name : names.reversed()) {
      assertTrue(chunks.put(ACME, DAY, chunk(name, name.number()), null));
    }
    assertEquals(
        names,
        chunks.readNewest(ACME, DAY, DAY).getFirst().chunks().stream()
            .map(StoredChunk::name)
            .toList());
  }

  @Test
  public void replacesOnlyTheVersionThatWasRead() {
    var chunks = chunks();
    var first = chunk(ChunkName.tail(0), 1);
    var second = chunk(ChunkName.tail(0), 2);
    assertFalse(chunks.put(ACME, DAY, second, first.version()));
    assertTrue(chunks.put(ACME, DAY, first, null));
    assertFalse(chunks.put(ACME, DAY, second, null));
    assertFalse(chunks.put(ACME, DAY, second, second.version()));
    assertTrue(chunks.put(ACME, DAY, second, first.version()));
    assertEquals(List.of(second), chunks.readNewest(ACME, DAY, DAY).getFirst().chunks());
  }

  @Test
  public void removesOnlyTheVersionThatWasRead() {
    var chunks = chunks();
    var first = chunk(ChunkName.tail(0), 1);
    assertFalse(chunks.remove(ACME, DAY, first.name(), first.version()));
    chunks.put(ACME, DAY, first, null);
    assertFalse(chunks.remove(ACME, DAY, first.name(), "another"));
    assertTrue(chunks.remove(ACME, DAY, first.name(), first.version()));
    assertEquals(List.of(), chunks.readNewest(ACME, DAY, DAY));
  }

  @Test
  public void joinsWhatPeopleAdd() {
    var chunks = chunks();
    var id = new CallId(ACME, DAY, "300000010200001");
    var at = Instant.parse("2026-11-11T10:00:00Z");
    var later = new Call.Correction("Price Shopper", "sam", at.plusMillis(1));
    var note = new Overlay.Note("a1", "sam", at, "She calls back.\n\tOr not. \ud83d\ude80", null);
    chunks.overlay(id, Overlay.of(new Call.Correction(null, "pat", at)));
    chunks.overlay(id, Overlay.of(later));
    chunks.overlay(id, Overlay.of(new Call.Correction("Cancellation", "pat", at.minusMillis(1))));
    chunks.overlay(id, Overlay.of(note));
    chunks.overlay(id, Overlay.of(note));
    chunks.overlay(id, Overlay.of(new Overlay.Tag("vip – later", true, "pat", at)));
    chunks.overlay(id, Overlay.of(new Overlay.Tag("rude", false, "pat", at)));

    var day = chunks.readNewest(ACME, DAY, DAY).getFirst();
    var overlay = day.overlays().getOrDefault(id.five9Id(), Overlay.NONE);
    assertEquals(later, overlay.correction());
    assertEquals(3, overlay.corrections().size());
    assertEquals(List.of(note), overlay.shownNotes());
    assertEquals(List.of("vip – later"), overlay.shownTags());
    assertEquals(List.of(), day.chunks());
  }

  @Test
  public void keepsWhatAllOfManyAddAtOnce() throws Exception {
    var chunks = chunks();
    var id = new CallId(ACME, DAY, "300000010200001");
    var at = Instant.parse("2026-11-11T10:00:00Z");
    var writers =
        java.util.stream.IntStream.range(0, 4)
            .<java.util.concurrent.Callable<Boolean>>mapToObj(writer ->
                () -> {
                  chunks.overlay(
                      id, Overlay.of(new Overlay.Note("n" + writer, "sam", at, "Mine.", null)));
                  return true;
                })
            .toList();
    try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
      for (var written : threads.invokeAll(writers)) {
        assertTrue(written.get());
      }
    }
    var day = chunks.readNewest(ACME, DAY, DAY).getFirst();
    assertEquals(
        List.of("n0", "n1", "n2", "n3"),
        day.overlays().getOrDefault(id.five9Id(), Overlay.NONE).shownNotes().stream()
            .map(Overlay.Note::id)
            .toList());
  }

  @Test
  public void takesALargeChunkBack() {
    var chunks = chunks();
    var bytes = new byte[64 * 1024];
    new java.util.Random(1).nextBytes(bytes);
    for (int number = 0; number < 20; number++) {
      bytes[0] = (byte) number;
      var block = StoredChunk.of(ChunkName.block(number), bytes.clone());
      assertTrue(chunks.put(ACME, DAY, block, null));
    }
    var read = chunks.read(ACME, DAY, DAY).getFirst().chunks();
    assertEquals(20, read.size());
    assertArrayEquals(bytes, read.getLast().bytes());
  }
}
