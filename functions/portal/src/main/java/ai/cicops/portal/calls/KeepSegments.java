package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DeriveCall.Home;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.platform.FanOut;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps what a report says: finds the days that its calls are or will be in, joins, and writes only
 * what is new there. A call that turns out to belong elsewhere is written to its new place first;
 * then its old place is told the same segments, and by them knows that the call is no longer its
 * own.
 */
public final class KeepSegments implements RecordSegments {
  private static final int CAMPAIGNS_AT_ONCE = 8;
  private static final int MOST_FOLLOWS = 4;

  /** Rows come some minutes after their call, and ticks read two hours again. */
  private static final Duration NEW = Duration.ofHours(3);

  /** Younger days are read again every night, and nobody settles them. */
  private static final int SETTLED_AFTER_DAYS = 2;

  private final DayChunks chunks;
  private final Companies companies;
  private final InstantSource clock;
  private final KeepCallers keepCallers;
  private final WriteDay writeDay;

  public KeepSegments(
      DayChunks chunks, SettledCallers callers, Companies companies, InstantSource clock) {
    this.chunks = chunks;
    this.keepCallers = new KeepCallers(chunks, callers, clock);
    this.companies = companies;
    this.clock = clock;
    this.writeDay = new WriteDay(chunks, clock);
  }

  @Override
  public Recorded record(List<Segment> segments, Instant readAt) {
    var rows = new LinkedHashMap<String, List<Segment>>();
    for (var segment : segments) {
      rows.computeIfAbsent(segment.callId(), none -> new ArrayList<>(2)).add(segment);
    }
    var read = new ArrayList<CallEntry>(rows.size());
    rows.forEach((callId, ofCall) -> read.add(CallEntry.read(callId, ofCall, readAt)));
    rows.clear();

    var shelf = new Shelf(chunks);
    shelf.load(whereToLook(read));
    shelf.load(whereElse(read, readAt, shelf));
    var joined = follow(read, shelf);
    var plan = new Plan();
    for (int place = 0; place < read.size(); place++) {
      plan.take(read.get(place), joined.get(place), shelf);
    }
    unsettle(plan);
    write(plan.home, shelf);
    write(plan.elsewhere, shelf);
    plan.overlays.forEach(chunks::overlay);
    fold(shelf);
    return plan.recorded(shelf);
  }

  @Override
  public void fold(CampaignKey campaign, LocalDate from, LocalDate to) {
    var shelf = new Shelf(chunks);
    shelf.load(Map.of(campaign, new Span(from, to)));
    fold(shelf);
  }

  @Override
  public long settleCallers(CampaignKey campaign, LocalDate until) {
    return keepCallers.settle(campaign, until);
  }

  /** The days before and after belong to it: a call may begin before midnight and end after. */
  private Map<CampaignKey, Span> whereToLook(List<CallEntry> read) {
    var spans = new HashMap<String, Span>();
    Span lost = null;
    for (var entry : read) {
      boolean named = false;
      for (var kept : entry.segments()) {
        var name = kept.segment().campaign();
        if (!Segment.DELETED.equals(name)) {
          spans.merge(name == null ? NO_CAMPAIGN : name, Span.around(kept), Span::and);
        }
        named |= name != null ? !name.equals(Segment.DELETED) : !mayHaveLost(kept.segment());
      }
      if (!named) {
        for (var kept : entry.segments()) {
          spans.merge(Segment.DELETED, Span.around(kept), Span::and);
          lost = lost == null ? Span.around(kept) : lost.and(Span.around(kept));
        }
      }
    }
    var byKey = new HashMap<CampaignKey, Span>();
    spans.forEach((name, span) -> byKey.put(CampaignKey.of(name), span));
    if (lost != null) {
      everywhere(lost).forEach((campaign, span) -> byKey.merge(campaign, span, Span::and));
    }
    return byKey;
  }

  private Map<CampaignKey, Span> everywhere(Span span) {
    return companies.campaigns().stream()
        .collect(
            Collectors.toMap(CampaignAssignment::campaign, assignment -> span, (one, same) -> one));
  }

  /**
   * A campaign that was renamed brings calls back under a name that nobody knew. So a call that
   * seems new is looked for under every name when it is older than a new call can be, or when its
   * campaign has had none these days.
   */
  private Map<CampaignKey, Span> whereElse(List<CallEntry> read, Instant readAt, Shelf shelf) {
    Span suspect = null;
    for (var entry : read) {
      if (shelf.known(entry.callId()) == null) {
        var last = entry.segments().getLast();
        var end = last.segment().start().plus(last.segment().length());
        var home = DeriveCall.home(Settle.segments(entry.segments()));
        if (end.isBefore(readAt.minus(NEW)) || shelf.isEmpty(home)) {
          var around = Span.around(entry.segments().getFirst());
          suspect = suspect == null ? around : suspect.and(around);
        }
      }
    }
    return suspect == null ? Map.of() : everywhere(suspect);
  }

  /** Some other leg of such a row's call knows the campaign. */
  private static boolean mayHaveLost(Segment segment) {
    return DeriveCall.isTransfer(segment.callType());
  }

  /** Each call joined with what is kept of it, wherever the kept part says that it has gone. */
  private static List<CallEntry> follow(List<CallEntry> read, Shelf shelf) {
    var joined = new ArrayList<CallEntry>(read);
    for (int follow = 0; follow < MOST_FOLLOWS; follow++) {
      var further = new HashMap<CampaignKey, Span>();
      for (int place = 0; place < read.size(); place++) {
        var whole = shelf.joined(read.get(place));
        joined.set(place, whole);
        for (var home : shelf.homes(whole)) {
          further.merge(home.key(), new Span(home.day(), home.day()), Span::and);
        }
      }
      if (further.isEmpty()) {
        break;
      }
      shelf.load(further);
    }
    return joined;
  }

  /** Before late calls come to days of which it is settled who called first. */
  private void unsettle(Plan plan) {
    var young = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(SETTLED_AFTER_DAYS);
    var earliest = new HashMap<CampaignKey, LocalDate>();
    for (var home : plan.homes()) {
      if (home.day().isBefore(young)) {
        earliest.merge(home.key(), home.day(), (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    FanOut.over(
        earliest.entrySet(),
        CAMPAIGNS_AT_ONCE,
        late -> {
          keepCallers.undo(late.getKey(), late.getValue());
          return late;
        });
  }

  private void write(Map<Home, List<CallEntry>> entries, Shelf shelf) {
    var byCampaign = new LinkedHashMap<String, Map<Home, List<CallEntry>>>();
    entries.forEach((home, added) ->
        byCampaign
            .computeIfAbsent(home.campaign(), none -> new LinkedHashMap<>())
            .put(home, added));
    FanOut.over(
        byCampaign.values(),
        CAMPAIGNS_AT_ONCE,
        ofCampaign -> {
          ofCampaign.forEach(
              (home, added) -> shelf.keep(writeDay.add(shelf.day(home), home.campaign(), added)));
          return ofCampaign;
        });
  }

  private void fold(Shelf shelf) {
    var foldable =
        shelf.days().stream()
            .filter(day -> day.isFoldable() && writeDay.closed(day.day()))
            .toList();
    FanOut.over(
        foldable,
        CAMPAIGNS_AT_ONCE,
        day -> {
          shelf.keep(writeDay.add(day, day.name(), List.of()));
          return day;
        });
  }
}
