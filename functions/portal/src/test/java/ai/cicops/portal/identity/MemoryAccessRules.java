package ai.cicops.portal.identity;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The twin of the tables. */
public final class MemoryAccessRules implements AccessRules {
  private final Map<AccessRule.Subject, AccessRule> rules = new HashMap<>();
  private final MemoryAuditLog audit;

  /** One that nobody has given a rule. */
  public static AccessGuard guard() {
    return new AccessGuard(new MemoryAccessRules(), InstantSource.fixed(Instant.EPOCH));
  }

  public MemoryAccessRules() {
    this(new MemoryAuditLog());
  }

  public MemoryAccessRules(MemoryAuditLog audit) {
    this.audit = audit;
  }

  @Override
  public synchronized List<AccessRule> all() {
    return List.copyOf(rules.values());
  }

  @Override
  public synchronized boolean keep(AccessRule rule, Deed deed) {
    var before = rules.getOrDefault(rule.subject(), AccessRule.none(rule.subject()));
    if (before.version() != rule.version()) {
      return false;
    }
    rules.put(
        rule.subject(),
        new AccessRule(rule.subject(), rule.networks(), rule.secondFactor(), rule.version() + 1));
    audit.append(deed.entry());
    return true;
  }
}
