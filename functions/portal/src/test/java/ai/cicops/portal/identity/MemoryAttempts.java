package ai.cicops.portal.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Twin of {@link Attempts} and of {@link UsedSolutions}. */
public final class MemoryAttempts implements Attempts, UsedSolutions {
  private final Map<String, Tally> tallies = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  @Override
  public synchronized Tally find(String key) {
    return tallies.getOrDefault(key, Tally.NONE);
  }

  @Override
  public synchronized boolean save(String key, Tally tally) {
    var kept = tallies.get(key);
    if (kept != null && kept.version() != tally.version()) {
      return false;
    }
    tallies.put(
        key,
        new Tally(tally.failures(), tally.familiarUntil(), tally.noticedAt(), tally.version() + 1));
    return true;
  }

  @Override
  public synchronized boolean firstUse(String challenge, Instant validUntil) {
    return used.add(challenge);
  }
}
