package ai.cicops.portal.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** A name as it can stand in an address: {@code Müller & Sons} becomes {@code muller-sons}. */
final class Slug {
  private static final int LONGEST = 50;

  private Slug() {}

  /** Empty without a letter or digit of ASCII, and where it would look like a placeholder's id. */
  static Optional<String> of(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var slug = plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-$", "");
    return slug.isEmpty() || slug.matches("c-[a-z2-7]{13}") ? Optional.empty() : Optional.of(slug);
  }
}
