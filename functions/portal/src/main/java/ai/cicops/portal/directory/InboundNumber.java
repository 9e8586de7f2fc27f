package ai.cicops.portal.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A number that callers dial, with everything it ever was: entries one after the other without gap
 * or overlap, the last one open, so that it is one company's at any instant.
 *
 * @param version counts its changes; 0 for one that is not kept yet
 */
public record InboundNumber(PhoneNumber number, List<NumberEntry> entries, long version) {
  public InboundNumber {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.getLast().to() != null) {
      throw new IllegalArgumentException("a number's last entry is open");
    }
    for (int next = 1; next < entries.size(); next++) {
      if (!entries.get(next).from().equals(entries.get(next - 1).to())) {
        throw new IllegalArgumentException("a number's entries follow one another");
      }
    }
  }

  public static InboundNumber first(PhoneNumber number, NumberUse use, Instant from) {
    return new InboundNumber(number, List.of(new NumberEntry(use, from, null)), 0);
  }

  public NumberEntry last() {
    return entries.getLast();
  }

  public CompanyId company() {
    return last().use().company();
  }

  public Optional<NumberEntry> at(Instant instant) {
    return entries.stream().filter(entry -> entry.holds(instant)).findFirst();
  }

  /** Every company that has or had it. */
  public Set<CompanyId> companies() {
    var companies = new LinkedHashSet<CompanyId>();
    entries.forEach(entry -> companies.add(entry.use().company()));
    return companies;
  }

  public InboundNumber of(long versionNow) {
    return new InboundNumber(number, entries, versionNow);
  }

  /**
   * Something else from an instant on, which may not lie before the last entry's beginning. At that
   * very instant the last entry is replaced; what becomes the same as before is one entry.
   */
  InboundNumber changed(Instant from, NumberUse use) {
    var last = last();
    if (from.isBefore(last.from())) {
      throw new IllegalArgumentException("what was is not changed");
    }
    var kept = new ArrayList<>(entries);
    kept.removeLast();
    if (last.from().isBefore(from)) {
      kept.add(last.until(from));
    }
    if (!kept.isEmpty() && kept.getLast().use().equals(use)) {
      kept.add(kept.removeLast().until(null));
    } else {
      kept.add(new NumberEntry(use, from, null));
    }
    return new InboundNumber(number, kept, version);
  }
}
