package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.ClassifyDispositions;
import ai.cicops.portal.calls.Disposition;
import ai.cicops.portal.calls.Facet;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every disposition with what it means. */
@Json
record CatalogueAnswer(List<Entry> dispositions) {
  /**
   * @param usual what it means when nobody says otherwise; null for one that is not known of itself
   * @param lastOn the newest day (UTC) with a call of it; null for those that are known
   */
  @Json
  record Entry(
      String name,
      String state,
      Meaning meaning,
      @Nullable Meaning usual,
      @Nullable String lastOn,
      long version) {}

  @Json
  record Meaning(String outcome, boolean bookable, boolean billable) {
    static Meaning of(Disposition disposition) {
      return new Meaning(
          Facet.code(disposition.outcome()), disposition.bookable(), disposition.billable());
    }
  }

  static CatalogueAnswer of(List<ClassifyDispositions.Entry> entries) {
    return new CatalogueAnswer(entries.stream().map(CatalogueAnswer::of).toList());
  }

  static Entry of(ClassifyDispositions.Entry entry) {
    var usual = entry.usual();
    var last = entry.last();
    return new Entry(
        entry.meaning().name(),
        state(entry),
        Meaning.of(entry.meaning()),
        usual == null ? null : Meaning.of(usual),
        last == null ? null : last.toString(),
        entry.version());
  }

  private static String state(ClassifyDispositions.Entry entry) {
    if (entry.toBeClassified()) {
      return "to_be_classified";
    }
    return entry.version() == 0 ? "usual" : "changed";
  }
}
