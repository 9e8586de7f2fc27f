package ai.cicops.portal.directory;

import java.text.Normalizer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One contractor.
 *
 * @param place town and state for people, such as {@code Minneapolis, MN}; empty for a placeholder
 * @param needsReview true for a placeholder made for a campaign nobody knew
 */
public record Company(
    CompanyId id,
    String name,
    String place,
    ZoneId zone,
    List<String> trades,
    @Nullable Organization organization,
    boolean needsReview,
    Instant createdAt) {
  private static final int LONGEST_SORTED = 150;

  public Company {
    trades = List.copyOf(trades);
  }

  /** The order of lists: by name, case folded, then by id. The tab sorts before any letter. */
  public String sortKey() {
    var folded = name.toLowerCase(Locale.ROOT);
    int end =
        folded.offsetByCodePoints(
            0, Math.min(LONGEST_SORTED, folded.codePointCount(0, folded.length())));
    return folded.substring(0, end) + "\t" + id;
  }

  /** True when name, place or a trade has the text in it, whatever its case. */
  public boolean mentions(String text) {
    var wanted = folded(text);
    return folded(name).contains(wanted)
        || folded(place).contains(wanted)
        || trades.stream().anyMatch(trade -> folded(trade).contains(wanted));
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
