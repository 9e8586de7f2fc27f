package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Chunks in memory, under the same contract as DynamoDB's. */
public final class MemoryDayChunks implements DayChunks {
  private static final Comparator<ChunkName> READING_ORDER =
      Comparator.<ChunkName, Boolean>comparing(ChunkName::block)
          .thenComparingInt(ChunkName::number);

  private static final class Kept {
    final Map<ChunkName, StoredChunk> chunks = new TreeMap<>(READING_ORDER);
    final Map<String, Overlay> overlays = new HashMap<>();
  }

  private final Map<CampaignKey, TreeMap<LocalDate, Kept>> days = new HashMap<>();

  @Override
  public synchronized List<StoredDay> read(CampaignKey campaign, LocalDate from, LocalDate to) {
    var read = new ArrayList<StoredDay>();
    if (!from.isAfter(to)) {
      days.getOrDefault(campaign, new TreeMap<>())
          .subMap(from, true, to, true)
          .forEach((day, kept) -> {
            if (!kept.chunks.isEmpty() || !kept.overlays.isEmpty()) {
              read.add(new StoredDay(day, List.copyOf(kept.chunks.values()), kept.overlays));
            }
          });
    }
    return read;
  }

  @Override
  public List<StoredDay> readNewest(CampaignKey campaign, LocalDate from, LocalDate to) {
    return read(campaign, from, to);
  }

  @Override
  public synchronized Optional<LocalDate> first(CampaignKey campaign) {
    return read(campaign, LocalDate.EPOCH, LocalDate.of(9999, 12, 31)).stream()
        .map(StoredDay::day)
        .findFirst();
  }

  @Override
  public synchronized boolean put(
      CampaignKey campaign, LocalDate day, StoredChunk chunk, @Nullable String replaces) {
    var chunks = kept(campaign, day).chunks;
    var there = chunks.get(chunk.name());
    boolean holds = there == null ? replaces == null : there.version().equals(replaces);
    if (holds) {
      chunks.put(chunk.name(), chunk);
    }
    return holds;
  }

  @Override
  public synchronized boolean remove(
      CampaignKey campaign, LocalDate day, ChunkName name, String version) {
    var chunks = kept(campaign, day).chunks;
    var there = chunks.get(name);
    boolean holds = there != null && there.version().equals(version);
    if (holds) {
      chunks.remove(name);
    }
    return holds;
  }

  @Override
  public synchronized void overlay(CallId call, Overlay added) {
    kept(call.campaign(), call.day()).overlays.merge(call.five9Id(), added, Overlay::join);
  }

  private Kept kept(CampaignKey campaign, LocalDate day) {
    return days.computeIfAbsent(campaign, none -> new TreeMap<>())
        .computeIfAbsent(day, none -> new Kept());
  }
}
