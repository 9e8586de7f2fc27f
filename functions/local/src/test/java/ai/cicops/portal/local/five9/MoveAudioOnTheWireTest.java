package ai.cicops.portal.local.five9;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.RecordingState;
import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.local.five9.calls.AudioSegment;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import ai.cicops.portal.local.five9.sftp.NameShape;
import ai.cicops.portal.local.five9.sftp.ShelfSettings;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.platform.MemoryLease;
import ai.cicops.portal.recordings.Match;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The audio move over the real wire, against a shelf that does wrong: nothing is lost, nothing is
 * doubled, no call gets another's recording, and the run's record says what happened.
 */
class MoveAudioOnTheWireTest {
  private final Path scratch;
  private @Nullable AudioOnTheWire portal;

  MoveAudioOnTheWireTest(@TempDir Path scratch) {
    this.scratch = scratch;
  }

  @AfterEach
  void close() {
    if (portal != null) {
      portal.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsTheCallOfEveryFileInEveryShape(NameShape shape) {
    start(RecordedCalls.world(), ShelfSettings.standard().withShape(shape));
    portal().sync();
    var record = portal().move();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertEquals(List.of(), record.problems());
    assertTruth();
    assertEquals(List.of(), portal().loose());
    assertAllPlay();
    assertNothingMore();
  }

  @ParameterizedTest
  @CsvSource({"A,2", "B,0", "C,2"})
  void doesNotGuessWhichOfTwoCallsAFileIsOf(NameShape shape, int loose) {
    start(RecordedCalls.withTwins(), ShelfSettings.standard().withShape(shape));
    portal().sync();
    assertNamed(portal().move(), loose == 0 ? "-" : "ambiguous");
    assertTruth();
    assertEquals(loose, portal().loose().size());
    assertTrue(portal().loose().stream().allMatch(file -> file.reason() == Match.Reason.AMBIGUOUS));
    assertNothingMore();
  }

  /** What leaves every call with its recording, whatever the shelf does meanwhile. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty-agent       |                             | B | -",
        "empty-agent       |                             | A_PRIME | -",
        "non-ascii         |                             | A_PRIME | -",
        "non-ascii         |                             | C | -",
        "unavailable-number|                             | B | -",
        "several-files     | files=4                     | A | -",
        "several-files     | files=7                     | B | -",
        "one-second        | every=1                     | A | -",
        "other-zone-folder | zone=America/New_York       | B | -",
        "connection-reset  | times=1;bytes=5000          | B | -",
        "connection-reset  | times=2;bytes=0             | A | file_refused",
        "auth-refused      | times=1                     | B | recordings_login_refused",
        "shelf-down        | times=1                     | B | recordings_"
      })
  void losesNothing(String fault, @Nullable String arguments, NameShape shape, String named) {
    start(RecordedCalls.world(), ShelfSettings.standard().withShape(shape));
    portal().switchOn(fault, arguments == null ? "" : arguments);
    portal().sync();
    assertNamed(portal().move(), named);
    assertTruth();
    portal().clock.advance(Duration.ofMinutes(15));
    assertEquals(Outcome.OK, portal().move().outcome());
    assertTruth();
    assertEquals(List.of(), portal().loose());
    assertAllPlay();
    assertNothingMore();
  }

  /**
   * What cannot be heard, or be told whose it is: it is kept, counted, named, and holds up none.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "unparseable-name  | every=2                     | B | unparseable   | unparseable",
        "orphan-file       | every=2                     | B | no_call       | unmatched",
        "unavailable-number| every=2                     | A | no_call       | unmatched",
        "zero-byte         | every=2                     | B | empty_audio   | corrupt",
        "corrupt-audio     | every=2                     | A | corrupt_audio | corrupt"
      })
  void keepsAndNamesWhatItCannotUse(
      String fault, String arguments, NameShape shape, String named, String counted) {
    start(RecordedCalls.world(), ShelfSettings.standard().withShape(shape));
    portal().switchOn(fault, arguments);
    portal().sync();
    var record = portal().move();
    assertEquals(Outcome.OK, record.outcome(), record::toString);
    assertNamed(record, named);
    var many = record.problems().stream().filter(problem -> problem.contains(named)).count();
    assertTrue(many > 0 && many < portal().onShelf().size(), () -> "struck: " + record);
    assertEquals(many, record.counts().get(counted), record::toString);
    assertTruth();
    assertTrue(portal().calls().stream().anyMatch(call -> state(call) == RecordingState.READY));
    assertNothingMore();
  }

  @Test
  void takesTheZoneOfTheExportFromItsSetting() {
    start(
        RecordedCalls.world(),
        ShelfSettings.standard().withShape(NameShape.A).withZone(ZoneId.of("-05:00")),
        ZoneId.of("-05:00"));
    portal().sync();
    assertEquals(List.of(), portal().move().problems());
    assertTruth();
    assertAllPlay();
  }

  @Test
  void guessesNothingWhenTheZoneOfTheExportIsAnother() {
    start(RecordedCalls.world(), ShelfSettings.standard().withShape(NameShape.A));
    portal().switchOn("other-zone-folder", "zone=America/New_York");
    portal().sync();
    assertNamed(portal().move(), "no_call");
    assertTruth();
    assertEquals(portal().onShelf().size(), portal().loose().size());
    assertNothingMore();
  }

  @Test
  void takesAFileAgainThatWasSentAnewBecauseItHadBrokenOff() {
    start(RecordedCalls.world(), ShelfSettings.standard().withShape(NameShape.A));
    portal().switchOn("zero-byte", "every=1");
    portal().sync();
    assertNamed(portal().move(), "empty_audio");
    portal().simulator().faults().clear();
    assertEquals(List.of(), portal().move().problems());
    assertTruth();
    assertAllPlay();
    assertNothingMore();
  }

  @ParameterizedTest
  @CsvSource({"final=false,false", "final=true,true"})
  void leavesAFileAloneThatIsBeingWritten(String arguments, boolean seen) {
    start(RecordedCalls.world(), ShelfSettings.standard());
    portal().switchOn("growing-file", "every=1;" + arguments);
    portal().sync();
    for (int run = 0; run < 3; run++) {
      var record = portal().move();
      assertEquals(Outcome.OK, record.outcome(), record::toString);
      assertEquals(seen, !Long.valueOf(0).equals(record.counts().get("young")), record::toString);
      assertEquals(0, record.counts().get("moved"), record::toString);
      portal().clock.advance(Duration.ofMinutes(15));
    }
    portal().simulator().faults().clear();
    portal().move();
    assertTruth();
    assertAllPlay();
  }

  @Test
  void bringsAFileToTheCallWhoseRowComesAfterIt() {
    start(RecordedCalls.world(), ShelfSettings.standard().withShape(NameShape.A));
    var record = portal().move();
    assertNamed(record, "unknown_campaign");
    assertEquals(portal().onShelf().size(), portal().loose().size());
    portal().sync();
    var second = portal().move();
    assertEquals(portal().onShelf().size(), second.counts().get("matchedLater"));
    assertEquals(0, second.counts().get("moved"), "nothing is fetched again");
    assertEquals(List.of(), portal().loose());
    assertTruth();
    assertAllPlay();
  }

  @Test
  void saysWhatIsOnItsWayWhatIsOverdueAndTakesItWhenItComesAfterAll() {
    start(RecordedCalls.world(), ShelfSettings.standard());
    portal().switchOn("late-file", "minutes=1000");
    portal().sync();
    portal().move();
    var recorded = portal().calls().stream().filter(MoveAudioOnTheWireTest::recorded).toList();
    assertTrue(recorded.size() > 5);
    recorded.forEach(call -> assertEquals(RecordingState.PENDING, state(call)));
    portal().calls().stream()
        .filter(call -> !recorded(call))
        .forEach(call -> assertEquals(RecordingState.NOT_RECORDED, state(call)));
    portal().clock.advance(Duration.ofHours(1));
    portal().move();
    recorded.forEach(call -> assertEquals(RecordingState.MISSING, state(call)));
    portal().clock.advance(Duration.ofHours(16));
    portal().move();
    assertTruth();
    assertAllPlay();
  }

  @Test
  void takesAnOutageForAnOutageAndForNoFaultOfTheFiles() {
    start(RecordedCalls.world(), ShelfSettings.standard());
    portal().sync();
    portal().switchOn("shelf-down", "");
    for (int run = 1; run <= 4; run++) {
      var record = portal().move();
      assertEquals(Outcome.FAILED, record.outcome());
      assertEquals(1, record.problems().size(), record::toString);
      assertEquals(0, record.counts().get("leftForLater"), record::toString);
      assertEquals(run, portal().breaker().state().failures());
      portal().clock.advance(Duration.ofMinutes(15));
    }
    portal().calls().forEach(call -> assertNull(call.recording()));
    portal().simulator().faults().clear();
    assertEquals(Outcome.OK, portal().move().outcome());
    assertEquals(0, portal().breaker().state().failures());
    assertTruth();
    assertAllPlay();
  }

  @Test
  void takesAConnectionThatAlwaysBreaksOffForAnOutage() {
    start(RecordedCalls.world(), ShelfSettings.standard());
    portal().sync();
    portal().switchOn("connection-reset", "bytes=3000");
    var record = portal().move();
    assertEquals(Outcome.FAILED, record.outcome(), record::toString);
    assertNamed(record, "recordings_broken_off");
    assertTruth();
    portal().simulator().faults().clear();
    assertEquals(Outcome.OK, portal().move().outcome());
    assertTruth();
    assertAllPlay();
  }

  /** Dies after one call to the outside in so many, and goes on an hour later. */
  @Test
  void comesToTheSameWhereverItDies() {
    start(RecordedCalls.withTwins(), ShelfSettings.standard().withShape(NameShape.A));
    portal().sync();
    var counting = new Deaths(-1);
    portal().move(counting, portal().lease());
    var expected = portal().facts();
    portal().close();
    assertTrue(counting.calls() > 80, () -> "calls: " + counting.calls());
    for (int death = 3; death < counting.calls(); death += counting.calls() / 5) {
      start(RecordedCalls.withTwins(), ShelfSettings.standard().withShape(NameShape.A));
      portal().sync();
      try {
        portal().move(new Deaths(death), portal().lease());
      } catch (Deaths.Died died) {
        portal().clock.advance(Duration.ofHours(1));
      }
      portal().move();
      assertEquals(expected, portal().facts(), "died at call " + death);
      assertNothingMore();
      portal().close();
    }
  }

  @Test
  void comesToTheSameWhenTwoRunAtOnce() throws Exception {
    start(RecordedCalls.withTwins(), ShelfSettings.standard().withShape(NameShape.A));
    portal().sync();
    portal().move();
    var expected = portal().facts();
    portal().close();
    start(RecordedCalls.withTwins(), ShelfSettings.standard().withShape(NameShape.A));
    portal().sync();
    // each with a lease of its own, as if one had outlived its lease
    try (var two = Executors.newFixedThreadPool(2)) {
      var runs = new ArrayList<java.util.concurrent.Future<RunRecord>>();
      for (int run = 0; run < 2; run++) {
        var lease = new MemoryLease(portal().clock, Duration.ofMinutes(4));
        runs.add(two.submit(() -> portal().move(Deaths.NONE, lease)));
      }
      for (var run : runs) {
        assertEquals(Outcome.OK, run.get().outcome());
      }
    }
    assertEquals(expected, portal().facts());
    assertNothingMore();
  }

  private void start(PhoneWorld world, ShelfSettings shelf) {
    start(world, shelf, AudioOnTheWire.PACIFIC);
  }

  private void start(PhoneWorld world, ShelfSettings shelf, ZoneId zone) {
    portal = new AudioOnTheWire(world, shelf, zone, scratch);
  }

  private AudioOnTheWire portal() {
    return requireNonNull(portal);
  }

  private RecordingState state(Call call) {
    return RecordingState.of(call, portal().clock.instant());
  }

  private static boolean recorded(Call call) {
    return call.recordingsExpected() > 0;
  }

  /** Every file that was taken is in one place, as it came, and with no call but its own. */
  private void assertTruth() {
    var onShelf = portal().onShelf();
    var places = new HashMap<String, String>();
    for (var call : portal().calls()) {
      for (var part : parts(call)) {
        assertNull(places.put(part.source(), part.originalKey()), "doubled: " + part.source());
        requireNonNull(onShelf.get(part.source()), part.source())
            .recording()
            .ifPresent(recording -> assertEquals(recording.callId(), call.id().five9Id()));
      }
    }
    for (LooseFile file : portal().loose()) {
      if (file.reason() == Match.Reason.REMOVED) {
        // what came again whole is in its place; this is what is to be deleted of it
        assertNotEquals(file.originalKey(), places.get(file.source()));
        continue;
      }
      assertNull(places.put(file.source(), file.originalKey()), "doubled: " + file.source());
      assertEquals(
          file.reason() == Match.Reason.UNPARSEABLE, file.originalKey().startsWith("unmatched/"));
    }
    places.forEach((source, key) ->
        assertArrayEquals(
            requireNonNull(onShelf.get(source), source).bytes(), portal().object(key), source));
  }

  private static List<Part> parts(Call call) {
    return call.recording() == null ? List.of() : call.recording().parts();
  }

  /** Every recorded call has all its files in order, as one sound of their lengths together. */
  private void assertAllPlay() {
    var truth = new HashMap<String, PhoneCall>();
    var until = portal().clock.instant();
    portal()
        .simulator()
        .truth()
        .calls(until.minus(Duration.ofDays(3)), until)
        .forEach(call -> truth.put(call.callId(), call));
    var calls = portal().calls();
    assertEquals(truth.keySet(), Map.copyOf(byId(calls)).keySet());
    for (var call : calls) {
      var audio =
          requireNonNull(truth.get(call.id().five9Id())).legs().stream()
              .flatMap(leg -> leg.audio().stream())
              .toList();
      assertEquals(
          audio.isEmpty() ? RecordingState.NOT_RECORDED : RecordingState.READY,
          state(call),
          call.id()::toString);
      if (!audio.isEmpty()) {
        assertPlays(call, audio);
      }
    }
  }

  private static Map<String, Call> byId(List<Call> calls) {
    var byId = new HashMap<String, Call>();
    calls.forEach(call -> byId.put(call.id().five9Id(), call));
    return byId;
  }

  private void assertPlays(Call call, List<AudioSegment> audio) {
    var recording = requireNonNull(call.recording());
    assertEquals(audio.size(), recording.parts().size());
    assertEquals(
        recording.parts().stream().map(Part::start).sorted().toList(),
        recording.parts().stream().map(Part::start).toList());
    var onShelf = portal().onShelf();
    double seconds = 0;
    for (var part : recording.parts()) {
      seconds +=
          requireNonNull(onShelf.get(part.source())).recording().orElseThrow().length().toSeconds();
    }
    assertEquals(seconds, recording.length().toMillis() / 1_000.0, 0.2 * audio.size());
    var playKey = requireNonNull(recording.playKey());
    assertEquals("audio/mpeg", portal().contentType(playKey));
    // 32 kilobits a second
    assertEquals(seconds * 4_000, portal().object(playKey).length, 2_500.0 * audio.size());
    assertNotNull(portal().object(requireNonNull(recording.peaksKey())));
  }

  private void assertNothingMore() {
    var before = portal().facts();
    var record = portal().move();
    assertEquals(0, record.counts().get("new"), record::toString);
    assertEquals(before, portal().facts());
    try (var left = Files.list(scratch)) {
      assertEquals(List.of(), left.toList(), "scratch");
    } catch (IOException fault) {
      throw new java.io.UncheckedIOException(fault);
    }
  }

  /** A dash: nothing at all. */
  private static void assertNamed(RunRecord record, String words) {
    if (words.equals("-")) {
      assertEquals(List.of(), record.problems());
    } else {
      assertTrue(
          record.problems().stream().anyMatch(problem -> problem.contains(words)),
          () -> words + " is not named in " + record);
    }
  }
}
