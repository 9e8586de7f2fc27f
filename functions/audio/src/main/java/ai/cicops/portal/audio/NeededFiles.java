package ai.cicops.portal.audio;

import ai.cicops.portal.audio.RecordingShelf.Listing;
import ai.cicops.portal.audio.RecordingShelf.ShelfFile;
import ai.cicops.portal.recordings.AwaitedAudio;
import ai.cicops.portal.recordings.CampaignNames;
import ai.cicops.portal.recordings.RecordingName;
import ai.cicops.portal.recordings.RecordingNames;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Lists what may have come, and no more: shelves hold a thousand folders of dates a campaign. A
 * folder that is a date is opened when it is yesterday's, today's or tomorrow's, or when calls of
 * that date still await audio; any other folder is a campaign's, or holds campaigns, and is only
 * looked through for dates and for loose recordings.
 */
final class NeededFiles {
  private static final int DEEPEST = 2;

  /** How many older folders a run that ran out of time leaves behind for the next to begin with. */
  private static final int STRIDE = 61;

  private static final Duration TICK = Duration.ofMinutes(15);

  private final RecordingNames names;
  private final CampaignNames campaigns;
  private final AwaitedAudio awaited;
  private final ZoneId zone;
  private final Instant now;
  private final List<String> recent = new ArrayList<>();
  private final List<String> older = new ArrayList<>();
  private final List<ShelfFile> files = new ArrayList<>();

  NeededFiles(
      RecordingNames names,
      CampaignNames campaigns,
      AwaitedAudio awaited,
      ZoneId zone,
      Instant now) {
    this.names = names;
    this.campaigns = campaigns;
    this.awaited = awaited;
    this.zone = zone;
    this.now = now;
  }

  /**
   * Whole recordings, each once, in order of their paths.
   *
   * @param timeLeft asked before each older folder
   */
  List<ShelfFile> list(RecordingShelf.Visit visit, BooleanSupplier timeLeft) {
    look(visit, "", 0);
    recent.forEach(folder -> take(visit.list(folder)));
    if (!older.isEmpty()) {
      long tick = now.getEpochSecond() / TICK.toSeconds();
      Collections.rotate(older, (int) -(tick * STRIDE % older.size()));
      for (var folder : older) {
        if (!timeLeft.getAsBoolean()) {
          break;
        }
        take(visit.list(folder));
      }
    }
    files.sort(java.util.Comparator.comparing(ShelfFile::path));
    return List.copyOf(files);
  }

  private void look(RecordingShelf.Visit visit, String folder, int depth) {
    var listing = visit.list(folder);
    listing.files().stream()
        .filter(file -> RecordingNames.isAudio(file.path()))
        .filter(this::mayBeNeeded)
        .forEach(files::add);
    for (var name : listing.folders().stream().sorted().toList()) {
      var path = folder.isEmpty() ? name : folder + "/" + name;
      var date = names.folderDate(name);
      if (date.isPresent()) {
        place(path, lastOf(folder), date.get());
      } else if (depth < DEEPEST) {
        look(visit, path, depth + 1);
      }
    }
  }

  private void place(String path, String parent, LocalDate date) {
    if (isRecent(date)) {
      recent.add(path);
    } else if (awaitedDates(parent).contains(date)) {
      older.add(path);
    }
  }

  private Set<LocalDate> awaitedDates(String folder) {
    var named = campaigns.find(folder);
    return named.isEmpty()
        ? awaited.dates()
        : named.stream()
            .flatMap(campaign -> awaited.dates(campaign).stream())
            .collect(Collectors.toSet());
  }

  private boolean isRecent(LocalDate date) {
    var today = LocalDate.ofInstant(now, zone);
    return !date.isBefore(today.minusDays(1)) && !date.isAfter(today.plusDays(1));
  }

  private void take(Listing listing) {
    listing.files().stream()
        .filter(file -> RecordingNames.isAudio(file.path()))
        .forEach(files::add);
  }

  /** A recording outside any folder of a date says its date itself, or by when it was written. */
  private boolean mayBeNeeded(ShelfFile file) {
    var start = names.read(file.path(), campaigns).map(RecordingName::start);
    return start.isPresent()
        ? isRecent(start.get().toLocalDate()) || awaited.dates().contains(start.get().toLocalDate())
        : !file.modifiedAt().isBefore(now.minus(AwaitedAudio.AWAITED));
  }

  private static String lastOf(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }
}
