package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Rows.ACME;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.Recount.Flaw;
import ai.cicops.portal.calls.Recount.Owing;
import ai.cicops.portal.calls.Recount.Recordings;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecountCallsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final CampaignKey CAMPAIGN = CampaignKey.of(ACME);

  private final CallsWorld world = new CallsWorld();
  private final RecountCalls recount = new RecountCalls(world.chunks, world.clock);
  private final Tampering tampering = new Tampering(world.chunks, CAMPAIGN, DAY);

  private Recount counted() {
    return recount.recount(CAMPAIGN, DAY, DAY).getFirst();
  }

  @Test
  void countsRowsCallsAndRecordings() {
    world.record(
        Rows.answered().id(1).recordings(2),
        Rows.answered().id(1).type("3rd party transfer").at(NOON.plusSeconds(60)).recordings(0),
        Rows.answered().id(2).recordings(1),
        Rows.answered().id(3).recordings(3),
        Rows.answered().id(4).recordings(1),
        Rows.abandoned().id(5));
    arrives(1, 2, true);
    arrives(3, 1, true);
    arrives(4, 1, false);

    assertEquals(new Recordings(7, 3, 4, 0, 0), counted().recordings());
    world.clock.advance(Duration.ofHours(2));

    var counted = counted();
    assertEquals(6, counted.rows());
    assertEquals(5, counted.calls());
    assertEquals(new Recordings(7, 3, 0, 4, 0), counted.recordings());
    assertEquals(
        List.of(Owing.NOT_DELIVERED, Owing.PARTLY_DELIVERED, Owing.NOT_PLAYABLE),
        counted.owed().stream().map(Recount.OwedAudio::owing).toList());
    assertEquals(Set.of(), counted.flaws());
  }

  @Test
  void doesNotCallRemovedAudioMissing() {
    world.record(Rows.answered().id(1).recordings(2));
    var call = world.call(ACME, 1);
    world.calls.keepRecordings(
        Map.of(call.id(), new StoredRecording(List.of(), null, null, Duration.ZERO, NOON, NOON)));
    assertEquals(new Recordings(2, 0, 0, 0, 2), counted().recordings());
    assertEquals(List.of(), counted().owed());
  }

  private void arrives(int id, int parts, boolean playable) {
    var part = new StoredRecording.Part("o", "s", NOON, Duration.ofMinutes(1), 1);
    world.calls.keepRecordings(
        Map.of(
            world.call(ACME, id).id(),
            new StoredRecording(
                IntStream.range(0, parts).mapToObj(each -> part).toList(),
                playable ? "play" : null,
                playable ? "peaks" : null,
                Duration.ofMinutes(1),
                NOON,
                null)));
  }

  @Test
  void findsNothingInWhatWasWrittenWhole() {
    world.clock.advance(Duration.ofDays(1));
    var random = new Random(1);
    world.record(
        IntStream.range(0, 6000)
            .mapToObj(id ->
                Rows.answered()
                    .id(id)
                    .at(NOON.plusSeconds(id))
                    .customer(Long.toHexString(random.nextLong()))
                    .extras(Map.of("x", Long.toHexString(random.nextLong())))
                    .row())
            .toList());
    assertTrue(world.chunks.read(CAMPAIGN, DAY, DAY).getFirst().chunks().size() > 1);
    assertEquals(Set.of(), counted().flaws());
    assertEquals(6000, counted().calls());
  }

  @Test
  void findsAHeadThatCountsOtherCalls() {
    world.record(Rows.answered().id(1));
    tampering.miscount();
    assertEquals(Set.of(Flaw.TALLY_WRONG), counted().flaws());
    assertEquals(1, counted().calls());
  }

  @Test
  void findsWhatIsNotAsItWasWritten() {
    world.record(Rows.answered().id(1));
    tampering.rot();
    assertTrue(counted().flaws().contains(Flaw.CHUNK_ALTERED), () -> counted().toString());
  }

  @Test
  void findsWhatCannotBeReadAndCountsTheRest() {
    world.record(Rows.answered().id(1));
    var odd = new byte[] {9, 9, 9};
    assertTrue(
        world.chunks.put(
            CAMPAIGN, DAY, DayChunks.StoredChunk.of(DayChunks.ChunkName.tail(7), odd), null));
    assertEquals(Set.of(Flaw.CHUNK_UNREADABLE), counted().flaws());
    assertEquals(1, counted().calls());
  }

  @Test
  void findsWhatLiesInAnotherPlace() {
    world.record(Rows.answered().id(1));
    tampering.misplace();
    var next = recount.recount(CAMPAIGN, DAY.plusDays(1), DAY.plusDays(1)).getFirst();
    assertEquals(Set.of(Flaw.CHUNK_MISPLACED), next.flaws());
    assertEquals(0, next.calls());
    assertEquals(Set.of(), counted().flaws());
  }
}
