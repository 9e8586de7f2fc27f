package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Sha256;
import java.util.Optional;

/** Identifies a merge of two companies: 20 lower-case hexadecimal digits. */
public record MergeId(String value) {
  private static final String SHAPE = "[0-9a-f]{20}";
  private static final int LENGTH = 20;

  public MergeId {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("no merge id");
    }
  }

  /** The same for the same company as it was then, so that a merge asked for twice is one. */
  public static MergeId of(CompanyId from, long version) {
    return new MergeId(Sha256.hex("merge " + from + " " + version).substring(0, LENGTH));
  }

  public static Optional<MergeId> parse(String text) {
    return text.matches(SHAPE) ? Optional.of(new MergeId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
