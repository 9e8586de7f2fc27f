package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows a company's hours, and keeps what somebody enters. Who may is decided before. */
public final class KeepHours {
  private final Hours hours;
  private final Companies companies;
  private final InstantSource clock;

  public KeepHours(Hours hours, Companies companies, InstantSource clock) {
    this.hours = hours;
    this.companies = companies;
    this.clock = clock;
  }

  /** A company with its hours. */
  public record Shown(Company company, KeptHours kept) {}

  /** What became of a change. */
  public sealed interface HoursOutcome {
    /** As they are now; nothing was written when they were so before. */
    record Kept(Shown hours) implements HoursOutcome {}

    /** Somebody else was faster: the hours as they left them. */
    record Stale(Shown newest) implements HoursOutcome {}

    record NotFound() implements HoursOutcome {}
  }

  public Optional<Shown> find(CompanyId id) {
    return companies
        .find(id)
        .map(CompanyCampaigns::company)
        .filter(company -> company.state() != CompanyState.MERGED)
        .map(company -> new Shown(company, hours.find(id)));
  }

  /**
   * @param version that the change was made upon
   * @param now null to take back that they are known
   */
  public HoursOutcome keep(Author author, CompanyId id, long version, @Nullable OpeningHours now) {
    var found = find(id);
    if (found.isEmpty()) {
      return new HoursOutcome.NotFound();
    }
    var company = found.get().company();
    var before = found.get().kept();
    if (before.version() != version) {
      return new HoursOutcome.Stale(found.get());
    }
    var after = new KeptHours(now, version);
    if (after.equals(before)) {
      return new HoursOutcome.Kept(found.get());
    }
    return hours.keep(id, after, noted(author, company, before, after))
        ? new HoursOutcome.Kept(new Shown(company, new KeptHours(now, version + 1)))
        : new HoursOutcome.Stale(new Shown(company, hours.find(id)));
  }

  private Deed noted(Author author, Company company, KeptHours before, KeptHours after) {
    var from = new HashMap<>(lines(before));
    var to = new HashMap<>(lines(after));
    lines(before)
        .forEach((line, told) -> {
          if (told.equals(to.get(line))) {
            from.remove(line);
            to.remove(line);
          }
        });
    return new Deed(
        author
            .does(
                "hours_changed",
                "company#" + company.id(),
                clock.instant(),
                Long.toString(before.version()),
                Map.of())
            .changing(from, to));
  }

  private static Map<String, String> lines(KeptHours kept) {
    var hours = kept.hours();
    return hours == null ? Map.of() : hours.lines();
  }
}
