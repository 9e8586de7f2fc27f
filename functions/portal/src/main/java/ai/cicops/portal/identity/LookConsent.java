package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.util.List;

/**
 * What a company lets CIC see through its eyes.
 *
 * @param standing whether staff may look at any time
 * @param version counts changes of the standing consent, 0 before the first
 * @param requests the newest first
 * @param looks the newest first
 */
public record LookConsent(
    CompanyId company,
    boolean standing,
    long version,
    List<LookRequest> requests,
    List<Look> looks) {
  public LookConsent {
    requests = List.copyOf(requests);
    looks = List.copyOf(looks);
  }
}
