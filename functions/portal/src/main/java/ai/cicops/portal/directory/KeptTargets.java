package ai.cicops.portal.directory;

/**
 * A company's targets as the directory keeps them.
 *
 * @param version counts their changes; 0 before the first
 */
public record KeptTargets(Targets targets, long version) {
  public static final KeptTargets USUAL = new KeptTargets(Targets.USUAL, 0);
}
