package ai.cicops.portal.directory;

import ai.cicops.portal.directory.InboundNumbers.Change;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Enters numbers, changes them from a day on, moves them to another company. A change names the
 * version that it was made upon, and the day, in the company's zone, from whose beginning it holds:
 * today or later, so that no call of a day before is called otherwise than it was. Who may is
 * decided before.
 */
public final class KeepNumbers {
  private final InboundNumbers numbers;
  private final Companies companies;
  private final InstantSource clock;

  public KeepNumbers(InboundNumbers numbers, Companies companies, InstantSource clock) {
    this.numbers = numbers;
    this.companies = companies;
    this.clock = clock;
  }

  /** What became of a change. */
  public sealed interface NumberOutcome {
    /** The number as the company knows it now; nothing was written when it was so before. */
    record Kept(CompanyNumber number) implements NumberOutcome {}

    /** Somebody else was faster: the number as they left it. */
    record Stale(CompanyNumber newest) implements NumberOutcome {}

    /** The company has it already. */
    record Known(CompanyNumber number) implements NumberOutcome {}

    /** Another company has it, or will. */
    record Taken(CompanyId by) implements NumberOutcome {}

    /** A change is planned, or the day is over: this is the first day that can be. */
    record TooEarly(LocalDate earliest) implements NumberOutcome {}

    /** The company has no such campaign. */
    record NoSuchCampaign() implements NumberOutcome {}

    /** There is no company that it could move to, or it has it already. */
    record NoSuchCompany() implements NumberOutcome {}

    record NotFound() implements NumberOutcome {}
  }

  /**
   * Enters a number that nobody has.
   *
   * @param from null for today; a day that is over when the label shall stand at calls of then
   */
  public NumberOutcome add(
      Author author, PhoneNumber number, NumberUse use, @Nullable LocalDate from) {
    var company = company(use.company());
    if (company.isEmpty()) {
      return new NumberOutcome.NotFound();
    }
    if (!has(company.get(), use.campaign())) {
      return new NumberOutcome.NoSuchCampaign();
    }
    while (true) {
      var found = numbers.find(number);
      if (found.isPresent()) {
        return found.get().company().equals(use.company())
            ? new NumberOutcome.Known(CompanyNumber.of(found.get(), use.company()))
            : new NumberOutcome.Taken(found.get().company());
      }
      var made = InboundNumber.first(number, use, beginning(from, company.get()));
      if (numbers.keep(List.of(added(author, made)))) {
        return new NumberOutcome.Kept(CompanyNumber.of(made.of(1), use.company()));
      }
    }
  }

  Change added(Author author, InboundNumber made) {
    var use = made.last().use();
    return new Change(
        made,
        Set.of(use.company()),
        List.of(noted(author, "number_added", use.company(), made, Map.of(), use.fields())));
  }

  /**
   * @param from null for today
   */
  public NumberOutcome change(
      Author author,
      CompanyId id,
      PhoneNumber number,
      long version,
      NumberEdit edit,
      @Nullable LocalDate from) {
    return upon(
        company(id),
        number,
        version,
        (found, company) -> {
          var use = found.last().use().edited(edit);
          if (edit.campaign() != null && !has(company, use.campaign())) {
            return new NumberOutcome.NoSuchCampaign();
          }
          return from(found, company, from, use, after -> changed(author, found, after));
        });
  }

  Change changed(Author author, InboundNumber before, InboundNumber after) {
    var was = before.last().use();
    var is = after.last().use();
    return new Change(
        after,
        Set.of(is.company()),
        List.of(noted(author, "number_changed", is.company(), after, was.fields(), is.fields())));
  }

  /**
   * From a day on it is another company's. Also one that was merged gives its numbers away.
   *
   * @param from null for today; a day of the company that has it
   */
  public NumberOutcome move(
      Author author,
      CompanyId id,
      PhoneNumber number,
      long version,
      CompanyId to,
      @Nullable LocalDate from) {
    if (to.equals(id) || company(to).isEmpty()) {
      return new NumberOutcome.NoSuchCompany();
    }
    return upon(
        companies.find(id),
        number,
        version,
        (found, company) -> {
          var use = found.last().use().movedTo(to);
          return from(
              found,
              company,
              from,
              use,
              after -> new Change(after, Set.of(id, to), moved(author, id, to, after)));
        });
  }

