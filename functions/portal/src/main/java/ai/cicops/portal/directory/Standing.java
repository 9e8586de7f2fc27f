package ai.cicops.portal.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a company since it was made.
 *
 * @param discardedAt null while it is not hidden
 * @param discardReason as the person who hid it put it; null without one
 * @param merged null while it is a company of its own
 * @param version counts every change of the company and of its list of campaigns
 */
public record Standing(
    @Nullable Instant discardedAt,
    @Nullable String discardReason,
    @Nullable Merged merged,
    long version) {
  public static final Standing NEW = new Standing(null, null, null, 0);

  /** Its campaigns are another company's now. */
  public record Merged(CompanyId into, Instant at, MergeId merge) {}

  public Standing discarded(Instant at, @Nullable String reason) {
    return new Standing(at, reason, merged, version);
  }

  public Standing undiscarded() {
    return new Standing(null, null, merged, version);
  }

  public Standing merged(@Nullable Merged now) {
    return new Standing(discardedAt, discardReason, now, version);
  }

  public Standing of(long versionNow) {
    return new Standing(discardedAt, discardReason, merged, versionNow);
  }
}
