package ai.cicops.portal.recordings;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds campaigns by the spelling of a folder. Folders cannot hold every character, so that Five9
 * writes {@code _} for them; case is kept, for campaigns may differ by case alone. Two campaigns
 * may share a spelling, and then a folder.
 */
public final class CampaignNames {
  private final Map<String, Set<String>> bySpelling = new HashMap<>();

  public CampaignNames(Collection<String> names) {
    for (var name : names) {
      bySpelling.computeIfAbsent(spelled(name), _ -> new TreeSet<>()).add(name);
    }
  }

  /** The exact names of the campaigns that are spelled so; none when nobody knows it. */
  public Set<String> find(String spelling) {
    return Set.copyOf(bySpelling.getOrDefault(spelled(spelling), Set.of()));
  }

  private static String spelled(String name) {
    return name.replaceAll("[/\\\\:*?\"<>|]", "_").strip();
  }
}
