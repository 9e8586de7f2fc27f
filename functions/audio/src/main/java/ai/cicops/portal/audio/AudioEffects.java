package ai.cicops.portal.audio;

import ai.cicops.portal.audio.AudioPlan.Aside;
import ai.cicops.portal.audio.KeepCallAudio.LocalPart;
import ai.cicops.portal.audio.Tally.Count;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.recordings.Match;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries a plan out. The facts of several calls are kept together, for a day's calls share an
 * item; until they are, everything done for those calls may be done again.
 */
final class AudioEffects {
  private static final int CALLS_AT_ONCE = 40;

  private final AudioSettings settings;
  private final AudioStores stores;
  private final KeepCallAudio keepCallAudio;
  private final InstantSource clock;
  private final Tally tally;
  private final BooleanSupplier timeLeft;
  private final Map<CallId, StoredRecording> facts = new LinkedHashMap<>();
  private final List<Arrival> attached = new ArrayList<>();
  private final List<LooseFile> superseded = new ArrayList<>();
  private int filesLeft;

  AudioEffects(
      AudioSettings settings,
      AudioStores stores,
      PlayableAudio playable,
      InstantSource clock,
      Tally tally,
      BooleanSupplier timeLeft) {
    this.settings = settings;
    this.stores = stores;
    this.keepCallAudio = new KeepCallAudio(stores.files(), playable);
    this.clock = clock;
    this.tally = tally;
    this.timeLeft = timeLeft;
    this.filesLeft = settings.mostFiles();
  }

  /**
   * Gives calls the files that belong to them.
   *
   * @param session null when all copies are here already
   */
  void attach(Map<CallId, List<Arrival>> arrivals, @Nullable ShelfSession session) {
    try {
      for (var call : arrivals.entrySet()) {
        if (mayGoOn()) {
          attach(call.getKey(), call.getValue(), session);
        } else {
          tally.add(Count.LEFT_FOR_LATER, call.getValue().size());
        }
        if (facts.size() >= CALLS_AT_ONCE) {
          keepFacts();
        }
      }
    } catch (Unavailable away) {
      // what is ready needs the shelf no more
      if (away.code().startsWith(MoveAudio.SHELF_CODES)) {
        keepFacts();
      }
      throw away;
    }
    keepFacts();
  }

  private boolean mayGoOn() {
    return filesLeft > 0 && timeLeft.getAsBoolean();
  }

  private void attach(CallId id, List<Arrival> arrivals, @Nullable ShelfSession session) {
    var call = stores.calls().find(id);
    if (call.isEmpty()) {
      tally.add(Count.LEFT_FOR_LATER, arrivals.size());
      return;
    }
    var before = call.get().recording();
    if (before != null && before.removedAt() != null) {
      return;
    }
    var here = new HashSet<String>();
    if (before != null) {
      before.parts().forEach(part -> here.add(part.originalKey()));
    }
    try (var scratch = new Scratch(settings.scratch())) {
      var brought = new ArrayList<LocalPart>();
      for (var arrival : arrivals) {
        var copy = scratch.folder().resolve("part" + brought.size());
        if (!here.contains(arrival.originalKey()) && bring(arrival, copy, session)) {
          brought.add(new LocalPart(part(arrival), copy));
          attached.add(arrival);
        }
      }
      if (!brought.isEmpty()) {
        var recording =
            keepCallAudio.keep(call.get(), brought, scratch.folder(), clock.instant(), tally);
        nameCorrupt(recording, here);
        noteSuperseded(before, recording);
        facts.put(call.get().id(), recording);
      }
    }
  }

  private static Part part(Arrival arrival) {
    return new Part(
        arrival.originalKey(), arrival.source(), arrival.start(), Duration.ZERO, arrival.bytes());
  }

  /** A part that was not whole when it was taken is left to the next purge. */
  private void noteSuperseded(@Nullable StoredRecording before, StoredRecording now) {
    var keys = now.parts().stream().map(Part::originalKey).collect(Collectors.toSet());
    for (var part : before == null ? List.<Part>of() : before.parts()) {
      if (!keys.contains(part.originalKey())) {
        superseded.add(
            new LooseFile(
                part.source(),
                part.originalKey(),
                part.bytes(),
                Match.Reason.REMOVED,
                clock.instant()));
      }
    }
  }

