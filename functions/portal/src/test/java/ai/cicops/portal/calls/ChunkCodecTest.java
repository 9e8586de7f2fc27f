package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.Segment.ReportedRecording;
import ai.cicops.portal.calls.StoredRecording.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChunkCodecTest {
  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(12),
        Arbitraries.of("6125550101", "0125550101", "300000010200001", "Ann  Lee", "", "[Deleted]"),
        Arbitraries.strings().withCharRange('0', '9').ofMaxLength(20),
        Arbitraries.strings().withChars("0123456789abcdef").ofLength(32),
        Arbitraries.strings().withChars("0123456789ABCDEF").ofLength(32));
  }

  private static Arbitrary<Duration> durations() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 5000).map(Duration::ofSeconds),
        Arbitraries.longs().between(-100_000, 100_000_000).map(Duration::ofMillis),
        Arbitraries.longs().between(-1_000_000_000, 1_000_000_000_000L).map(Duration::ofNanos));
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 100_000).map(seconds -> Rows.NOON.plusSeconds(seconds)),
        Arbitraries.longs()
            .between(-2_000_000_000_000_000_000L, 2_000_000_000_000_000_000L)
            .map(nanos -> Instant.EPOCH.plusNanos(nanos)));
  }

  private static Arbitrary<Segment> segments() {
    var texts = texts().injectNull(0.2).list().ofSize(9);
    var durations = durations().injectNull(0.2).list().ofSize(9);
    var counts = Arbitraries.integers().injectNull(0.2).list().ofSize(3);
    var recordings =
        Combinators.combine(instants(), durations()).as(ReportedRecording::new).list().ofMaxSize(3);
    var extras = Arbitraries.maps(texts(), texts()).ofMaxSize(3);
    var more =
        Combinators.combine(recordings, extras, Arbitraries.of(true, false).injectNull(0.3))
            .as((reported, other, left) -> List.of(reported, other, List.of(String.valueOf(left))));
    return Combinators.combine(instants(), texts(), texts, durations, counts, more)
        .as((start, type, text, time, count, rest) -> {
          @SuppressWarnings("unchecked")
          var reported = (List<ReportedRecording>) rest.get(0);
          @SuppressWarnings("unchecked")
          var other = (Map<String, String>) rest.get(1);
          var left = ((List<?>) rest.get(2)).getFirst().toString();
          return new Segment(
              "",
              start,
              text.get(0),
              type,
              text.get(1),
              text.get(2),
              text.get(3),
              text.get(4),
              text.get(5),
              text.get(6),
              time.get(0),
              time.get(1),
              text.get(7),
              time.get(2),
              time.get(3),
              time.get(4),
              time.get(5),
              time.get(6),
              time.get(7),
              time.get(8),
              count.get(0),
              count.get(1),
              count.get(2),
              left.equals("null") ? null : Boolean.valueOf(left),
              reported,
              text.get(8),
              text.get(1),
              other);
        });
  }

  private static Arbitrary<StoredRecording> stored() {
    var parts =
        Combinators.combine(
                texts(), texts(), instants(), durations(), Arbitraries.longs().between(0, 1L << 40))
            .as(Part::new)
            .list()
            .ofMaxSize(3);
    return Combinators.combine(
            parts,
            texts().injectNull(0.3),
            texts().injectNull(0.3),
            durations(),
            instants(),
            instants().injectNull(0.7))
        .as(StoredRecording::new);
  }

  @Provide
  static Arbitrary<Chunk> chunks() {
    var kept =
        Combinators.combine(segments(), Arbitraries.integers().between(0, 3), instants())
            .as(KeptSegment::new)
            .list()
            .ofMaxSize(3);
    var entries =
        Combinators.combine(texts(), instants().injectNull(0.2), kept, stored().injectNull(0.5))
            .as((id, seen, versions, recording) ->
                new CallEntry(
                    id,
                    seen,
                    versions.stream().map(version -> ofCall(id, version)).toList(),
                    recording))
            .list()
            .ofMaxSize(6);
    var days = Arbitraries.integers().between(-1000, 30_000).map(LocalDate::ofEpochDay);
    return Combinators.combine(texts(), days, entries).as(Chunk::new);
  }

  private static KeptSegment ofCall(String callId, KeptSegment kept) {
    var is = kept.segment();
    return new KeptSegment(
        new Segment(
            callId,
            is.start(),
            is.campaign(),
            is.callType(),
            is.agent(),
            is.agentName(),
            is.disposition(),
            is.ani(),
            is.customerName(),
            is.dnis(),
            is.callTime(),
            is.billTime(),
            is.cost(),
            is.ivrTime(),
            is.queueWaitTime(),
            is.ringTime(),
            is.talkTime(),
            is.holdTime(),
            is.parkTime(),
            is.afterCallWorkTime(),
            is.transfers(),
            is.conferences(),
            is.holds(),
            is.abandoned(),
            is.recordings(),
            is.skill(),
            is.sessionId(),
            is.extras()),
        kept.ordinal(),
        kept.readAt());
  }

  @Property(tries = 500)
  void whatGoesInComesOut(@ForAll("chunks") Chunk chunk) {
    assertEquals(chunk, ChunkCodec.decode(ChunkCodec.encode(chunk)));
  }

  @Property(tries = 50)
  void theSameChunkGivesTheSameBytes(@ForAll("chunks") Chunk chunk) {
    var bytes = ChunkCodec.encode(chunk);
    assertArrayEquals(bytes, ChunkCodec.encode(ChunkCodec.decode(bytes)));
  }

  @Test
  void aBusyDayComesBackAndIsSmall() {
    var day = ChunkSize.day(2000, true);
    var bytes = ChunkCodec.encode(day);
    assertEquals(day, ChunkCodec.decode(bytes));
    assertTrue(bytes.length <= 35 * 2000, () -> bytes.length + " bytes");
  }

  @Test
  void refusesAnUnknownVersionAndBrokenBytes() {
    var bytes = ChunkCodec.encode(ChunkSize.day(3, false));
    var newer = bytes.clone();
    newer[0] = 9;
    assertThrows(IllegalStateException.class, () -> ChunkCodec.decode(newer));
    var cut = java.util.Arrays.copyOf(bytes, bytes.length / 2);
    assertThrows(IllegalStateException.class, () -> ChunkCodec.decode(cut));
    assertThrows(IllegalStateException.class, () -> ChunkCodec.decode(new byte[0]));
  }
}
