package ai.cicops.portal.directory;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Shows how long a company's recordings are kept and what is held, and keeps what somebody says.
 * Nothing is removed by it: that is the next purge's. Who may is decided before.
 */
public final class KeepRetention {
  private static final int RACES = 3;

  private final CompanyRetention retentions;
  private final Companies companies;
  private final InstantSource clock;

  public KeepRetention(CompanyRetention retentions, Companies companies, InstantSource clock) {
    this.retentions = retentions;
    this.companies = companies;
    this.clock = clock;
  }

  /** A company with its retention. */
  public record Shown(Company company, KeptRetention kept) {}

  /** What became of a change. */
  public sealed interface RetentionOutcome {
    /** As it is now; nothing was written when it was so before. */
    record Kept(Shown retention) implements RetentionOutcome {}

    /** Somebody else was faster: as they left it. */
    record Stale(Shown newest) implements RetentionOutcome {}

    /** There are {@link Retention#MOST_HOLDS} already. */
    record TooManyHolds() implements RetentionOutcome {}

    record NotFound() implements RetentionOutcome {}
  }

  public Optional<Shown> find(CompanyId id) {
    return companies
        .find(id)
        .map(CompanyCampaigns::company)
        .filter(company -> company.state() != CompanyState.MERGED)
        .map(company -> new Shown(company, retentions.find(id)));
  }

  /**
   * @param version that the change was made upon
   * @param days within the bounds of {@link Retention}, null to keep recordings for good
   */
  public RetentionOutcome keep(Author author, CompanyId id, long version, @Nullable Integer days) {
    return change(
        id,
        1,
        shown -> {
          var before = shown.kept().retention();
          var now = clock.instant();
          return shown.kept().version() != version
              ? new Change.Stale()
              : new Change.To(
                  before.of(days),
                  does(author, id, "retention_changed", now, "" + version)
                      .changing(said(before.days()), said(days)));
        });
  }

  private static Map<String, String> said(@Nullable Integer days) {
    return days == null ? Map.of() : Map.of("days", "" + days);
  }

  /**
   * Places a hold; the first of an id stays as it is.
   *
   * @param hold chosen by who places it
   */
  public RetentionOutcome hold(
      Author author,
      CompanyId id,
      String hold,
      String reason,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    return change(
        id,
        RACES,
        shown -> {
          var before = shown.kept().retention();
          if (before.hold(hold).isPresent()) {
            return new Change.To(before, null);
          }
          if (before.holds().size() >= Retention.MOST_HOLDS) {
            return new Change.TooManyHolds();
          }
          var now = clock.instant();
          var entry = does(author, id, "recordings_held", now, hold);
          var placed = new LegalHold(hold, reason, from, to, entry.actor(), now);
          return new Change.To(before.with(placed), entry.changing(Map.of(), placed.lines()));
        });
  }

  /** Lifts a hold; one that does not stand is lifted already. */
  public RetentionOutcome release(Author author, CompanyId id, String hold) {
    return change(
        id,
        RACES,
        shown -> {
          var before = shown.kept().retention();
          var now = clock.instant();
          return before
              .hold(hold)
              .<Change>map(placed ->
                  new Change.To(
                      before.without(hold),
                      does(author, id, "recordings_released", now, hold + " " + now)
                          .changing(placed.lines(), Map.of())))
              .orElseGet(() -> new Change.To(before, null));
        });
  }

  private static AuditEntry does(
      Author author, CompanyId id, String action, Instant now, String once) {
    return author.does(action, "company#" + id, now, action + " " + once, Map.of());
  }

  /** What is to be done about what was read. */
  private sealed interface Change {
    /**
     * @param entry null when nothing changes
     */
    record To(Retention now, @Nullable AuditEntry entry) implements Change {}

    record Stale() implements Change {}

    record TooManyHolds() implements Change {}
  }

  @FunctionalInterface
  private interface Changing {
    Change of(Shown shown);
  }

  private RetentionOutcome change(CompanyId id, int tries, Changing changing) {
    var found = find(id);
    for (int race = 0; found.isPresent() && race < tries; race++) {
      var shown = found.get();
      var version = shown.kept().version();
      switch (changing.of(shown)) {
        case Change.Stale() -> {
          return new RetentionOutcome.Stale(shown);
        }
        case Change.TooManyHolds() -> {
          return new RetentionOutcome.TooManyHolds();
        }
        case Change.To(var now, var entry) -> {
          if (entry == null || now.equals(shown.kept().retention())) {
            return new RetentionOutcome.Kept(shown);
          }
          if (retentions.keep(id, new KeptRetention(now, version), new Deed(entry))) {
            return new RetentionOutcome.Kept(
                new Shown(shown.company(), new KeptRetention(now, version + 1)));
          }
        }
      }
      found = find(id);
    }
    return found
        .<RetentionOutcome>map(RetentionOutcome.Stale::new)
        .orElseGet(RetentionOutcome.NotFound::new);
  }
}
