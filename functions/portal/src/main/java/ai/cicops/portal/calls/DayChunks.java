package ai.cicops.portal.calls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ai.cicops.portal.directory.CampaignKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the chunks of the days of campaigns are kept, as bytes. Nothing is overwritten or removed
 * but in the version that the caller has read. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface DayChunks {
  /** The days (both inclusive) that have anything, in order; may lag a moment behind. */
  List<StoredDay> read(CampaignKey campaign, LocalDate from, LocalDate to);

  /** The same with every write that has returned: for those who go on to write. */
  List<StoredDay> readNewest(CampaignKey campaign, LocalDate from, LocalDate to);

  /** The first day that has anything; empty when none has. */
  Optional<LocalDate> first(CampaignKey campaign);

  /**
   * Puts a chunk in the place of the version that it replaces, or where none is when that is null;
   * false when something else is there.
   */
  boolean put(CampaignKey campaign, LocalDate day, StoredChunk chunk, @Nullable String replaces);

  /** Removes a chunk; false when it is not there in this version. */
  boolean remove(CampaignKey campaign, LocalDate day, ChunkName name, String version);

  /** Joins what people add with what they have added to the call, beside its chunks. */
  void overlay(CallId call, Overlay added);

  /**
   * A day of a campaign.
   *
   * @param chunks tails, then blocks, each by number
   * @param overlays by the call's Five9 id
   */
  record StoredDay(LocalDate day, List<StoredChunk> chunks, Map<String, Overlay> overlays) {
    public StoredDay {
      chunks = List.copyOf(chunks);
      overlays = Map.copyOf(overlays);
    }
  }

  /**
   * A tail, which a tick of the sync has written, or a block, which tails were folded into. Readers
   * see tails before blocks and blocks by number; writers write blocks from the highest number
   * down, then remove tails: whoever reads meanwhile may see a call twice, never not at all.
   */
  record ChunkName(boolean block, int number) {
    static ChunkName tail(int number) {
      return new ChunkName(false, number);
    }

    static ChunkName block(int number) {
      return new ChunkName(true, number);
    }
  }

  /**
   * @param version stands for the content: equal content, equal version, so that a write repeated
   *     after a lost answer does no harm
   */
  @SuppressWarnings("ArrayRecordComponent") // equality is the version's; never changed once made
  record StoredChunk(ChunkName name, String version, byte[] bytes) {
    private static final int VERSION_BYTES = 9;

    static StoredChunk of(ChunkName name, byte[] bytes) {
      try {
        var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        var version = Base64.getUrlEncoder().encode(Arrays.copyOf(hash, VERSION_BYTES));
        return new StoredChunk(name, new String(version, US_ASCII), bytes);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof StoredChunk chunk
          && name.equals(chunk.name)
          && version.equals(chunk.version);
    }

    @Override
    public int hashCode() {
      return version.hashCode();
    }
  }
}
