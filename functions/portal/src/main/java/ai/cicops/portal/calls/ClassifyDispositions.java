package ai.cicops.portal.calls;

import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Unavailable;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows what every disposition means, and lets it be said otherwise: of those that are known, and
 * of those that Five9 reported and nobody knew. Calls keep what Five9 reported. Who may is decided
 * before.
 */
public final class ClassifyDispositions {
  /** All of them are one thing, so that many at once take turns. */
  private static final int RACES = 20;

  private final Classifications classifications;
  private final InstantSource clock;

  public ClassifyDispositions(Classifications classifications, InstantSource clock) {
    this.classifications = classifications;
    this.clock = clock;
  }

  /**
   * A disposition as the catalogue has it.
   *
   * @param meaning of no outcome for one that is to be classified
   * @param usual what it means when nobody says otherwise; null for one that is not known of itself
   * @param version of what was said of it; 0 when nothing was
   * @param last the newest day (UTC) with a call of it; null for those that are known of themselves
   */
  public record Entry(
      Disposition meaning, @Nullable Disposition usual, long version, @Nullable LocalDate last) {
    /** Five9 reported it, it is not known of itself, and nobody has said what it means. */
    public boolean toBeClassified() {
      return usual == null && version == 0;
    }
  }

  /** What became of saying something of a disposition. */
  public sealed interface ClassifyOutcome {
    record Classified(Entry entry) implements ClassifyOutcome {}

    /** Somebody else said something meanwhile. */
    record Stale(Entry newest) implements ClassifyOutcome {}

    /** Neither known nor ever met, or one that never means anything. */
    record NotFound() implements ClassifyOutcome {}
  }

  /** Those with a usual meaning first, then others by name. */
  public List<Entry> list() {
    return List.copyOf(entries(classifications.now()).values());
  }

  /** By folded name. */
  private Map<String, Entry> entries(Meanings meanings) {
    var entries = new LinkedHashMap<String, Entry>();
    for (var usual : Dispositions.all()) {
      if (!Dispositions.isEmpty(usual.name())) {
        put(entries, new Entry(usual, usual, 0, null));
      }
    }
    for (var met : classifications.met()) {
      put(entries, new Entry(Disposition.ofNoOutcome(met.name()), null, 0, met.last()));
    }
    for (var said : meanings.said()) {
      entries.computeIfPresent(
          Dispositions.folded(said.meaning().name()),
          (_, entry) -> new Entry(said.meaning(), entry.usual(), said.version(), entry.last()));
    }
    return entries;
  }

  private static void put(Map<String, Entry> entries, Entry entry) {
    entries.putIfAbsent(Dispositions.folded(entry.meaning().name()), entry);
  }

  /**
   * Says what a disposition means. Saying what is usual, or what was said already, leaves nothing
   * said, or as it is.
   *
   * @param version of what the person saw
   * @param meaning whatever its case; null, or one of no outcome of a disposition that is not known
   *     of itself, takes back what was said
   */
  public ClassifyOutcome classify(
      Actor actor, String name, long version, @Nullable Disposition meaning) {
    for (int race = 0; race < RACES; race++) {
      var meanings = classifications.now();
      var entry = entries(meanings).get(Dispositions.folded(name));
      if (entry == null) {
        return new ClassifyOutcome.NotFound();
      }
      if (entry.version() != version) {
        return new ClassifyOutcome.Stale(entry);
      }
      var wanted = meaning == null ? usual(entry) : named(meaning, entry);
      if (wanted.equals(entry.meaning())) {
        return new ClassifyOutcome.Classified(entry);
      }
      boolean back = wanted.equals(usual(entry));
      var next = back ? meanings.without(name) : meanings.with(wanted);
      if (classifications.change(next, deed(actor, entry, wanted, next.version(), back))) {
        long now = back ? 0 : next.version();
        return new ClassifyOutcome.Classified(new Entry(wanted, entry.usual(), now, entry.last()));
      }
    }
    throw new Unavailable("dispositions_raced", null);
  }

  private static Disposition usual(Entry entry) {
    var usual = entry.usual();
    return usual == null ? Disposition.ofNoOutcome(entry.meaning().name()) : usual;
  }

  private static Disposition named(Disposition meaning, Entry entry) {
    return new Disposition(
        entry.meaning().name(), meaning.outcome(), meaning.bookable(), meaning.billable());
  }

  private Deed deed(Actor actor, Entry before, Disposition after, long version, boolean back) {
    return new Deed(
        actor
            .does(
                back ? "disposition_reset" : "disposition_classified",
                "disposition#" + Dispositions.folded(after.name()),
                clock.instant(),
                Long.toString(version),
                Map.of("disposition", after.name()))
            .changing(words(before.meaning()), words(after)));
  }

  private static Map<String, String> words(Disposition meaning) {
    return Map.of(
        "outcome",
        Facet.code(meaning.outcome()),
        "bookable",
        meaning.bookable() ? "yes" : "no",
        "billable",
        meaning.billable() ? "yes" : "no");
  }
}
