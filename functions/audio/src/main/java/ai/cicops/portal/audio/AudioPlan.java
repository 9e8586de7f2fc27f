package ai.cicops.portal.audio;

import ai.cicops.portal.audio.RecordingShelf.ShelfFile;
import ai.cicops.portal.audio.Tally.Count;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.recordings.AwaitedAudio;
import ai.cicops.portal.recordings.CampaignNames;
import ai.cicops.portal.recordings.Match;
import ai.cicops.portal.recordings.RecordingName;
import ai.cicops.portal.recordings.RecordingNames;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import ai.cicops.portal.recordings.YoungFiles.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides for every file where it belongs. Pure: it only reads what it is given. */
final class AudioPlan {
  /** A file that nobody has written to for so long is whole. */
  private static final Duration GROWN_UP = Duration.ofSeconds(60);

  private final RecordingNames names;
  private final CampaignNames campaigns;
  private final AwaitedAudio awaited;
  private final Instant now;
  private final Map<CallId, List<Arrival>> arrivals = new LinkedHashMap<>();
  private final List<Aside> aside = new ArrayList<>();
  private final List<LooseFile> relabelled = new ArrayList<>();
  private final List<String> settled = new ArrayList<>();
  private final Map<String, Seen> young = new HashMap<>();

  AudioPlan(RecordingNames names, CampaignNames campaigns, AwaitedAudio awaited, Instant now) {
    this.names = names;
    this.campaigns = campaigns;
    this.awaited = awaited;
    this.now = now;
  }

  /** A file on the shelf that belongs to no call that is known. */
  record Aside(ShelfFile file, Match.Reason reason) {}

  /** Asks again for the files that lie without a call. */
  void loose(Collection<LooseFile> files) {
    inOrder(files, LooseFile::source, this::loose);
  }

  private void loose(LooseFile file, @Nullable RecordingName name) {
    if (file.reason() == Match.Reason.REMOVED) {
      return;
    }
    if (awaited.kept(file.source()).isPresent()) {
      settled.add(file.source());
      return;
    }
    switch (match(name)) {
      case Match.Of(var call, var start) -> arrive(call, Arrival.ofLoose(file, start));
      case Match.None(var reason) -> {
        if (reason != file.reason()) {
          relabelled.add(
              new LooseFile(file.source(), file.originalKey(), file.bytes(), reason, file.since()));
        }
      }
    }
  }

  /**
   * Takes what a listing of the shelf found.
   *
   * @param loose what lies here without a call, so long by its path
   * @param before what was young when the last run listed it
   */
  void listed(
      Collection<ShelfFile> files, Map<String, Long> loose, Map<String, Seen> before, Tally tally) {
    tally.add(Count.LISTED, files.size());
    var grownUp = new ArrayList<ShelfFile>();
    for (var file : files) {
      if (isHere(file, loose)) {
        continue;
      }
      tally.add(Count.NEW, 1);
      if (grownUp(file, before)) {
        grownUp.add(file);
      } else {
        tally.add(Count.YOUNG, 1);
        young.put(file.path(), new Seen(file.bytes(), file.modifiedAt()));
      }
    }
    inOrder(grownUp, ShelfFile::path, this::listed);
  }

  /** A file that has another length by now was not whole when it was taken. */
  private boolean isHere(ShelfFile file, Map<String, Long> loose) {
    return awaited
        .kept(file.path())
        .map(kept -> kept.removed() || kept.bytes() == file.bytes())
        .orElseGet(() -> Long.valueOf(file.bytes()).equals(loose.get(file.path())));
  }

  private void listed(ShelfFile file, @Nullable RecordingName name) {
    var before = awaited.kept(file.path());
    if (before.isPresent()) {
      arrive(before.get().call(), Arrival.fromShelf(file, before.get().start()));
      return;
    }
    switch (match(name)) {
      case Match.Of(var call, var start) -> arrive(call, Arrival.fromShelf(file, start));
      case Match.None(var reason) -> {
        if (reason != Match.Reason.REMOVED) {
          aside.add(new Aside(file, reason));
        }
      }
    }
  }

  private boolean grownUp(ShelfFile file, Map<String, Seen> before) {
    return !file.modifiedAt().isAfter(now.minus(GROWN_UP))
        || new Seen(file.bytes(), file.modifiedAt()).equals(before.get(file.path()));
  }

  private Match match(@Nullable RecordingName name) {
    return name == null
        ? new Match.None(Match.Reason.UNPARSEABLE)
        : awaited.match(name, campaigns, now);
  }

  private void arrive(CallId call, Arrival arrival) {
    awaited.take(call, arrival.source(), arrival.start(), arrival.bytes());
    arrivals.computeIfAbsent(call, _ -> new ArrayList<>()).add(arrival);
  }

  private interface Deal<F> {
    void with(F file, @Nullable RecordingName name);
  }

  /**
   * By the clocks of their names, so that of too many files of a call always the same come last.
   */
  private <F> void inOrder(Collection<F> files, Function<F, String> path, Deal<F> deal) {
    record Named<F>(F file, String path, @Nullable RecordingName name) {
      LocalDateTime start() {
        return name == null || name.start() == null ? LocalDateTime.MAX : name.start();
      }
    }
    files.stream()
        .map(file ->
            new Named<>(
                file, path.apply(file), names.read(path.apply(file), campaigns).orElse(null)))
        .sorted(Comparator.comparing(Named<F>::start).thenComparing(Named::path))
        .forEach(named -> deal.with(named.file(), named.name()));
  }

  /** Files that found their call, the newest call first; handed out once. */
  Map<CallId, List<Arrival>> takeArrivals() {
    var newestFirst = new LinkedHashMap<CallId, List<Arrival>>();
    arrivals.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<CallId, List<Arrival>> entry) -> entry.getValue().getFirst().start())
                .reversed()
                .thenComparing(entry -> entry.getKey().toString()))
        .forEach(entry -> newestFirst.put(entry.getKey(), List.copyOf(entry.getValue())));
    arrivals.clear();
    return newestFirst;
  }

  List<Aside> aside() {
    return List.copyOf(aside);
  }

  /** Loose files that lie without a call for another reason than before. */
  List<LooseFile> relabelled() {
    return List.copyOf(relabelled);
  }

  /** Loose files that are with their call: a run was cut short before it could forget them. */
  List<String> settled() {
    return List.copyOf(settled);
  }

  Map<String, Seen> young() {
    return Map.copyOf(young);
  }
}
