package ai.cicops.portal.calls;

import ai.cicops.portal.calls.SettledCallers.StoredPart;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.platform.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Settles who called a campaign for the first time on which day, so that whoever asks for new
 * callers need not read all calls there ever were. Running it again, or beside another run, changes
 * nothing. A late call of a settled day takes that day and all later ones back first.
 */
public final class KeepCallers {
  /** Longer than whoever takes days back may need to write what they are taken back for. */
  private static final Duration REST = Duration.ofMinutes(30);

  private static final int MOST_RACES = 5;

  private final DayChunks chunks;
  private final SettledCallers callers;
  private final InstantSource clock;

  public KeepCallers(DayChunks chunks, SettledCallers callers, InstantSource clock) {
    this.chunks = chunks;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Settles a campaign's days.
   *
   * @param until the last one
   * @return how many days are settled now that were not; those that somebody else changes meanwhile
   *     are left to the next run
   */
  public long settle(CampaignKey campaign, LocalDate until) {
    var stored = callers.readNewest(campaign);
    var history = CallerHistory.of(stored);
    var undoneAt = history.undoneAt();
    if (undoneAt != null && clock.instant().isBefore(undoneAt.plus(REST))) {
      return 0;
    }
    var first = history.unsettled().or(() -> chunks.first(campaign));
    if (first.isEmpty() || first.get().isAfter(until)) {
      return 0;
    }
    return new Run(campaign, stored, history).settle(first.get(), until);
  }

  /** One campaign's run while it lasts. */
  private final class Run {
    private final CampaignKey campaign;
    private final Map<LocalDate, StoredPart> stored = new HashMap<>();
    private final Set<Long> known = new HashSet<>();
    private @Nullable CallerPart last;
    private String version;

    Run(CampaignKey campaign, Iterable<StoredPart> stored, CallerHistory history) {
      this.campaign = campaign;
      stored.forEach(part -> this.stored.put(part.begin(), part));
      history.days((_, prints) -> note(prints));
      this.last = history.parts().isEmpty() ? null : history.parts().getLast();
      this.version = history.version();
    }

    private void note(long[] prints) {
      for (long print : prints) {
        known.add(print);
      }
    }

    long settle(LocalDate first, LocalDate until) {
      long settled = 0;
      var day = first;
      while (!day.isAfter(until)) {
        var begin = CallerPart.begin(day);
        var end = CallerPart.next(begin).minusDays(1);
        var to = end.isBefore(until) ? end : until;
        if (!settlePart(begin, day, to)) {
          return settled;
        }
        settled += day.datesUntil(to.plusDays(1)).count();
        day = to.plusDays(1);
      }
      return settled;
    }

    /** False when somebody else was there. */
    private boolean settlePart(LocalDate begin, LocalDate from, LocalDate to) {
      boolean goesOn = last != null && last.begin().equals(begin);
      var days = new TreeMap<LocalDate, long[]>(goesOn && last != null ? last.days() : Map.of());
      days.putAll(newCallers(from, to));
      var after = goesOn && last != null ? last.after() : version;
      var part = new CallerPart(begin, to, after, null, days);
      var next = part.stored();
      var replaced = stored.get(begin);
      if (!callers.put(campaign, next, replaced == null ? null : replaced.version())) {
        return false;
      }
      last = part;
      version = next.version();
      return true;
    }

    private NavigableMap<LocalDate, long[]> newCallers(LocalDate from, LocalDate to) {
      var days = new TreeMap<LocalDate, long[]>();
      for (var day : chunks.readNewest(campaign, from, to)) {
        var prints = new TreeSet<Long>();
        for (var call : Day.of(campaign, day).calls()) {
          Newcomers.print(call).filter(known::add).ifPresent(prints::add);
        }
        if (!prints.isEmpty()) {
          days.put(day.day(), prints.stream().mapToLong(Long::longValue).toArray());
        }
      }
      return days;
    }
  }

  /** Takes a day and all later ones back, before something is written there. */
  void undo(CampaignKey campaign, LocalDate day) {
    for (int race = 0; race < MOST_RACES; race++) {
      var stored = callers.readNewest(campaign);
      var unsettled = CallerHistory.of(stored).unsettled();
      if (unsettled.isEmpty()
          || day.isAfter(unsettled.get().minusDays(1))
          || undo(campaign, day, stored)) {
        return;
      }
    }
    throw new Unavailable("callers_raced", null);
  }

  private boolean undo(CampaignKey campaign, LocalDate day, List<StoredPart> stored) {
    var begin = CallerPart.begin(day);
    var there = stored.stream().filter(part -> part.begin().equals(begin)).findFirst();
    var none = new CallerPart(begin, day, "", null, new TreeMap<>());
    var undone = there.map(CallerPart::of).orElse(none).undone(day, clock.instant());
    return callers.put(campaign, undone.stored(), there.map(StoredPart::version).orElse(null));
  }
}
