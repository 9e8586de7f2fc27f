package ai.cicops.portal.recordings;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a campaign by the spelling of a folder. Folders cannot hold every character, so that Five9
 * writes {@code _} for them; case is kept, for campaigns may differ by case alone. A spelling that
 * two campaigns share finds none.
 */
public final class CampaignNames {
  private final Set<String> exact;
  private final Map<String, String> bySpelling = new HashMap<>();

  public CampaignNames(Collection<String> names) {
    this.exact = Set.copyOf(names);
    var shared = new HashSet<String>();
    for (var name : exact) {
      if (bySpelling.put(spelled(name), name) != null) {
        shared.add(spelled(name));
      }
    }
    bySpelling.keySet().removeAll(shared);
  }

  /** The campaign's exact name. */
  public Optional<String> find(String spelling) {
    return exact.contains(spelling)
        ? Optional.of(spelling)
        : Optional.ofNullable(bySpelling.get(spelling));
  }

  private static String spelled(String name) {
    return name.replaceAll("[/\\\\:*?\"<>|]", "_").strip();
  }
}
