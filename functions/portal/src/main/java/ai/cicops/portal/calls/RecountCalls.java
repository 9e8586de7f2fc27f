package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DayChunks.StoredChunk;
import ai.cicops.portal.calls.DayChunks.StoredDay;
import ai.cicops.portal.calls.Recount.Flaw;
import ai.cicops.portal.calls.Recount.OwedAudio;
import ai.cicops.portal.calls.Recount.Owing;
import ai.cicops.portal.calls.Recount.Recordings;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts days anew from the segments that are kept, and holds each chunk's head to what the chunk
 * holds. It believes no count that was written down, and writes nothing. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public final class RecountCalls {
  private final DayChunks chunks;
  private final InstantSource clock;

  public RecountCalls(DayChunks chunks, InstantSource clock) {
    this.chunks = chunks;
    this.clock = clock;
  }

  /** The campaign's days (both inclusive) that have any chunk, in order; one query. */
  public List<Recount> recount(CampaignKey campaign, LocalDate from, LocalDate to) {
    var now = clock.instant();
    return chunks.readNewest(campaign, from, to).stream()
        .filter(stored -> !stored.chunks().isEmpty())
        .map(stored -> recount(campaign, stored, now))
        .toList();
  }

  private static Recount recount(CampaignKey campaign, StoredDay stored, Instant now) {
    var flaws = EnumSet.noneOf(Flaw.class);
    var held = new ArrayList<Day.Held>();
    for (var chunk : stored.chunks()) {
      var whole = read(campaign, stored.day(), chunk, flaws);
      if (whole != null) {
        held.add(whole);
      }
    }
    // what people added says nothing of what Five9 reported
    var day = Day.of(campaign, stored.day(), held, Map.of());
    return count(day, held.isEmpty() ? List.of() : day.calls(), flaws, now);
  }

  private static Day.@Nullable Held read(
      CampaignKey campaign, LocalDate day, StoredChunk stored, Set<Flaw> flaws) {
    if (!StoredChunk.of(stored.name(), stored.bytes()).equals(stored)) {
      flaws.add(Flaw.CHUNK_ALTERED);
    }
    try {
      var chunk = ChunkCodec.decode(stored.bytes());
      if (!chunk.day().equals(day) || !chunk.campaignKey().equals(campaign)) {
        flaws.add(Flaw.CHUNK_MISPLACED);
        return null;
      }
      var said = ChunkCodec.tally(stored.bytes());
      if (said != null && !said.equals(ChunkTally.of(chunk))) {
        flaws.add(Flaw.TALLY_WRONG);
      }
      return new Day.Held(stored, chunk);
    } catch (RuntimeException unreadable) {
      // whatever bytes may do to the decoder: the day's other chunks are still to be counted
      flaws.add(Flaw.CHUNK_UNREADABLE);
      return null;
    }
  }

  private static Recount count(Day day, List<Call> calls, Set<Flaw> flaws, Instant now) {
    int rows = 0;
    int[] files = new int[4];
    int expected = 0;
    var owed = new ArrayList<OwedAudio>();
    for (var call : calls) {
      rows += call.segments().size();
      expected += call.recordingsExpected();
      if (RecordingState.of(call, now) == RecordingState.REMOVED) {
        files[3] += call.recordingsExpected();
        continue;
      }
      var one = audio(call, now);
      files[0] += one.stored();
      int lacking = one.expected() - one.stored();
      files[one.owing() == Owing.PENDING ? 1 : 2] += lacking;
      if (lacking > 0) {
        owed.add(one);
      }
    }
    var recordings = new Recordings(expected, files[0], files[1], files[2], files[3]);
    return new Recount(day.day(), rows, calls.size(), recordings, owed, flaws);
  }

  /** Files beyond those that Five9 reported count for nothing. */
  private static OwedAudio audio(Call call, Instant now) {
    var recording = call.recording();
    int arrived = recording == null ? 0 : recording.parts().size();
    boolean playable = recording != null && recording.playKey() != null;
    int stored = playable ? Math.min(arrived, call.recordingsExpected()) : 0;
    var overdueAt = RecordingState.overdueAt(call);
    var owing = Owing.PENDING;
    if (!now.isBefore(overdueAt)) {
      owing =
          arrived == 0
              ? Owing.NOT_DELIVERED
              : arrived < call.recordingsExpected() ? Owing.PARTLY_DELIVERED : Owing.NOT_PLAYABLE;
    }
    return new OwedAudio(
        call.id(), call.start(), call.recordingsExpected(), stored, owing, overdueAt);
  }
}