  private void nameCorrupt(StoredRecording recording, Set<String> before) {
    for (var part : recording.parts()) {
      if (part.length().isZero() && !before.contains(part.originalKey())) {
        tally.add(Count.CORRUPT, 1);
        tally.problem(
            part.bytes() == 0 ? "empty_audio" : "corrupt_audio",
            part.source(),
            "cannot be decoded; it is kept as it came.");
      }
    }
  }

  /** False when the file is not to be had whole now. */
  private boolean bring(Arrival arrival, Path copy, @Nullable ShelfSession session) {
    var onShelf = arrival.onShelf();
    if (onShelf == null || session == null) {
      boolean found = stores.files().fetch(arrival.originalKey(), copy);
      if (!found) {
        tally.problem("original_missing", arrival.source(), "is no longer in the bucket.");
      }
      return found;
    }
    return bring(onShelf, arrival.originalKey(), copy, session);
  }

  private boolean bring(
      RecordingShelf.ShelfFile file, String key, Path copy, ShelfSession session) {
    filesLeft--;
    return switch (session.fetch(file, copy)) {
      case WHOLE -> {
        stores.files().keep(key, copy, Arrival.contentType(file.path()));
        tally.add(Count.MOVED, 1);
        tally.add(Count.BYTES, file.bytes());
        yield true;
      }
      case CHANGED -> {
        tally.add(Count.YOUNG, 1);
        yield false;
      }
      case REFUSED -> {
        tally.add(Count.LEFT_FOR_LATER, 1);
        tally.problem("file_refused", file.path(), "cannot be read now; a later run tries again.");
        yield false;
      }
    };
  }

  private void keepFacts() {
    if (facts.isEmpty()) {
      return;
    }
    stores.calls().keepRecordings(Map.copyOf(facts));
    tally.add(Count.CALLS, facts.size());
    for (var arrival : attached) {
      if (arrival.onShelf() == null) {
        stores.unmatched().remove(arrival.source());
        tally.add(Count.MATCHED_LATER, 1);
      } else {
        tally.add(Count.MATCHED, 1);
      }
    }
    superseded.forEach(stores.unmatched()::keep);
    superseded.clear();
    facts.clear();
    attached.clear();
  }

  /** Keeps the files that belong to no call, and remembers that they are here. */
  void setAside(List<Aside> files, ShelfSession session) {
    for (var aside : files) {
      if (!mayGoOn()) {
        tally.add(Count.LEFT_FOR_LATER, 1);
        continue;
      }
      boolean unparseable = aside.reason() == Match.Reason.UNPARSEABLE;
      var file = aside.file();
      var key = Arrival.originalKey(unparseable ? "unmatched/" : "originals/", file);
      try (var scratch = new Scratch(settings.scratch())) {
        if (bring(file, key, scratch.folder().resolve("part"), session)) {
          stores
              .unmatched()
              .keep(new LooseFile(file.path(), key, file.bytes(), aside.reason(), clock.instant()));
          tally.add(unparseable ? Count.UNPARSEABLE : Count.UNMATCHED, 1);
          tally.problem(
              aside.reason().name().toLowerCase(Locale.ROOT),
              file.path(),
              sentence(aside.reason()));
        }
      }
    }
  }

  private static String sentence(Match.Reason reason) {
    return switch (reason) {
      case UNPARSEABLE -> "has a name that is not understood; it is kept aside.";
      case UNKNOWN_CAMPAIGN -> "names a campaign that nobody knows; it is kept aside.";
      case NO_CALL -> "fits no call yet; it is kept aside and asked for again.";
      case AMBIGUOUS -> "fits several calls; it is kept aside, for a guess may be wrong.";
      case CALL_COMPLETE -> "fits a call that has all its files; it is kept aside.";
      case REMOVED -> "fits a call whose audio was removed; it does not come again.";
      case ROWS_OPEN -> "fits a call roughly; it is kept aside until its time is fully reported.";
    };
  }

  /** Tidies what the loose files say, as far as the plan found it out of date. */
  void tidy(AudioPlan plan) {
    plan.settled().forEach(stores.unmatched()::remove);
    plan.relabelled().forEach(stores.unmatched()::keep);
  }
}
