package ai.cicops.portal.calls;

import ai.cicops.portal.calls.Segment.ReportedRecording;
import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A day of believable calls, and the size of its chunk: {@code java … ChunkSize 2000} prints bytes
 * a call with and without recordings. Numbers of callers are random in all seven digits, one caller
 * in five calls again.
 */
public final class ChunkSize {
  public static final String CAMPAIGN = "Northside Plumbing - Main";
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final String[] DISPOSITIONS =
      Dispositions.known().stream().map(Disposition::name).toArray(String[]::new);
  private static final String[] FIRST =
      "James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Maria Jose Carlos Ana Kevin Laura Brian Emily"
          .split(" ");
  private static final String[] LAST =
      "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson"
          .split(" ");

  private ChunkSize() {}

  public static void main(String[] arguments) {
    for (var argument : arguments) {
      int calls = Integer.parseInt(argument);
      for (boolean recorded : new boolean[] {false, true}) {
        var chunk = day(calls, recorded);
        var bytes = ChunkCodec.encode(chunk);
        System.out.printf(
            "%d calls%s: %d bytes, %.1f a call%n",
            calls, recorded ? " with recordings" : "", bytes.length, bytes.length / (double) calls);
      }
    }
  }

  /**
   * Keeps a folded day of {@link #CAMPAIGN}.
   *
   * @return its bytes
   */
  public static int keep(DayChunks chunks, LocalDate day, int calls) {
    var bytes = ChunkCodec.encode(day(day, calls, true));
    var stored = DayChunks.StoredChunk.of(new DayChunks.ChunkName(true, 0), bytes);
    chunks.put(CampaignKey.of(CAMPAIGN), day, stored, null);
    return bytes.length;
  }

  static Chunk day(int calls, boolean recorded) {
    return day(DAY, calls, recorded);
  }

  static Chunk day(LocalDate day, int calls, boolean recorded) {
    var random = new Random(day.toEpochDay());
    var entries = new ArrayList<CallEntry>();
    var start = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(13 * 3600);
    long id = 300_000_010_200_000L;
    var callers = new ArrayList<String>();
    for (int call = 0; call < calls; call++) {
      start = start.plusSeconds(1 + random.nextInt(Math.max(1, 2 * 36_000 / calls)));
      id += 1 + random.nextInt(40);
      entries.add(entry(random, Long.toString(id), start, callers, recorded));
    }
    return Chunk.of(CAMPAIGN, day, entries);
  }

  private static CallEntry entry(
      Random random, String id, Instant start, List<String> callers, boolean recorded) {
    int agentNumber = random.nextInt(20);
    var ani =
        !callers.isEmpty() && random.nextInt(5) == 0
            ? callers.get(random.nextInt(callers.size()))
            : Long.toString(
                (random.nextInt(4) > 0 ? 6_120_000_000L : 6_510_000_000L)
                    + 2_000_000
                    + random.nextInt(8_000_000));
    callers.add(ani);
    var name =
        random.nextInt(3) == 0 ? null : FIRST[random.nextInt(20)] + " " + LAST[random.nextInt(30)];
    boolean left = random.nextInt(20) == 0;
    int queue = 5 + random.nextInt(35);
    int ring = 2 + random.nextInt(8);
    int talk = left ? 0 : 40 + (int) (Math.abs(random.nextGaussian()) * 120);
    int hold = random.nextInt(4) == 0 ? random.nextInt(90) : 0;
    int callTime = 4 + queue + ring + talk + hold;
    long billed = (callTime + 5L) / 6 * 6;
    var agent = left ? null : "agent" + agentNumber + "@contractorincharge.example";
    var recordings =
        left
            ? List.<ReportedRecording>of()
            : List.of(
                new ReportedRecording(
                    start.plusSeconds(4 + queue + ring), Duration.ofSeconds(talk + hold)));
    var row =
        new Segment(
            id,
            start,
            CAMPAIGN,
            "Inbound",
            agent,
            left ? null : "Agent Number" + agentNumber,
            left
                ? "Abandon"
                : DISPOSITIONS[(int) Math.min(20, Math.abs(random.nextGaussian()) * 8)],
            ani,
            name,
            random.nextInt(3) == 0 ? "6125550198" : "6125550199",
            Duration.ofSeconds(callTime),
            Duration.ofSeconds(billed),
            "%.4f".formatted(billed * 0.00039),
            Duration.ofSeconds(4),
            Duration.ofSeconds(queue).plusMillis(random.nextInt(1000)),
            Duration.ofSeconds(ring),
            Duration.ofSeconds(talk),
            Duration.ofSeconds(hold),
            Duration.ZERO,
            Duration.ofSeconds(left ? 0 : 20 + random.nextInt(40)),
            0,
            0,
            hold > 0 ? 1 : 0,
            left,
            recordings,
            "Plumbing",
            null,
            Map.of());
    var seen =
        Instant.ofEpochSecond(
            start.plusSeconds(callTime + 600L).getEpochSecond() / 900 * 900 + 903);
    var changed = random.nextInt(5) == 0 ? seen.plusSeconds(900) : seen;
    return new CallEntry(
        id,
        seen,
        List.of(new KeptSegment(row, 0, changed)),
        recorded && !left ? recording(row, id, seen.plusSeconds(300)) : null);
  }

  private static @Nullable StoredRecording recording(Segment row, String id, Instant storedAt) {
    var reported = row.recordings().getFirst();
    var at = reported.start().atOffset(ZoneOffset.ofHours(-6));
    var callId = CallId.parse("aaaaaaaaaaaaa.20261110." + id).orElseThrow();
    var key =
        new CallId(CampaignKey.of(row.campaign() == null ? "" : row.campaign()), callId.day(), id);
    var length = reported.length().plusMillis(storedAt.getEpochSecond() % 50 * 20);
    var source =
        "recordings/%s/11_10_2026/%s-%s by %s @ %d_%02d_%02d AM.wav"
            .formatted(
                row.campaign(),
                id,
                row.ani(),
                row.agent(),
                at.getHour(),
                at.getMinute(),
                at.getSecond());
    return new StoredRecording(
        List.of(
            new Part(
                "original/" + key + "/1.wav",
                source,
                reported.start(),
                length,
                60 + length.toMillis() * 1625 / 1000)),
        "play/" + key + ".mp3",
        "peaks/" + key + ".json",
        length,
        storedAt,
        null);
  }
}
