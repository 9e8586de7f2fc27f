package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignKey;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where it is kept on which day each number called a campaign for the first time, of the days that
 * will hardly change any more. Made from the days themselves, and made again when one of them
 * changes. Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface SettledCallers {
  /** Every part of a campaign, the oldest first; may lag a moment behind. */
  List<StoredPart> read(CampaignKey campaign);

  /** The same with every write that has returned: for those who go on to write. */
  List<StoredPart> readNewest(CampaignKey campaign);

  /**
   * Puts a part in the place of the version that it replaces, or where none is when that is null;
   * false when something else is there.
   */
  boolean put(CampaignKey campaign, StoredPart part, @Nullable String replaces);

  /**
   * Some ten days of a campaign.
   *
   * @param begin the first of them, see {@link CallerPart}
   * @param version stands for the content: equal content, equal version
   */
  @SuppressWarnings("ArrayRecordComponent") // never changed once made
  record StoredPart(LocalDate begin, String version, byte[] bytes) {}
}
