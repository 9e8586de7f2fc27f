package ai.cicops.portal.audio;

import static ai.cicops.portal.audio.AudioWorld.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.operations.RunRecord;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.recordings.Calling;
import ai.cicops.portal.recordings.Match;
import ai.cicops.portal.recordings.Match.Reason;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveAudioTest {
  private static final String ACME = "Acme Air - Main";
  private static final String NORTH = "Northside Plumbing";
  // 09:00:12 Pacific, in the afternoon of that day
  private static final Instant NINE = Instant.parse("2026-08-21T16:00:12Z");
  private static final Instant TWENTY_PAST = NINE.plus(Duration.ofMinutes(20));
  private static final String FILE = ACME + "/8_21_2026/6125550123 by dana @ 9_00_12 AM.wav";
  private static final String SECOND = ACME + "/8_21_2026/6125550123 by dana @ 9_20_12 AM.wav";
  private static final String GARBAGE = ACME + "/8_21_2026/voicemail greeting.wav";

  private final AudioWorld world;

  MoveAudioTest(@TempDir Path scratch) {
    this.world = new AudioWorld(scratch, ACME, NORTH);
  }

  @Test
  void bringsARecordingToItsCall() {
    var call = world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    put(FILE, "hello");
    var record = world.run();
    assertEquals(Outcome.OK, record.outcome());
    assertCounts(record, "listed 1, new 1, moved 1, bytes 5, matched 1, calls 1");
    assertEquals(List.of(), record.problems());
    var recording = world.recording(call.id());
    var part = recording.parts().getFirst();
    assertEquals(new Part(part.originalKey(), FILE, NINE, Duration.ofSeconds(5), 5), part);
    assertArrayEquals("hello".getBytes(UTF_8), world.files.bytes(part.originalKey()));
    assertArrayEquals(
        "hello".getBytes(UTF_8), world.files.bytes(String.valueOf(recording.playKey())));
    assertEquals(
        Duration.ofSeconds(5),
        world.files.waveform(String.valueOf(recording.peaksKey())).orElseThrow().length());
    assertEquals(Duration.ofSeconds(5), recording.length());
    assertEquals(List.of(record), world.records.latest(MoveAudio.SCHEDULE, 5));
    assertEquals(List.of(), world.scratchLeft());
  }

  @Test
  void doesNothingTheSecondTime() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    put(FILE, "hello");
    put(GARBAGE, "hm");
    world.run();
    var facts = world.facts();
    var record = world.run();
    assertCounts(record, "listed 2");
    assertEquals(List.of(), record.problems());
    assertEquals(facts, world.facts());
  }

  @Test
  void bringsNothingAgainThatWasRemoved() {
    var call = world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    put(FILE, "hello");
    world.run();
    world.calls.removeRecordings(List.of(call.id()), AudioWorld.NOW);
    world.calls.keepRecordings(Map.of(call.id(), world.recording(call.id()).emptied()));
    world.files.remove(world.files.sizes().keySet().stream().toList());
    put(FILE, "hello, longer by now");
    put(SECOND.replace("9_20", "9_01"), "hello");
    var record = world.run();
    assertCounts(record, "listed 2, new 1");
    assertEquals(Map.of(), world.files.sizes());
    assertEquals(List.of(), world.unmatched.all());
    assertEquals(AudioWorld.NOW, world.recording(call.id()).removedAt());
  }

  @Test
  void leavesWhatCameAgainWholeToThePurge() {
    var call = world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    put(FILE, "hel");
    world.run();
    var first = world.recording(call.id()).parts().getFirst().originalKey();
    put(FILE, "hello");
    world.run();
    world.run();
    var left = world.unmatched.all().getFirst();
    assertEquals(first, left.originalKey());
    assertEquals(Reason.REMOVED, left.reason());
    assertEquals(5, world.recording(call.id()).bytes());
  }

  @Test
  void listsNoFolderThatNothingIsAwaitedFrom() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    var week = NINE.minus(Duration.ofDays(7));
    world.add(Calling.call(NORTH, "2", "6125550123", week, week));
    for (int day = 1; day <= 31; day++) {
      put(ACME + "/8_" + day + "_2026/6125550123 by dana @ 9_00_12 AM.txt", "");
      put(NORTH + "/8_" + day + "_2026/6125550123 by dana @ 9_00_12 AM.txt", "");
    }
    world.run();
    assertEquals(
        Set.of(
            "",
            ACME,
            NORTH,
            ACME + "/8_20_2026",
            ACME + "/8_21_2026",
            ACME + "/8_22_2026",
            NORTH + "/8_14_2026",
            NORTH + "/8_20_2026",
            NORTH + "/8_21_2026",
            NORTH + "/8_22_2026"),
        Set.copyOf(world.shelf.takeListed()));
    assertEquals(1, world.shelf.visits());
  }

  @Test
  void fetchesAWeekOldRecordingThatComesLate() {
    var week = NINE.minus(Duration.ofDays(7));
    var call = world.add(Calling.call(ACME, "1", "6125550123", week, week));
    world.run();
    put(ACME + "/08_14_2026/6125550123 by dana @ 9_00_12 AM.wav", "late");
    assertCounts(world.run(), "listed 1, new 1, moved 1, bytes 4, matched 1, calls 1");
    assertNotNull(world.recording(call.id()).playKey());
  }

  @Test
  void putsThePartsOfACallInOrderAndMakesThemAnewWhenOneComes() {
    var call = world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE, TWENTY_PAST));
    put(SECOND, "world");
    world.run();
    var first = world.recording(call.id());
    assertEquals(Duration.ofSeconds(5), first.length());
    put(FILE, "hello ");
    world.run();
    var second = world.recording(call.id());
    assertEquals(List.of(FILE, SECOND), second.parts().stream().map(Part::source).toList());
    assertArrayEquals(
        "hello world".getBytes(UTF_8), world.files.bytes(String.valueOf(second.playKey())));
    assertNotEquals(first.playKey(), second.playKey());
    assertNotNull(world.files.bytes(String.valueOf(first.playKey())), "somebody may be listening");
    assertEquals(Duration.ofSeconds(11), second.length());
  }

  @Test
  void leavesHalfWrittenFilesAlone() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    world.shelf.put(FILE, "he".getBytes(UTF_8), NOW.minusSeconds(59));
    world.shelf.put(FILE + ".tmp17", "he".getBytes(UTF_8), NINE);
    assertCounts(world.run(), "listed 1, new 1, young 1");
    world.shelf.put(FILE, "hello".getBytes(UTF_8), NOW.minusSeconds(58));
    assertCounts(world.run(), "listed 1, new 1, young 1");
    // the same in two listings: it has stopped growing, whatever the clocks say
    assertCounts(world.run(), "listed 1, new 1, moved 1, bytes 5, matched 1, calls 1");
  }

  @Test
  void takesAFileThatNobodyTouchedForAMinute() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    world.shelf.put(FILE, "hello".getBytes(UTF_8), NOW.minusSeconds(60));
    assertCounts(world.run(), "listed 1, new 1, moved 1, bytes 5, matched 1, calls 1");
  }

  /** An upload that rested for a minute, or one that failed and was sent again. */
  @Test
  void takesAFileAgainThatWasNotWholeAfterAll() {
    var call = world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    put(FILE, "");
    put(NORTH + "/8_21_2026/6125550150 by dana @ 9_00_12 AM.wav", "no");
    assertCounts(
        world.run(),
        "listed 2, new 2, moved 2, bytes 2, matched 1, unmatched 1, corrupt 1, calls 1");
    assertNull(world.recording(call.id()).playKey());
    put(FILE, "hello");
    put(NORTH + "/8_21_2026/6125550150 by dana @ 9_00_12 AM.wav", "nobody");
    assertCounts(
        world.run(), "listed 2, new 2, moved 2, bytes 11, matched 1, unmatched 1, calls 1");
    var recording = world.recording(call.id());
    assertEquals(List.of(5L), recording.parts().stream().map(Part::bytes).toList());
    assertNotNull(recording.playKey());
    var loose = world.unmatched.all().stream().filter(file -> file.reason() != Reason.REMOVED);
    assertEquals(List.of(6L), loose.map(LooseFile::bytes).toList());
    assertCounts(world.run(), "listed 2");
  }

  @Test
  void removesTheCopiesOfARunThatWasKilled(@TempDir Path scratch) throws IOException {
    var abandoned = Files.createDirectories(scratch.resolve("call1"));
    Files.writeString(abandoned.resolve("part0"), "hello");
    Files.setLastModifiedTime(
        abandoned,
        FileTime.from(Files.getLastModifiedTime(scratch).toInstant().minus(Duration.ofHours(2))));
    var inUse = Files.createDirectories(scratch.resolve("call2"));
    var world = new AudioWorld(scratch, ACME);
    world.run();
    assertEquals(List.of(inUse), world.scratchLeft());
  }

  @Test
  void keepsNothingOfAFileThatGrowsWhileItIsCopied() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    put(FILE, "he");
    world.shelf.growDuringCopy(FILE, "hello".getBytes(UTF_8));
    assertCounts(world.run(), "listed 1, new 1, young 1");
    assertTrue(world.files.sizes().isEmpty());
    assertCounts(world.run(), "listed 1, new 1, moved 1, bytes 5, matched 1, calls 1");
  }

  @Test
  void keepsWhatItDoesNotUnderstandAndNamesItWithoutNumbers() {
    put(GARBAGE, "hm");
    put(ACME + "/8_21_2026/(612) 555-0123 dana.wav", "hm");
    put(ACME + "/dana@cic.example/8_21_2026/01 23 45 67 89 @ 9_00_12 AM.wav", "hm");
    var record = world.run();
    assertCounts(record, "listed 3, new 3, moved 3, bytes 6, unparseable 3");
    assertEquals(
        Set.of(
            "unparseable: 'Acme Air - Main/8_21_2026/xxxxxxxxx xxxxxxxx.wav' has a name that is not"
                + " understood; it is kept aside.",
            "unparseable: 'Acme Air - Main/8_21_2026/(999) 999-9999 xxxx.wav' has a name that is"
                + " not understood; it is kept aside.",
            "unparseable: 'Acme Air - Main/xxxx@xxx.xxxxxxx/8_21_2026/99 99 99 99 99 @ 9_00_12"
                + " AM.wav' has a name that is not understood; it is kept aside."),
        Set.copyOf(record.problems()));
    assertTrue(world.files.sizes().keySet().stream().allMatch(key -> key.startsWith("unmatched/")));
  }

  @Test
  void findsTheCallOfAFileThatCameBeforeItsRow() {
    put(FILE, "hello");
    assertCounts(world.run(), "listed 1, new 1, moved 1, bytes 5, unmatched 1");
    assertEquals(Match.Reason.NO_CALL, world.unmatched.all().getFirst().reason());
    var call = world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    assertCounts(world.run(), "listed 1, matchedLater 1, calls 1");
    assertEquals(List.of(), world.unmatched.all());
    assertNotNull(world.recording(call.id()).playKey());
    assertCounts(world.run(), "listed 1");
  }

  @Test
  void doesNotGuess() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    world.add(Calling.call(ACME, "2", "6125550123", NINE.plusSeconds(90), NINE.plusSeconds(90)));
    put(FILE, "hello");
    var record = world.run();
    assertCounts(record, "listed 1, new 1, moved 1, bytes 5, unmatched 1");
    assertEquals(
        List.of(
            "ambiguous: 'Acme Air - Main/8_21_2026/9999999999 by xxxx @ 9_00_12 AM.wav' fits"
                + " several calls; it is kept aside, for a guess may be wrong."),
        record.problems());
    assertTrue(world.calls.all().stream().allMatch(call -> call.recording() == null));
  }

  @Test
  void keepsCorruptAudioAndGoesOn() {
    var empty = world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    var whole = world.add(Calling.call(NORTH, "2", "6125550123", NINE, NINE, TWENTY_PAST));
    put(FILE, "");
    put(NORTH + "/8_21_2026/6125550123 by dana @ 9_00_12 AM.wav", "x?");
    put(NORTH + "/8_21_2026/6125550123 by dana @ 9_20_12 AM.wav", "hello");
    var record = world.run();
    assertEquals(Outcome.OK, record.outcome());
    assertCounts(record, "listed 3, new 3, moved 3, bytes 7, matched 3, corrupt 2, calls 2");
    assertEquals(
        Set.of("empty_audio", "corrupt_audio"),
        record.problems().stream()
            .map(problem -> problem.substring(0, problem.indexOf(':')))
            .collect(Collectors.toSet()));
    assertNull(world.recording(empty.id()).playKey());
    assertEquals(Duration.ofSeconds(5), world.recording(whole.id()).length());
    assertEquals(2, world.recording(whole.id()).parts().size());
    assertCounts(world.run(), "listed 3");
  }

  @Test
  void goesOnAfterAFileThatIsRefused() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE, TWENTY_PAST));
    put(FILE, "hello");
    put(SECOND, "world");
    world.shelf.refuse(FILE);
    var record = world.run();
    assertEquals(Outcome.PARTLY, record.outcome());
    assertCounts(record, "listed 2, new 2, moved 1, bytes 5, matched 1, calls 1, leftForLater 1");
    assertTrue(record.problems().getFirst().startsWith("file_refused: "));
  }

  @Test
  void connectsAgainWhenTheConnectionBreaksOff() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    put(FILE, "hello");
    world.shelf.breakOffAt(FILE, 1);
    assertEquals(Outcome.OK, world.run().outcome());
    assertEquals(2, world.shelf.visits());
  }

  @Test
  void leavesAFileAtWhichTheConnectionAlwaysBreaksOff() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE, TWENTY_PAST));
    put(FILE, "hello");
    put(SECOND, "world");
    world.shelf.breakOffAt(FILE, 100);
    var record = world.run();
    assertEquals(Outcome.PARTLY, record.outcome());
    assertCounts(record, "listed 2, new 2, moved 1, bytes 5, matched 1, calls 1, leftForLater 1");
  }

  @Test
  void takesAnOutageForAnOutage() {
    var call = world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    put(FILE, "hello");
    world.shelf.away(true);
    for (int failures = 1; failures <= 4; failures++) {
      var record = world.run();
      assertEquals(Outcome.FAILED, record.outcome());
      assertEquals(
          List.of("recordings_unreachable: the shelf of recordings is away; nothing is lost."),
          record.problems());
      assertEquals(failures, world.breaker.state().failures());
    }
    assertNull(world.calls.find(call.id()).orElseThrow().recording());
    world.shelf.away(false);
    assertEquals(Outcome.OK, world.run().outcome());
    assertEquals(0, world.breaker.state().failures());
    assertNotNull(world.recording(call.id()).playKey());
  }

  @Test
  void triesOnceWhileTheBreakerIsOpen() {
    put(FILE, "hello");
    world.shelf.away(true);
    for (int failures = 0; failures < 3; failures++) {
      world.run();
    }
    world.shelf.away(false);
    world.shelf.breakOffAt(FILE, 1);
    assertEquals(Outcome.FAILED, world.run().outcome());
    assertEquals(1, world.shelf.visits());
    assertEquals(Outcome.OK, world.run().outcome());
  }

  @Test
  void findsCallsForLooseFilesEvenWhileTheShelfIsAway() {
    put(FILE, "hello");
    world.run();
    var call = world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    world.shelf.away(true);
    assertEquals(Outcome.PARTLY, world.run().outcome());
    assertNotNull(world.recording(call.id()).playKey());
  }

  @Test
  void leavesTheRestForTheNextRun() {
    for (int call = 0; call < 5; call++) {
      var start = NINE.plus(Duration.ofMinutes(10L * call));
      world.add(Calling.call(ACME, "c" + call, "612555012" + call, start, start));
      put(ACME + "/8_21_2026/612555012" + call + " by dana @ 9_" + call + "0_12 AM.wav", "hello");
    }
    var first = world.run(Ports.INTACT, 3);
    assertEquals(Outcome.PARTLY, first.outcome());
    assertCounts(first, "listed 5, new 5, moved 3, bytes 15, matched 3, calls 3, leftForLater 2");
    assertNull(world.calls.all().getFirst().recording(), "the newest first");
    assertEquals(Outcome.OK, world.run(Ports.INTACT, 3).outcome());
    assertTrue(world.calls.all().stream().allMatch(call -> call.recording() != null));
  }

  @Test
  void runsOnlyOnceAtATime() {
    put(FILE, "hello");
    assertTrue(world.lease.take("somebody"));
    var record = world.run();
    assertEquals(Outcome.SKIPPED, record.outcome());
    assertEquals(List.of("lease_taken: another run is at it."), record.problems());
    assertTrue(world.files.sizes().isEmpty());
  }

  @Test
  void forgetsALooseFileThatIsWithItsCallAlready() {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE));
    put(FILE, "hello");
    world.run();
    world.unmatched.keep(new LooseFile(FILE, "originals/x.wav", 5, Match.Reason.NO_CALL, NOW));
    world.run();
    assertEquals(List.of(), world.unmatched.all());
  }

  /** Dies before and after each call of each port in turn; what is repeated makes it whole. */
  @Test
  void losesAndDoublesNothingWhereverItDies(@TempDir Path other, @TempDir Path third) {
    var undisturbed = furnished(new AudioWorld(other, ACME, NORTH));
    undisturbed.run();
    rowArrives(undisturbed);
    undisturbed.run();
    var expected = undisturbed.facts();
    assertTrue(expected.size() > 10);
    int calls = countCalls(furnished(new AudioWorld(third, ACME, NORTH)));
    assertTrue(calls > 40);
    for (int at = 0; at < calls; at++) {
      for (var after : List.of(false, true)) {
        var killed = furnished(new AudioWorld(third, ACME, NORTH));
        int death = at;
        try {
          killed.run(new Ports(call -> call == death, after), 3_000);
        } catch (Ports.Killed dead) {
          killed.clock.advance(Duration.ofHours(1));
        }
        killed.run();
        rowArrives(killed);
        killed.run();
        assertEquals(
            expected, killed.facts(), "killed " + (after ? "after" : "at") + " call " + at);
        assertEquals(0L, killed.run().counts().get("new"));
      }
    }
  }

  private static int countCalls(AudioWorld world) {
    var counting = new Ports(_ -> false, false);
    world.run(counting, 3_000);
    return counting.calls();
  }

  private static AudioWorld furnished(AudioWorld world) {
    world.add(Calling.call(ACME, "1", "6125550123", NINE, NINE, TWENTY_PAST));
    world.add(Calling.call(NORTH, "2", null, NINE, NINE));
    world.shelf.put(FILE, "hello ".getBytes(UTF_8), NINE);
    world.shelf.put(SECOND, "world".getBytes(UTF_8), NINE);
    world.shelf.put(GARBAGE, "hm".getBytes(UTF_8), NINE);
    world.shelf.put(
        NORTH + "/8_21_2026/Unavailable by dana @ 9_00_12 AM.wav", "x".getBytes(UTF_8), NINE);
    world.shelf.put(
        NORTH + "/8_21_2026/6125550150 by dana @ 9_00_12 AM.wav", "late row".getBytes(UTF_8), NINE);
    return world;
  }

  private static void rowArrives(AudioWorld world) {
    Call late = Calling.call(NORTH, "3", "6125550150", NINE, NINE);
    world.add(late);
  }

  private void put(String path, String content) {
    world.shelf.put(path, content.getBytes(UTF_8), NINE);
  }

  /** The counts that are not zero, in the order of a run. */
  private static void assertCounts(RunRecord record, String expected) {
    var order =
        List.of(
            "listed",
            "new",
            "young",
            "moved",
            "bytes",
            "matched",
            "matchedLater",
            "unmatched",
            "unparseable",
            "corrupt",
            "calls",
            "leftForLater");
    var counts =
        order.stream()
            .filter(count -> record.counts().getOrDefault(count, 0L) > 0)
            .map(count -> count + " " + record.counts().get(count))
            .collect(Collectors.joining(", "));
    assertEquals(expected, counts);
    assertEquals(Set.copyOf(order), record.counts().keySet());
  }
}
