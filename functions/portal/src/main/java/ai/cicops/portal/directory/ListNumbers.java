package ai.cicops.portal.directory;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The numbers of the companies that somebody may see, by company, 50 at a time. */
public final class ListNumbers {
  public static final int PAGE = 50;

  /** A text that so many companies have in their names is no help in finding a number. */
  private static final int MOST_NAMED = 100;

  private final InboundNumbers numbers;
  private final Companies companies;
  private final InstantSource clock;

  public ListNumbers(InboundNumbers numbers, Companies companies, InstantSource clock) {
    this.numbers = numbers;
    this.companies = companies;
    this.clock = clock;
  }

  /** A number with the company that has it. */
  public record Row(CompanyNumber number, Company company) {}

  /** A page of numbers; {@code next} is null on the last. */
  public record NumberPage(List<Row> rows, @Nullable String next) {
    public NumberPage {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param only the companies that one may see; empty for all of them
   * @param text in digits, label, source, campaign or the company's name; empty for any
   * @param after where the page before ended, null for the first
   */
  public NumberPage list(Optional<Set<CompanyId>> only, String text, @Nullable String after) {
    return only.isPresent() ? among(only.get(), text, after) : ofAll(text, after);
  }

  private NumberPage among(Set<CompanyId> ids, String text, @Nullable String after) {
    var found =
        companies.find(ids).stream()
            .flatMap(company ->
                company.numbers().stream()
                    .filter(this::isThere)
                    .filter(number -> company.company().mentions(text) || number.mentions(text))
                    .map(number -> new Row(number, company.company())))
            .filter(row -> after == null || row.number().sortKey().compareTo(after) > 0)
            .sorted(Comparator.comparing(row -> row.number().sortKey()))
            .limit(PAGE + 1L)
            .toList();
    return page(found);
  }

  private boolean isThere(CompanyNumber number) {
    return number.state(clock.instant()) != CompanyNumber.State.MOVED;
  }

  private static NumberPage page(List<Row> found) {
    return found.size() <= PAGE
        ? new NumberPage(found, null)
        : new NumberPage(found.subList(0, PAGE), found.get(PAGE - 1).number().sortKey());
  }

  private NumberPage ofAll(String text, @Nullable String after) {
    var named =
        text.isEmpty()
            ? Set.<CompanyId>of()
            : companies.list(new CompanyFilter(null, text), null, MOST_NAMED).companies().stream()
                .map(Company::id)
                .collect(Collectors.toSet());
    var found = new ArrayList<Row>();
    var known = new HashMap<CompanyId, Company>();
    @Nullable String place = after;
    while (found.size() <= PAGE) {
      var some = numbers.list(text, named, place, PAGE + 1);
      learn(some, known);
      for (var number : some) {
        var company = known.get(number.company());
        if (company != null && isThere(number)) {
          found.add(new Row(number, company));
        }
      }
      if (some.size() <= PAGE) {
        break;
      }
      place = some.getLast().sortKey();
    }
    return page(found.subList(0, Math.min(found.size(), PAGE + 1)));
  }

  private void learn(List<CompanyNumber> some, Map<CompanyId, Company> known) {
    var missing =
        some.stream()
            .map(CompanyNumber::company)
            .filter(id -> !known.containsKey(id))
            .collect(Collectors.toSet());
    companies.find(missing).forEach(found -> known.put(found.company().id(), found.company()));
  }
}
