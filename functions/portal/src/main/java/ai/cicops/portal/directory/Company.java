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
    List<TradeId> trades,
    @Nullable Organization organization,
    boolean needsReview,
    Instant createdAt,
    Standing standing) {
  private static final int LONGEST_SORTED = 150;

  public Company {
    trades = List.copyOf(trades);
  }

  /** A new one. */
  public Company(
      CompanyId id,
      String name,
      String place,
      ZoneId zone,
      List<TradeId> trades,
      @Nullable Organization organization,
      boolean needsReview,
      Instant createdAt) {
    this(id, name, place, zone, trades, organization, needsReview, createdAt, Standing.NEW);
  }

  public Company with(Standing now) {
    return new Company(id, name, place, zone, trades, organization, needsReview, createdAt, now);
  }

  public Company described(
      String nameNow, String placeNow, ZoneId zoneNow, List<TradeId> tradesNow) {
    return new Company(
        id, nameNow, placeNow, zoneNow, tradesNow, organization, needsReview, createdAt, standing);
  }

  Company doing(List<TradeId> tradesNow) {
    return described(name, place, zone, tradesNow);
  }

  /** No placeholder any more. */
  public Company reviewed() {
    return new Company(id, name, place, zone, trades, organization, false, createdAt, standing);
  }

  public Company under(@Nullable Organization parent) {
    return new Company(id, name, place, zone, trades, parent, needsReview, createdAt, standing);
  }

  public long version() {
    return standing.version();
  }

  public CompanyState state() {
    if (standing.merged() != null) {
      return CompanyState.MERGED;
    }
    if (standing.discardedAt() != null) {
      return CompanyState.DISCARDED;
    }
    return needsReview ? CompanyState.NEEDS_REVIEW : CompanyState.ACTIVE;
  }

  /** Neither discarded nor merged. */
  public boolean isActive() {
    return switch (state()) {
      case ACTIVE, NEEDS_REVIEW -> true;
      case DISCARDED, MERGED -> false;
    };
  }

  /** The order of lists: by name, case folded, then by id. The tab sorts before any letter. */
  public String sortKey() {
    var folded = name.toLowerCase(Locale.ROOT);
    int end =
        folded.offsetByCodePoints(
            0, Math.min(LONGEST_SORTED, folded.codePointCount(0, folded.length())));
    return folded.substring(0, end) + "\t" + id;
  }

  /** True when name or place has the text in it, whatever its case. */
  public boolean mentions(String text) {
    return searched().contains(folded(text));
  }

  /** Name and place, a line each, as {@link #mentions} looks at them. */
  public String searched() {
    return folded(name) + "\n" + folded(place);
  }

  /** As texts are searched: of one case and form. */
  public static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
