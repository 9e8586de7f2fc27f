package ai.cicops.portal.directory;

/**
 * A company's retention as the directory keeps it.
 *
 * @param version counts its changes; 0 before the first
 */
public record KeptRetention(Retention retention, long version) {
  public static final KeptRetention USUAL = new KeptRetention(Retention.KEEP, 0);
}
