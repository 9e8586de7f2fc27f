package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Deed;
import java.util.List;

/** The rules that stand, one a subject. */
public interface AccessRules {
  /** Every rule that was ever kept, those that ask for nothing any more too. */
  List<AccessRule> all();

  /**
   * Replaces the rule of its subject.
   *
   * @param rule with the version that was read
   * @return false, and nothing is written, when there is another version by now
   */
  boolean keep(AccessRule rule, Deed deed);
}
