package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.platform.Unavailable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Throws at the n-th call of the port, before or after it takes effect. */
class FailingDayChunks implements DayChunks {
  private final DayChunks chunks;
  private final int failing;
  private final boolean after;
  private final AtomicInteger calls = new AtomicInteger();

  FailingDayChunks(DayChunks chunks, int failing, boolean after) {
    this.chunks = chunks;
    this.failing = failing;
    this.after = after;
  }

  private <T> T step(java.util.function.Supplier<T> call) {
    boolean fails = calls.getAndIncrement() == failing;
    if (fails && !after) {
      throw new Unavailable("test", null);
    }
    var result = call.get();
    if (fails) {
      throw new Unavailable("test", null);
    }
    return result;
  }

  @Override
  public List<StoredDay> read(CampaignKey campaign, LocalDate from, LocalDate to) {
    return step(() -> chunks.read(campaign, from, to));
  }

  @Override
  public List<StoredDay> readNewest(CampaignKey campaign, LocalDate from, LocalDate to) {
    return step(() -> chunks.readNewest(campaign, from, to));
  }

  @Override
  public Optional<LocalDate> first(CampaignKey campaign) {
    return step(() -> chunks.first(campaign));
  }

  @Override
  public boolean put(
      CampaignKey campaign, LocalDate day, StoredChunk chunk, @Nullable String replaces) {
    return step(() -> chunks.put(campaign, day, chunk, replaces));
  }

  @Override
  public boolean remove(CampaignKey campaign, LocalDate day, ChunkName name, String version) {
    return step(() -> chunks.remove(campaign, day, name, version));
  }

  @Override
  public void overlay(CallId call, Overlay added) {
    step(() -> {
      chunks.overlay(call, added);
      return true;
    });
  }
}
