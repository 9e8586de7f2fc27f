package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What companies consented to, who asked them, and who looked. */
public interface Looks {
  /** All of a company, as it is now; of requests and looks those of the last 90 days. */
  LookConsent of(CompanyId company);

  Optional<LookRequest> request(CompanyId company, String id);

  /**
   * Replaces the standing consent.
   *
   * @param version that was read
   * @return false when there is another by now
   */
  boolean keep(CompanyId company, boolean standing, long version, Deed deed);

  void ask(LookRequest request, Deed deed);

  /** False when it was answered or used meanwhile. */
  boolean answer(LookRequest before, LookRequest after, Deed deed);

  /**
   * Lets the session look, in one step with what allows it.
   *
   * @param used the granted request that is spent, null where the consent stands
   * @return false when neither allows it any more, or the session is over or looks already
   */
  boolean begin(Look look, @Nullable LookRequest used, Deed deed);

  /** Gives the session its own view back; false when it does not look so any more. */
  boolean end(Look look, Instant at, Deed deed);

  /** Ends the look, and leaves the session to find that out; may be repeated. */
  void cutShort(Look look, Instant at);
}
