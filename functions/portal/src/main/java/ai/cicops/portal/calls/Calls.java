package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where calls are kept. The owner, a campaign, comes first; what a person may see is decided
 * before. Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface Calls {
  /**
   * The calls of a campaign that start on these UTC days (both inclusive), oldest first. One query.
   */
  List<Call> of(CampaignKey campaign, LocalDate from, LocalDate to);

  /**
   * One call by its id, in one read; when the call has moved to another day or campaign since, in
   * another, and under its new id.
   */
  Optional<Call> find(CallId id);

  /**
   * Keeps what has come of the audio of these calls, beside their segments; a later {@code
   * storedAt} wins. Ids of calls that are not kept are left out.
   */
  void keepRecordings(Map<CallId, StoredRecording> recordings);

  /**
   * Says of the audio of these calls that it was removed, but for those that somebody holds, that
   * have none, or that have moved since. What lies in the bucket of it stays to be known until
   * {@link StoredRecording#emptied} is kept.
   *
   * @return as it is now, of those whose audio was removed, now or before
   */
  Map<CallId, StoredRecording> removeRecordings(Collection<CallId> calls, Instant at);
}
