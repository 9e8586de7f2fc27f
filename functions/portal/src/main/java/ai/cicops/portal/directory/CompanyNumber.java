package ai.cicops.portal.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A number as one of its companies knows it: that company's entries and no other's, the oldest
 * first; none of a number that went to another company from the very day it came.
 *
 * @param version that of the number
 */
public record CompanyNumber(
    CompanyId company, PhoneNumber number, List<NumberEntry> entries, long version) {
  private static final int SEARCHED_ENTRIES = 2;

  public CompanyNumber {
    entries = List.copyOf(entries);
  }

  public static CompanyNumber of(InboundNumber number, CompanyId company) {
    return new CompanyNumber(
        company,
        number.number(),
        number.entries().stream().filter(entry -> entry.use().company().equals(company)).toList(),
        number.version());
  }

  /** How it stands with the company. */
  public enum State {
    /** Its first entry is still to come. */
    PLANNED,
    ACTIVE,
    RETIRED,
    /** Another company has it by now. */
    MOVED
  }

  public State state(Instant now) {
    var current = at(now);
    if (current.isPresent()) {
      return current.get().use().active() ? State.ACTIVE : State.RETIRED;
    }
    return planned(now).isEmpty() ? State.MOVED : State.PLANNED;
  }

  public Optional<NumberEntry> at(Instant instant) {
    return entries.stream().filter(entry -> entry.holds(instant)).findFirst();
  }

  public List<NumberEntry> planned(Instant now) {
    return entries.stream().filter(entry -> entry.from().isAfter(now)).toList();
  }

  /** What is over, the newest first. */
  public List<NumberEntry> history(Instant now) {
    return entries.reversed().stream()
        .filter(entry -> entry.to() != null && !entry.to().isAfter(now))
        .toList();
  }

  /** When another company gets it, or got it; null while none does. */
  public @Nullable Instant leavesAt() {
    return entries.isEmpty() ? null : entries.getLast().to();
  }

  /** What it is now, else what it will be first, else what it was last. */
  public NumberEntry shown(Instant now) {
    return at(now).or(() -> planned(now).stream().findFirst()).orElseGet(entries::getLast);
  }

  /**
   * Digits, and the words of the newest entries, a line each, as {@link #mentions} looks at them.
   */
  public String searched() {
    var newest = entries.subList(Math.max(0, entries.size() - SEARCHED_ENTRIES), entries.size());
    return Stream.concat(
            Stream.of(number.digits()),
            newest.stream()
                .map(NumberEntry::use)
                .flatMap(use ->
                    Stream.of(
                        use.label(), use.source(), use.campaign() == null ? "" : use.campaign())))
        .map(Company::folded)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  public boolean mentions(String text) {
    return searched().contains(sought(text));
  }

  /** Digits with marks between them are looked for as digits. */
  public static String sought(String text) {
    var folded = Company.folded(text);
    return folded.matches("[0-9()+. -]*\\d[0-9()+. -]*") ? folded.replaceAll("\\D", "") : folded;
  }

  /** The order of lists: by company, then by number. The tab sorts before anything in an id. */
  public String sortKey() {
    return company + "\t" + number;
  }
}
