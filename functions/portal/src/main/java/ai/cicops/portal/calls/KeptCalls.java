package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calls as they come out of the chunks of their days. */
public final class KeptCalls implements Calls {
  private static final int MOST_MOVES = 3;

  private final DayChunks chunks;
  private final WriteDay writeDay;

  public KeptCalls(DayChunks chunks, InstantSource clock) {
    this.chunks = chunks;
    this.writeDay = new WriteDay(chunks, clock);
  }

  @Override
  public List<Call> of(CampaignKey campaign, LocalDate from, LocalDate to) {
    var calls = new ArrayList<Call>();
    for (var stored : chunks.read(campaign, from, to)) {
      calls.addAll(Day.of(campaign, stored).calls());
    }
    return calls;
  }

  @Override
  public Optional<Call> find(CallId id) {
    var place = id;
    for (int move = 0; move < MOST_MOVES; move++) {
      var day = day(place);
      var home = day == null ? null : day.home(id.five9Id());
      if (day == null || home == null) {
        return Optional.empty();
      }
      if (day.isHere(home)) {
        return Optional.ofNullable(day.call(id.five9Id()));
      }
      place = home.id(id.five9Id());
    }
    return Optional.empty();
  }

  private @Nullable Day day(CallId id) {
    var stored = chunks.read(id.campaign(), id.day(), id.day());
    return stored.isEmpty() ? null : Day.of(id.campaign(), stored.getFirst());
  }

  @Override
  public void keepRecordings(Map<CallId, StoredRecording> recordings) {
    var left = recordings;
    for (int move = 0; move < MOST_MOVES && !left.isEmpty(); move++) {
      var byCampaign = new LinkedHashMap<CampaignKey, Map<CallId, StoredRecording>>();
      left.forEach((id, recording) ->
          byCampaign
              .computeIfAbsent(id.campaign(), none -> new LinkedHashMap<>())
              .put(id, recording));
      var moved = new LinkedHashMap<CallId, StoredRecording>();
      byCampaign.forEach((campaign, ofCampaign) -> keep(campaign, ofCampaign, moved));
      left = moved;
    }
  }

  private void keep(
      CampaignKey campaign,
      Map<CallId, StoredRecording> recordings,
      Map<CallId, StoredRecording> moved) {
    var span =
        recordings.keySet().stream()
            .map(id -> new Span(id.day(), id.day()))
            .reduce(Span::and)
            .orElseThrow();
    for (var stored : chunks.readNewest(campaign, span.from(), span.to())) {
      var day = Day.of(campaign, stored);
      var here = new HashMap<String, CallEntry>();
      recordings.forEach((id, recording) -> {
        var home = id.day().equals(day.day()) ? day.home(id.five9Id()) : null;
        if (home != null && day.isHere(home)) {
          here.put(id.five9Id(), CallEntry.recorded(id.five9Id(), recording));
        } else if (home != null) {
          moved.put(home.id(id.five9Id()), recording);
        }
      });
      if (!here.isEmpty()) {
        writeDay.add(day, day.name(), here.values());
      }
    }
  }

  @Override
  public Map<CallId, StoredRecording> removeRecordings(Collection<CallId> calls, Instant at) {
    var removed = new LinkedHashMap<CallId, StoredRecording>();
    var days = new LinkedHashMap<DayOf, List<CallId>>();
    for (var id : calls) {
      days.computeIfAbsent(new DayOf(id.campaign(), id.day()), _ -> new ArrayList<>()).add(id);
    }
    days.forEach((dayOf, ids) -> removed.putAll(remove(dayOf, ids, at)));
    return removed;
  }

  private record DayOf(CampaignKey campaign, LocalDate day) {}

  private Map<CallId, StoredRecording> remove(DayOf dayOf, List<CallId> ids, Instant at) {
    var stored = chunks.readNewest(dayOf.campaign, dayOf.day, dayOf.day);
    if (stored.isEmpty()) {
      return Map.of();
    }
    var day = Day.of(dayOf.campaign, stored.getFirst());
    var removed = new HashMap<String, CallEntry>();
    for (var id : ids) {
      var call = day.call(id.five9Id());
      var recording = call == null ? null : call.recording();
      if (call != null && recording != null && call.overlay().held() == null) {
        var gone = recording.removedAt() == null ? recording.removed(at) : recording;
        removed.put(id.five9Id(), CallEntry.recorded(id.five9Id(), gone));
      }
    }
    if (removed.isEmpty()) {
      return Map.of();
    }
    var written = writeDay.add(day, day.name(), removed.values());
    var now = new LinkedHashMap<CallId, StoredRecording>();
    for (var id : ids) {
      var entry = removed.containsKey(id.five9Id()) ? written.entry(id.five9Id()) : null;
      if (entry != null && entry.recording() != null) {
        now.put(id, entry.recording());
      }
    }
    return now;
  }
}
