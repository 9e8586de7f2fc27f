package ai.cicops.portal.platform;

/**
 * A right that one run at a time may hold, for a while. Whoever holds it takes it again before it
 * runs out; whoever died with it loses it by time alone, so that nobody has to tidy up.
 */
public interface Lease {
  /**
   * Takes or renews: true when it was free, had run out, or was the holder's own. False when
   * another holds it; nothing has changed then.
   *
   * @param holder names one run, never two
   */
  boolean take(String holder);

  /** Gives it back; does nothing when it is another's by now. */
  void release(String holder);
}
