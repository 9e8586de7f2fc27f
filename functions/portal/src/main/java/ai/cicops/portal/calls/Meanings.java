package ai.cicops.portal.calls;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What each disposition means at a moment: what is usual, and otherwise where somebody has said so.
 * No disposition, and {@code No Disposition}, never mean anything.
 */
public final class Meanings {
  private static final Comparator<Said> BY_NAME =
      Comparator.comparing(said -> Dispositions.folded(said.meaning().name()));

  /** What they mean before anybody has said anything. */
  public static final Meanings USUAL = new Meanings(List.of(), 0);

  private final List<Said> said;
  private final long version;
  private final Map<String, Disposition> byName = new HashMap<>();
  private final Map<Long, Outcome> byMark = new HashMap<>();

  /**
   * @param version counts changes of any of them
   */
  public Meanings(List<Said> said, long version) {
    this.said = said.stream().sorted(BY_NAME).toList();
    this.version = version;
    for (var one : this.said) {
      var meaning = one.meaning();
      byName.put(Dispositions.folded(meaning.name()), meaning);
      byMark.put(Dispositions.mark(meaning.name()), meaning.outcome());
    }
  }

  /**
   * What somebody said of a disposition.
   *
   * @param version that of all meanings which this is of
   */
  public record Said(Disposition meaning, long version) {}

  /** What was said, by name. */
  public List<Said> said() {
    return said;
  }

  public long version() {
    return version;
  }

  Optional<Said> said(String name) {
    var folded = Dispositions.folded(name);
    return said.stream()
        .filter(one -> Dispositions.folded(one.meaning().name()).equals(folded))
        .findFirst();
  }

  /**
   * What a disposition means for a call.
   *
   * @param name the effective disposition, null or empty without one; any spelling of case
   * @param handled whether an agent spoke with the caller
   */
  public Disposition of(@Nullable String name, boolean handled) {
    var other =
        byName.isEmpty() || name == null || Dispositions.saysNothing(name, handled)
            ? null
            : byName.get(Dispositions.folded(name));
    if (other == null) {
      return Dispositions.of(name, handled);
    }
    return other.outcome() == Outcome.NONE_YET ? Dispositions.ofNoOutcome(name, handled) : other;
  }

  /** What calls of a {@link Dispositions#mark} came to. */
  Outcome outcome(long mark) {
    var other = byMark.get(mark);
    return other == null ? Dispositions.outcome(mark) : other;
  }

  /** What people may correct a call to: what usually means something, and all that was said. */
  public List<Disposition> choices() {
    var usual =
        Dispositions.known().stream()
            .map(known -> said(known.name()).map(Said::meaning).orElse(known));
    var others =
        said.stream()
            .map(Said::meaning)
            .filter(one ->
                Dispositions.find(one.name()).filter(Dispositions.known()::contains).isEmpty());
    return Stream.concat(usual, others).toList();
  }

  /** With something else said of one disposition, as the next version. */
  Meanings with(Disposition meaning) {
    var now = new ArrayList<>(without(meaning.name()).said);
    now.add(new Said(meaning, version + 1));
    return new Meanings(now, version + 1);
  }

  /** With nothing said of one, as the next version. */
  Meanings without(String name) {
    var folded = Dispositions.folded(name);
    return new Meanings(
        said.stream()
            .filter(one -> !Dispositions.folded(one.meaning().name()).equals(folded))
            .toList(),
        version + 1);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Meanings meanings
        && version == meanings.version
        && said.equals(meanings.said);
  }

  @Override
  public int hashCode() {
    return Objects.hash(said, version);
  }
}