  private List<Deed> moved(Author author, CompanyId id, CompanyId to, InboundNumber after) {
    var was = Map.of("company", id.value());
    var is = Map.of("company", to.value());
    return List.of(
        noted(author, "number_moved", id, after, was, is),
        noted(author, "number_moved", to, after, was, is));
  }

  /** What is done to a number that the company has last. */
  @FunctionalInterface
  private interface Step {
    NumberOutcome take(InboundNumber found, CompanyCampaigns company);
  }

  private NumberOutcome upon(
      Optional<CompanyCampaigns> company, PhoneNumber number, long version, Step step) {
    if (company.isEmpty()) {
      return new NumberOutcome.NotFound();
    }
    var id = company.get().company().id();
    var found = numbers.find(number).filter(each -> each.companies().contains(id));
    if (found.isEmpty()) {
      return new NumberOutcome.NotFound();
    }
    var current = found.get();
    if (current.version() != version) {
      return new NumberOutcome.Stale(CompanyNumber.of(current, id));
    }
    return current.company().equals(id)
        ? step.take(current, company.get())
        : new NumberOutcome.Taken(current.company());
  }

  private NumberOutcome from(
      InboundNumber found,
      CompanyCampaigns company,
      @Nullable LocalDate from,
      NumberUse use,
      Function<InboundNumber, Change> change) {
    var id = company.company().id();
    if (found.last().use().equals(use)) {
      return new NumberOutcome.Kept(CompanyNumber.of(found, id));
    }
    var begin = beginning(from, company);
    var earliest = earliest(found, company);
    if (begin.isBefore(beginning(earliest, company))) {
      return new NumberOutcome.TooEarly(earliest);
    }
    var after = found.changed(begin, use);
    if (numbers.keep(List.of(change.apply(after)))) {
      return new NumberOutcome.Kept(CompanyNumber.of(after.of(after.version() + 1), id));
    }
    return numbers
        .find(found.number())
        .<NumberOutcome>map(newest -> new NumberOutcome.Stale(CompanyNumber.of(newest, id)))
        .orElseGet(NumberOutcome.NotFound::new);
  }

  /** The first day that a change can hold from: today, or when the last one does. */
  LocalDate earliest(InboundNumber found, CompanyCampaigns company) {
    var zone = company.company().zone();
    var today = today(zone);
    var last = found.last().from();
    var day = LocalDate.ofInstant(last, zone);
    var began = day.atStartOfDay(zone).toInstant().isBefore(last) ? day.plusDays(1) : day;
    return began.isAfter(today) ? began : today;
  }

  Instant beginning(@Nullable LocalDate day, CompanyCampaigns company) {
    var zone = company.company().zone();
    return (day == null ? today(zone) : day).atStartOfDay(zone).toInstant();
  }

  LocalDate today(CompanyCampaigns company) {
    return today(company.company().zone());
  }

  private LocalDate today(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  /** One that was merged is not there any more. */
  Optional<CompanyCampaigns> company(CompanyId id) {
    return companies.find(id).filter(found -> found.company().state() != CompanyState.MERGED);
  }

  static boolean has(CompanyCampaigns company, @Nullable String campaign) {
    return campaign == null
        || company.campaigns().stream().anyMatch(each -> each.name().equals(campaign));
  }

  private Deed noted(
      Author author,
      String action,
      CompanyId company,
      InboundNumber after,
      Map<String, String> before,
      Map<String, String> now) {
    var was = new HashMap<>(before);
    var is = new HashMap<>(now);
    new ArrayList<>(was.entrySet())
        .forEach(field -> {
          if (field.getValue().equals(now.get(field.getKey()))) {
            was.remove(field.getKey());
            is.remove(field.getKey());
          }
        });
    return new Deed(
        author
            .does(
                action,
                "company#" + company,
                clock.instant(),
                after.number() + " " + after.version(),
                Map.of("number", after.number().e164(), "from", after.last().from().toString()))
            .changing(was, is));
  }
}
