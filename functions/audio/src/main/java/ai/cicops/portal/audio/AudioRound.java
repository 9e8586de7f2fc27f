package ai.cicops.portal.audio;

import ai.cicops.portal.calls.RecordSegments;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.recordings.AwaitedAudio;
import ai.cicops.portal.recordings.CampaignNames;
import ai.cicops.portal.recordings.UnmatchedAudio.LooseFile;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One round of work: which calls await what, which files have come, where each belongs; then the
 * effects, call by call, newest first. A round that is cut short anywhere is simply planned again.
 */
public final class AudioRound {
  /** Calls are read a little longer than awaited, for folders go by another zone's dates. */
  private static final Duration MARGIN = Duration.ofDays(2);

  private final AudioSettings settings;
  private final AudioStores stores;
  private final RecordingShelf shelf;
  private final PlayableAudio playable;
  private final InstantSource clock;

  public AudioRound(
      AudioSettings settings,
      AudioStores stores,
      RecordingShelf shelf,
      PlayableAudio playable,
      InstantSource clock) {
    this.settings = settings;
    this.stores = stores;
    this.shelf = shelf;
    this.playable = playable;
    this.clock = clock;
  }

  /**
   * Files that are here already find their call even while the shelf is away.
   *
   * @param reconnects how often a broken connection may be made anew
   * @param hold renews the right to run; false ends the round
   */
  void run(int reconnects, Instant now, Tally tally, BooleanSupplier hold) {
    Scratch.tidy(settings.scratch());
    var until = now.plus(settings.mostTime());
    BooleanSupplier timeLeft = () -> clock.instant().isBefore(until) && hold.getAsBoolean();
    var names = campaignNames();
    var campaigns = new CampaignNames(names);
    var awaited = awaited(names, now);
    var loose = stores.unmatched().all();
    var plan = new AudioPlan(settings.names(), campaigns, awaited, now);
    plan.loose(loose);
    var effects = new AudioEffects(settings, stores, playable, clock, tally, timeLeft);
    effects.tidy(plan);
    effects.attach(plan.takeArrivals(), null);
    try (var session = new ShelfSession(shelf, reconnects)) {
      var listed =
          session.list(visit ->
              new NeededFiles(settings.names(), campaigns, awaited, settings.zone(), now)
                  .list(visit, timeLeft));
      var here = loose.stream().collect(Collectors.toMap(LooseFile::source, LooseFile::bytes));
      plan.listed(listed, here, stores.young().all(), tally);
      stores.young().keep(plan.young());
      effects.attach(plan.takeArrivals(), session);
      effects.setAside(plan.aside(), session);
    }
  }

  private Set<String> campaignNames() {
    var names = new TreeSet<String>();
    names.add(RecordSegments.NO_CAMPAIGN);
    names.add(Segment.DELETED);
    stores.companies().campaigns().stream().map(CampaignAssignment::name).forEach(names::add);
    return names;
  }

  private AwaitedAudio awaited(Collection<String> campaigns, Instant now) {
    var awaited = new AwaitedAudio(settings.zone(), now);
    var from = now.minus(AwaitedAudio.AWAITED).minus(MARGIN);
    for (var campaign : campaigns) {
      stores
          .calls()
          .of(CampaignKey.of(campaign), day(from), day(now.plus(MARGIN)))
          .forEach(awaited::add);
    }
    return awaited;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
