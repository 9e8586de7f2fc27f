package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DayChunks.StoredChunk;
import ai.cicops.portal.calls.DayChunks.StoredDay;
import ai.cicops.portal.calls.DeriveCall.Home;
import ai.cicops.portal.calls.RecordSegments.DayFacts;
import ai.cicops.portal.directory.CampaignKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A day (UTC) of a campaign: the join of its chunks. An entry whose segments say that the call
 * belongs to another day or campaign stays here unseen: it is what tells the readers of this day.
 *
 * @param held each chunk as stored, with what it holds
 */
record Day(
    CampaignKey campaign,
    LocalDate day,
    List<Held> held,
    Map<String, CallEntry> entries,
    Map<String, Overlay> overlays) {
  private static final Comparator<Call> OLDEST_FIRST =
      Comparator.comparing(Call::start).thenComparing(call -> call.id().five9Id());

  /** A stored chunk and what it holds. */
  record Held(StoredChunk stored, Chunk chunk) {}

  static Day empty(CampaignKey campaign, LocalDate day) {
    return new Day(campaign, day, List.of(), Map.of(), Map.of());
  }

  static Day of(CampaignKey campaign, StoredDay stored) {
    var held = new ArrayList<Held>(stored.chunks().size());
    for (var chunk : stored.chunks()) {
      held.add(new Held(chunk, ChunkCodec.decode(chunk.bytes())));
    }
    return of(campaign, stored.day(), held, stored.overlays());
  }

  static Day of(
      CampaignKey campaign, LocalDate day, List<Held> held, Map<String, Overlay> overlays) {
    var entries = new HashMap<String, CallEntry>();
    for (var one : held) {
      for (var entry : one.chunk().entries()) {
        entries.merge(entry.callId(), entry, CallEntry::join);
      }
    }
    return new Day(campaign, day, held, entries, overlays);
  }

  /** What is kept of a call here; null for nothing. */
  @Nullable CallEntry entry(String callId) {
    return entries.get(callId);
  }

  /** Where a call that is kept here belongs by what is known here; null without a segment. */
  @Nullable Home home(String callId) {
    var entry = entries.get(callId);
    return entry == null || entry.segments().isEmpty()
        ? null
        : DeriveCall.home(Settle.segments(entry.segments()));
  }

  /** One call that belongs here; null when it does not. */
  @Nullable Call call(String callId) {
    var entry = entries.get(callId);
    return entry == null
        ? null
        : held.getFirst()
            .chunk()
            .call(campaign, entry, overlays.getOrDefault(callId, Overlay.NONE));
  }

  /** The calls that belong here, oldest first. */
  List<Call> calls() {
    var calls = new ArrayList<Call>(entries.size());
    for (var callId : entries.keySet()) {
      var call = call(callId);
      if (call != null) {
        calls.add(call);
      }
    }
    calls.sort(OLDEST_FIRST);
    return calls;
  }

  DayFacts facts(int rows) {
    int calls = 0;
    int kept = 0;
    int recordings = 0;
    for (var entry : entries.values()) {
      if (!entry.segments().isEmpty()) {
        var segments = Settle.segments(entry.segments());
        if (isHere(DeriveCall.home(segments))) {
          calls++;
          kept += segments.size();
          recordings += segments.stream().mapToInt(segment -> segment.recordings().size()).sum();
        }
      }
    }
    return new DayFacts(rows, kept, calls, recordings);
  }

  boolean isHere(Home home) {
    return held.getFirst().chunk().isHome(home);
  }

  /** True when tails lie beside other chunks, so that folding makes fewer of them. */
  boolean isFoldable() {
    return held.size() > 1 && held.stream().anyMatch(one -> !one.stored().name().block());
  }

  /** The campaign's exact name; every chunk tells it. */
  String name() {
    return held.getFirst().chunk().campaign();
  }
}
