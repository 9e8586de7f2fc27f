package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Shows what a company aims at, and keeps what somebody enters. Who may is decided before. */
public final class KeepTargets {
  private final CompanyTargets targets;
  private final Companies companies;
  private final InstantSource clock;

  public KeepTargets(CompanyTargets targets, Companies companies, InstantSource clock) {
    this.targets = targets;
    this.companies = companies;
    this.clock = clock;
  }

  /** A company with its targets. */
  public record Shown(Company company, KeptTargets kept) {}

  /** What became of a change. */
  public sealed interface TargetsOutcome {
    /** As they are now; nothing was written when they were so before. */
    record Kept(Shown targets) implements TargetsOutcome {}

    /** Somebody else was faster: the targets as they left them. */
    record Stale(Shown newest) implements TargetsOutcome {}

    record NotFound() implements TargetsOutcome {}
  }

  public Optional<Shown> find(CompanyId id) {
    return companies
        .find(id)
        .map(CompanyCampaigns::company)
        .filter(company -> company.state() != CompanyState.MERGED)
        .map(company -> new Shown(company, targets.find(id)));
  }

  /**
   * @param version that the change was made upon
   */
  public TargetsOutcome keep(Author author, CompanyId id, long version, Targets now) {
    var found = find(id);
    if (found.isEmpty()) {
      return new TargetsOutcome.NotFound();
    }
    var company = found.get().company();
    var before = found.get().kept();
    if (before.version() != version) {
      return new TargetsOutcome.Stale(found.get());
    }
    var after = new KeptTargets(now, version);
    if (after.equals(before)) {
      return new TargetsOutcome.Kept(found.get());
    }
    return targets.keep(id, after, noted(author, company, before, now))
        ? new TargetsOutcome.Kept(new Shown(company, new KeptTargets(now, version + 1)))
        : new TargetsOutcome.Stale(new Shown(company, targets.find(id)));
  }

  private Deed noted(Author author, Company company, KeptTargets before, Targets now) {
    var from = new HashMap<>(before.targets().lines());
    var to = new HashMap<>(now.lines());
    from.entrySet().removeIf(line -> now.lines().entrySet().contains(line));
    to.entrySet().removeIf(line -> before.targets().lines().entrySet().contains(line));
    return new Deed(
        author
            .does(
                "targets_changed",
                "company#" + company.id(),
                clock.instant(),
                Long.toString(before.version()),
                Map.of())
            .changing(from, to));
  }
}
