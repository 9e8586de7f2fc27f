package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.util.List;

/**
 * What somebody must meet besides their rights.
 *
 * @param networks from where they may come; empty: from anywhere
 * @param secondFactor whether a company demands one of its customers; of staff it is always
 *     demanded
 * @param version counts changes, 0 before the first
 */
public record AccessRule(
    Subject subject, List<AddressRange> networks, boolean secondFactor, long version) {
  public static final int MOST_NETWORKS = 50;

  public AccessRule {
    networks = List.copyOf(networks);
  }

  /** Whom the rule concerns. */
  public sealed interface Subject {
    /** Everybody of a role, wherever they go in the portal. */
    record OfRole(Role role) implements Subject {}

    /** A company's customers, for what they may on this company. */
    record OfCompany(CompanyId company) implements Subject {}
  }

  /** Asks for nothing. */
  public static AccessRule none(Subject subject) {
    return new AccessRule(subject, List.of(), false, 0);
  }

  public boolean admits(ClientAddress address) {
    return networks.isEmpty() || networks.stream().anyMatch(network -> network.has(address));
  }
}
