package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Rows.ACME;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls out of the twin's chunks and DynamoDB's alike. */
public abstract class CallsContract {
  private static final CampaignKey KEY = CampaignKey.of(ACME);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);

  private final MovableClock clock = new MovableClock(NOON.plus(Duration.ofMinutes(20)));
  private DayChunks chunks = new MemoryDayChunks();
  private Calls calls = new KeptCalls(chunks, clock);

  /** Empty ones. */
  protected abstract DayChunks chunks();

  @BeforeEach
  public void record() {
    chunks = chunks();
    calls = new KeptCalls(chunks, clock);
    record(Rows.answered().id(2).at(NOON.plusSeconds(9)), Rows.answered().id(1));
    record(Rows.answered().id(3).at(NOON.plus(Duration.ofDays(-1))));
  }

  private void record(Rows... rows) {
    new KeepSegments(chunks, new MemorySettledCallers(), new MemoryCompanies(), clock)
        .record(List.of(rows).stream().map(Rows::row).toList(), clock.instant());
  }

  private static CallId id(int number) {
    return new CallId(KEY, DAY, Rows.answered().id(number).row().callId());
  }

  private static StoredRecording stored(Instant at, int parts) {
    var part = new Part("original/1.wav", "shelf/1.wav", NOON, Duration.ofMillis(1500), 99);
    return new StoredRecording(
        java.util.Collections.nCopies(parts, part),
        "play/1.mp3",
        "peaks/1.json",
        Duration.ofMillis(1500L * parts),
        at,
        null);
  }

  @Test
  public void givesTheCallsOfDaysOldestFirst() {
    assertEquals(List.of(id(1), id(2)), ids(DAY, DAY));
    assertEquals(3, ids(DAY.minusDays(1), DAY).size());
    assertEquals(List.of(), ids(DAY.plusDays(1), DAY.plusDays(9)));
    assertEquals(List.of(), calls.of(CampaignKey.of("Other"), DAY, DAY));
  }

  private List<CallId> ids(LocalDate from, LocalDate to) {
    return calls.of(KEY, from, to).stream().map(Call::id).toList();
  }

  @Test
  public void findsOneCall() {
    assertEquals(id(1), calls.find(id(1)).orElseThrow().id());
    assertEquals(Optional.empty(), calls.find(id(9)));
    assertEquals(Optional.empty(), calls.find(id(3)));
  }

  @Test
  public void keepsTheLaterRecording() {
    var first = stored(NOON.plusSeconds(1500), 1);
    var second = stored(NOON.plusSeconds(2400), 2);
    calls.keepRecordings(Map.of(id(1), second));
    calls.keepRecordings(Map.of(id(1), first));
    calls.keepRecordings(Map.of(id(9), first, new CallId(KEY, DAY.plusDays(5), "1"), first));
    assertEquals(second, calls.find(id(1)).orElseThrow().recording());
    assertNull(calls.find(id(2)).orElseThrow().recording());
    assertEquals(Optional.empty(), calls.find(id(9)));
  }

  @Test
  public void aLaterReadLeavesRecordingAndCorrection() {
    var recording = stored(NOON.plusSeconds(1500), 1);
    var correction = new Call.Correction("Price Shopper", "sam", NOON.plusSeconds(1600));
    calls.keepRecordings(Map.of(id(1), recording));
    chunks.overlay(id(1), Overlay.of(correction));
    for (var wait : List.of(Duration.ofMinutes(15), Duration.ofDays(3))) {
      clock.advance(wait);
      record(Rows.answered().id(1).disposition("Read after " + wait));
      var call = calls.find(id(1)).orElseThrow();
      assertEquals("Read after " + wait, call.five9Disposition());
      assertEquals("Price Shopper", call.disposition());
      assertEquals(recording, call.recording());
      assertEquals(correction, call.correction());
    }
  }

  @Test
  public void whatWasRemovedStaysSoWhoeverComesLater() {
    var at = NOON.plus(Duration.ofDays(40));
    clock.advance(Duration.ofDays(40));
    calls.keepRecordings(Map.of(id(1), stored(NOON, 1)));
    var removed = calls.removeRecordings(List.of(id(1), id(2), id(9)), at);
    assertEquals(Map.of(id(1), stored(NOON, 1).removed(at)), removed);
    assertEquals(removed, calls.removeRecordings(List.of(id(1)), at.plusSeconds(9)));

    calls.keepRecordings(Map.of(id(1), stored(at.plusSeconds(60), 2)));
    assertEquals(removed.get(id(1)), calls.find(id(1)).orElseThrow().recording());

    var emptied = stored(NOON, 1).removed(at).emptied();
    calls.keepRecordings(Map.of(id(1), emptied));
    record(Rows.answered().id(1).disposition("Read later"));
    assertEquals(emptied, calls.find(id(1)).orElseThrow().recording());
    assertEquals(List.of(), emptied.keys());
    assertEquals(99, emptied.bytes());
  }

  @Test
  public void removesNothingThatIsHeld() {
    var recording = stored(NOON, 1);
    calls.keepRecordings(Map.of(id(1), recording, id(2), recording));
    chunks.overlay(id(1), Overlay.of(new Hold("A claim", "sam", NOON)));
    var removed = calls.removeRecordings(List.of(id(1), id(2)), NOON.plusSeconds(9));
    assertEquals(java.util.Set.of(id(2)), removed.keySet());
    assertEquals(recording, calls.find(id(1)).orElseThrow().recording());
  }

  @Test
  public void keepsRecordingsOfAClosedDayInItsOnlyChunk() {
    clock.advance(Duration.ofDays(3));
    calls.keepRecordings(Map.of(id(1), stored(NOON, 1), id(2), stored(NOON, 1)));
    assertEquals(1, chunks.readNewest(KEY, DAY, DAY).getFirst().chunks().size());
    assertEquals(stored(NOON, 1), calls.find(id(2)).orElseThrow().recording());
  }
}
