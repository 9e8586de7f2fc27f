package ai.cicops.portal.directory;

import org.jspecify.annotations.Nullable;

/**
 * A company's hours as the directory keeps them.
 *
 * @param hours null while nobody has said them: not known, which is not closed
 * @param version counts their changes; 0 before the first
 */
public record KeptHours(@Nullable OpeningHours hours, long version) {
  public static final KeptHours UNKNOWN = new KeptHours(null, 0);
}
