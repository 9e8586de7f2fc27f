package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DeriveCall.Home;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.platform.FanOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The days that one run has read, and where in them each call is kept. */
final class Shelf {
  private static final int CAMPAIGNS_AT_ONCE = 8;

  private record Place(CampaignKey campaign, LocalDate day) {}

  private final DayChunks chunks;
  private final Map<CampaignKey, Span> spans = new HashMap<>();
  private final Map<Place, Day> days = new ConcurrentHashMap<>();
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Map<CampaignKey, Boolean> empty = new HashMap<>();
  private final Map<String, CampaignKey> keys = new ConcurrentHashMap<>();

  Shelf(DayChunks chunks) {
    this.chunks = chunks;
  }

  /** Reads days that are not here yet; what is here of a campaign stays one span. */
  void load(Map<CampaignKey, Span> wanted) {
    var missing = new ArrayList<Map.Entry<CampaignKey, Span>>();
    wanted.forEach((campaign, span) -> {
      var here = spans.get(campaign);
      var whole = here == null ? span : here.and(span);
      whole.beyond(here).forEach(part -> missing.add(Map.entry(campaign, part)));
      spans.put(campaign, whole);
    });
    var read =
        FanOut.over(
            missing,
            CAMPAIGNS_AT_ONCE,
            one -> {
              var span = one.getValue();
              return chunks.readNewest(one.getKey(), span.from(), span.to()).stream()
                  .map(stored -> Day.of(one.getKey(), stored))
                  .toList();
            });
    for (var ofCampaign : read) {
      for (var day : ofCampaign) {
        var place = new Place(day.campaign(), day.day());
        days.put(place, day);
        for (var callId : day.entries().keySet()) {
          places.merge(callId, List.of(place), Shelf::both);
        }
      }
    }
  }

  private static List<Place> both(List<Place> one, List<Place> other) {
    var both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  /** Where a call belongs by what is known now, and by what each of its days says: unread ones. */
  List<Home> homes(CallEntry whole) {
    var homes = new ArrayList<Home>();
    homes.add(DeriveCall.home(Settle.segments(whole.segments())));
    for (var day : daysOf(whole.callId())) {
      var home = day.home(whole.callId());
      if (home != null) {
        homes.add(home);
      }
    }
    homes.removeIf(this::has);
    return homes;
  }

  /** True when nothing is kept of a campaign in the days that were read. */
  boolean isEmpty(Home home) {
    var campaign = key(home);
    return empty.computeIfAbsent(
        campaign,
        none -> days.keySet().stream().noneMatch(place -> place.campaign.equals(campaign)));
  }

  private boolean has(Home home) {
    var span = spans.get(key(home));
    return span != null && span.holds(home.day());
  }

  Day day(Home home) {
    var day = days.get(new Place(key(home), home.day()));
    return day == null ? Day.empty(key(home), home.day()) : day;
  }

  void keep(Day day) {
    days.put(new Place(day.campaign(), day.day()), day);
  }

  Collection<Day> days() {
    return List.copyOf(days.values());
  }

  /** The days that have something of a call. */
  List<Day> daysOf(String callId) {
    return places.getOrDefault(callId, List.of()).stream().map(this::day).toList();
  }

  private Day day(Place place) {
    var day = days.get(place);
    return day == null ? Day.empty(place.campaign, place.day) : day;
  }

  CallEntry joined(CallEntry read) {
    var joined = read;
    for (var day : daysOf(read.callId())) {
      var known = day.entry(read.callId());
      joined = known == null ? joined : joined.join(known);
    }
    return joined;
  }

  @Nullable CallEntry known(String callId) {
    CallEntry known = null;
    for (var day : daysOf(callId)) {
      var entry = day.entry(callId);
      if (entry != null) {
        known = known == null ? entry : known.join(entry);
      }
    }
    return known;
  }

  CampaignKey key(Home home) {
    return keys.computeIfAbsent(home.campaign(), CampaignKey::of);
  }
}
