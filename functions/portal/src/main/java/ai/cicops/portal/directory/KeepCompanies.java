package ai.cicops.portal.directory;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes companies, edits, reviews, discards and brings them back. An edit names the version that it
 * was made upon; discarding does not, for it means the same whatever else has changed. Who may is
 * decided before.
 */
public final class KeepCompanies {
  private static final int RACES = 3;

  private final Companies companies;
  private final Ids ids;
  private final InstantSource clock;

  public KeepCompanies(Companies companies, Ids ids, InstantSource clock) {
    this.companies = companies;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of a change. */
  public sealed interface KeepOutcome {
    /** The company as it is now; nothing was written when it was so before. */
    record Kept(CompanyCampaigns company) implements KeepOutcome {}

    /** Somebody else was faster: the company as they left it. */
    record Stale(CompanyCampaigns newest) implements KeepOutcome {}

    /** It is no placeholder. */
    record NothingToReview() implements KeepOutcome {}

    /** Not there, or another company's by now. */
    record NotFound() implements KeepOutcome {}
  }

  /** The id is made of the name, with some letters more where another company has it. */
  public Company create(Author author, CompanyDraft draft) {
    var wanted = Slug.of(draft.name());
    for (var id = wanted.orElseGet(ids::next); ; id = wanted.orElse("company") + "-" + more()) {
      var company = created(new CompanyId(id), draft);
      var entry = noted(author, "company_created", company, Map.of(), fields(company));
      if (companies.add(company, new Deed(entry))) {
        return company;
      }
    }
  }

  private String more() {
    return ids.next().substring(0, 6);
  }

  private Company created(CompanyId id, CompanyDraft draft) {
    return new Company(
        id, draft.name(), draft.place(), draft.zone(), draft.trades(), null, false, now());
  }

  public KeepOutcome edit(Author author, CompanyId id, long version, CompanyEdit edit) {
    return upon(author, "company_edited", id, version, edit::applied);
  }

  /** It is no placeholder but a company of its own. */
  public KeepOutcome review(Author author, CompanyId id, long version, CompanyDraft draft) {
    var found = find(id);
    return found.isPresent()
            && found.get().company().version() == version
            && !found.get().company().needsReview()
        ? new KeepOutcome.NothingToReview()
        : upon(
            author, "company_reviewed", id, version, company -> draft.applied(company).reviewed());
  }

  public KeepOutcome discard(Author author, CompanyId id, @Nullable String reason) {
    var now = now();
    return whatever(
        author,
        "company_discarded",
        id,
        company ->
            company.standing().discardedAt() == null
                ? company.with(company.standing().discarded(now, reason))
                : company);
  }

  public KeepOutcome undiscard(Author author, CompanyId id) {
    return whatever(
        author,
        "company_undiscarded",
        id,
        company -> company.with(company.standing().undiscarded()));
  }

  private KeepOutcome whatever(
      Author author, String action, CompanyId id, UnaryOperator<Company> change) {
    KeepOutcome outcome = new KeepOutcome.NotFound();
    for (int race = 0; race < RACES; race++) {
      var found = find(id);
      if (found.isEmpty()) {
        return new KeepOutcome.NotFound();
      }
      outcome = kept(author, action, found.get(), change);
      if (!(outcome instanceof KeepOutcome.Stale)) {
        return outcome;
      }
    }
    return outcome;
  }

  private KeepOutcome upon(
      Author author, String action, CompanyId id, long version, UnaryOperator<Company> change) {
    var found = find(id);
    if (found.isEmpty()) {
      return new KeepOutcome.NotFound();
    }
    return found.get().company().version() == version
        ? kept(author, action, found.get(), change)
        : new KeepOutcome.Stale(found.get());
  }

  private KeepOutcome kept(
      Author author, String action, CompanyCampaigns found, UnaryOperator<Company> change) {
    var before = found.company();
    var after = change.apply(before);
    if (after.equals(before)) {
      return new KeepOutcome.Kept(found);
    }
    var entry = noted(author, action, after, fields(before), fields(after));
    if (companies.change(after, new Deed(entry))) {
      long next = before.version() + 1;
      return new KeepOutcome.Kept(found.with(after.with(after.standing().of(next))));
    }
    return find(before.id())
        .<KeepOutcome>map(KeepOutcome.Stale::new)
        .orElseGet(KeepOutcome.NotFound::new);
  }

  /** One that was merged is not there any more. */
  private Optional<CompanyCampaigns> find(CompanyId id) {
    return companies.find(id).filter(found -> found.company().state() != CompanyState.MERGED);
  }

  private AuditEntry noted(
      Author author,
      String action,
      Company company,
      Map<String, String> before,
      Map<String, String> after) {
    var from = new HashMap<>(before);
    var to = new HashMap<>(after);
    before.forEach((field, value) -> {
      if (value.equals(after.get(field))) {
        from.remove(field);
        to.remove(field);
      }
    });
    return author
        .does(action, "company#" + company.id(), now(), Long.toString(company.version()), Map.of())
        .changing(from, to);
  }

  private static Map<String, String> fields(Company company) {
    var fields = new HashMap<String, String>();
    fields.put("name", company.name());
    fields.put("place", company.place());
    fields.put("zone", company.zone().getId());
    fields.put(
        "trades", company.trades().stream().map(TradeId::value).collect(Collectors.joining(", ")));
    fields.put("needsReview", Boolean.toString(company.needsReview()));
    var organization = company.organization();
    var standing = company.standing();
    for (var optional :
        List.of(
            Optional.ofNullable(organization)
                .map(parent -> Map.entry("organization", parent.id().value())),
            Optional.ofNullable(standing.discardedAt())
                .map(at -> Map.entry("discardedAt", at.toString())),
            Optional.ofNullable(standing.discardReason())
                .map(why -> Map.entry("discardReason", why)))) {
      optional.ifPresent(field -> fields.put(field.getKey(), field.getValue()));
    }
    return fields;
  }

  private Instant now() {
    return clock.instant();
  }
}
