package ai.cicops.portal.audio;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.recordings.Calling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Calls as far as audio needs them: one by one, without segments' versions. */
final class MemoryCalls implements Calls {
  private final Map<String, Call> calls = new TreeMap<>();

  void add(Call call) {
    calls.put(call.id().toString(), call);
  }

  List<Call> all() {
    return List.copyOf(calls.values());
  }

  @Override
  public List<Call> of(CampaignKey campaign, LocalDate from, LocalDate to) {
    return calls.values().stream()
        .filter(call -> call.id().campaign().equals(campaign))
        .filter(call -> !call.id().day().isBefore(from) && !call.id().day().isAfter(to))
        .sorted(Comparator.comparing(Call::start))
        .toList();
  }

  @Override
  public Optional<Call> find(CallId id) {
    return Optional.ofNullable(calls.get(id.toString()));
  }

  @Override
  public void keepRecordings(Map<CallId, StoredRecording> recordings) {
    recordings.forEach((id, recording) ->
        calls.computeIfPresent(
            id.toString(),
            (_, call) ->
                Calling.with(
                    call,
                    Objects.requireNonNull(StoredRecording.later(call.recording(), recording)))));
  }

  @Override
  public Map<CallId, StoredRecording> removeRecordings(Collection<CallId> ids, Instant at) {
    var removed = new HashMap<CallId, StoredRecording>();
    for (var id : ids) {
      var call = calls.get(id.toString());
      var recording = call == null ? null : call.recording();
      if (recording != null) {
        removed.put(id, recording.removed(at));
      }
    }
    keepRecordings(removed);
    return removed;
  }
}
