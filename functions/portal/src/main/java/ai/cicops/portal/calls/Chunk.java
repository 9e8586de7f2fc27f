package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DeriveCall.Home;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a day of a campaign: entries, whole, in the order of their calls' start.
 *
 * @param campaign exact name
 */
record Chunk(String campaign, LocalDate day, List<CallEntry> entries) {
  private static final Comparator<CallEntry> ORDER =
      Comparator.comparing(Chunk::start).thenComparing(CallEntry::callId);

  static Chunk of(String campaign, LocalDate day, Collection<CallEntry> entries) {
    return new Chunk(campaign, day, entries.stream().sorted(ORDER).toList());
  }

  /** The upper or the lower half by start. */
  Chunk half(boolean upper) {
    int middle = entries.size() / 2;
    return new Chunk(
        campaign,
        day,
        upper ? entries.subList(middle, entries.size()) : entries.subList(0, middle));
  }

  CampaignKey campaignKey() {
    return CampaignKey.of(campaign);
  }

  /** One call that belongs here; null when it does not, and for an entry without a segment. */
  @Nullable Call call(CampaignKey key, CallEntry entry, Overlay overlay) {
    if (entry.segments().isEmpty()) {
      return null;
    }
    var segments = Settle.segments(entry.segments());
    return isHome(DeriveCall.home(segments)) ? DeriveCall.of(key, entry, segments, overlay) : null;
  }

  boolean isHome(Home home) {
    return home.day().equals(day) && home.campaign().equals(campaign);
  }

  private static Instant start(CallEntry entry) {
    if (!entry.segments().isEmpty()) {
      return entry.segments().getFirst().segment().start();
    }
    var recording = entry.recording();
    return recording == null || recording.parts().isEmpty()
        ? Instant.EPOCH
        : recording.parts().getFirst().start();
  }
}
