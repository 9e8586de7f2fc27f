package ai.cicops.portal.identity;

/**
 * Where attempts are counted, under keys that are hashes: nothing tells an account or an address.
 * Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface Attempts {
  /** {@link Tally#NONE} when nothing is known. */
  Tally find(String key);

  /** Keeps the next version of a tally; false when another one came first. */
  boolean save(String key, Tally tally);
}
