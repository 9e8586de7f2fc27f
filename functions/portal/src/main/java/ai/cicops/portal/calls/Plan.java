package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DeriveCall.Home;
import ai.cicops.portal.calls.RecordSegments.DayFacts;
import ai.cicops.portal.calls.RecordSegments.Recorded;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one report adds, and where. */
final class Plan {
  /** To be written first: what calls lack where they belong. */
  final Map<Home, List<CallEntry>> home = new LinkedHashMap<>();

  /** Then: what tells other days that a call is not theirs. */
  final Map<Home, List<CallEntry>> elsewhere = new LinkedHashMap<>();

  /** And what people added to calls that belong elsewhere now. */
  final Map<CallId, Overlay> overlays = new LinkedHashMap<>();

  private final Map<Home, Integer> rows = new LinkedHashMap<>();
  private int created;
  private int changed;
  private int unchanged;

  void take(CallEntry read, CallEntry joined, Shelf shelf) {
    var segments = Settle.segments(joined.segments());
    var belongs = DeriveCall.home(segments);
    rows.merge(belongs, read.segments().size(), Integer::sum);

    var known = shelf.known(read.callId());
    if (known == null || known.segments().isEmpty()) {
      created++;
    } else if (Settle.segments(known.segments()).equals(segments)) {
      unchanged++;
    } else {
      changed++;
    }

    if (!says(shelf.day(belongs).entry(read.callId()), joined, segments)) {
      home.computeIfAbsent(belongs, none -> new ArrayList<>()).add(joined);
    }
    for (var day : shelf.daysOf(read.callId())) {
      if (!day.campaign().equals(shelf.key(belongs)) || !day.day().equals(belongs.day())) {
        takeFrom(day, belongs, joined, segments, shelf);
      }
    }
  }

  private void takeFrom(
      Day day, Home belongs, CallEntry joined, List<Segment> segments, Shelf shelf) {
    var old = new Home(day.name(), day.day());
    rows.merge(old, 0, Integer::sum);
    if (!says(day.entry(joined.callId()), joined, segments)) {
      elsewhere.computeIfAbsent(old, none -> new ArrayList<>()).add(joined);
    }
    var overlay = day.overlays().get(joined.callId());
    if (overlay != null) {
      overlays.merge(
          new CallId(shelf.key(belongs), belongs.day(), joined.callId()), overlay, Overlay::join);
    }
  }

  /** Whether an entry makes the same call already; a name that Five9 blanked since is no news. */
  private static boolean says(@Nullable CallEntry known, CallEntry joined, List<Segment> segments) {
    return known != null
        && !known.segments().isEmpty()
        && Settle.segments(known.segments()).equals(segments)
        && Objects.equals(known.recording(), joined.recording());
  }

  /** All that something will be written to. */
  Set<Home> homes() {
    var homes = new HashSet<>(home.keySet());
    homes.addAll(elsewhere.keySet());
    return homes;
  }

  Recorded recorded(Shelf shelf) {
    var byCampaign = new TreeMap<String, Map<LocalDate, DayFacts>>();
    rows.forEach((place, count) ->
        byCampaign
            .computeIfAbsent(place.campaign(), none -> new TreeMap<>())
            .put(place.day(), shelf.day(place).facts(count)));
    return new Recorded(created, changed, unchanged, byCampaign);
  }
}
