package ai.cicops.portal.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Twin of {@link InboundNumbers}, over the companies of another twin. */
public final class MemoryInboundNumbers implements InboundNumbers {
  private final MemoryCompanies companies;

  public MemoryInboundNumbers(MemoryCompanies companies) {
    this.companies = companies;
  }

  @Override
  public Optional<InboundNumber> find(PhoneNumber number) {
    synchronized (companies) {
      return Optional.ofNullable(companies.numbers.get(number));
    }
  }

  @Override
  public Map<PhoneNumber, InboundNumber> find(Collection<PhoneNumber> numbers) {
    var found = new HashMap<PhoneNumber, InboundNumber>();
    numbers.forEach(number -> find(number).ifPresent(kept -> found.put(number, kept)));
    return found;
  }

  @Override
  public boolean keep(List<Change> changes) {
    synchronized (companies) {
      for (var change : changes) {
        var before = companies.numbers.get(change.number().number());
        if ((before == null ? 0 : before.version()) != change.number().version()) {
          return false;
        }
      }
      for (var change : changes) {
        var number = change.number();
        companies.numbers.put(number.number(), number.of(number.version() + 1));
        change.deeds().forEach(companies::leave);
      }
      return true;
    }
  }

  @Override
  public List<CompanyNumber> list(
      String text, Set<CompanyId> of, @Nullable String after, int limit) {
    synchronized (companies) {
      return companies.numbers.values().stream()
          .flatMap(number ->
              number.companies().stream().map(company -> CompanyNumber.of(number, company)))
          .filter(
              number -> text.isEmpty() || of.contains(number.company()) || number.mentions(text))
          .filter(number -> after == null || number.sortKey().compareTo(after) > 0)
          .sorted(Comparator.comparing(CompanyNumber::sortKey))
          .limit(limit)
          .toList();
    }
  }
}
