package ai.cicops.portal.directory;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes organizations, renames and discards them, and hangs companies on them. */
public final class KeepOrganizations {
  private static final int RACES = 3;

  private final Organizations organizations;
  private final Companies companies;
  private final Ids ids;
  private final InstantSource clock;

  public KeepOrganizations(
      Organizations organizations, Companies companies, Ids ids, InstantSource clock) {
    this.organizations = organizations;
    this.companies = companies;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of a change of an organization. */
  public sealed interface OrganizationOutcome {
    record Kept(KeptOrganization organization) implements OrganizationOutcome {}

    /** Somebody else was faster: the organization as they left it. */
    record Stale(KeptOrganization newest) implements OrganizationOutcome {}

    /** Companies that are not discarded hang on it. */
    record InUse(List<Company> by) implements OrganizationOutcome {}

    record NotFound() implements OrganizationOutcome {}
  }

  /** What became of hanging a company on an organization. */
  public sealed interface AttachOutcome {
    record Attached(CompanyCampaigns company) implements AttachOutcome {}

    /** Somebody else was faster: the company as they left it. */
    record Stale(CompanyCampaigns newest) implements AttachOutcome {}

    /** There is no such organization, or it is discarded. */
    record NoSuchOrganization() implements AttachOutcome {}

    record NotFound() implements AttachOutcome {}
  }

  public List<KeptOrganization> list() {
    return organizations.list();
  }

  /** An organization with the companies that hang on it, by name, discarded ones too. */
  public record Shown(KeptOrganization organization, List<Company> companies) {}

  public Optional<Shown> find(OrganizationId id) {
    return organizations.find(id).map(found -> new Shown(found, hanging(id)));
  }

  private List<Company> hanging(OrganizationId id) {
    return companies.find(organizations.companies(id)).stream()
        .map(CompanyCampaigns::company)
        .filter(company -> hangsOn(company, id))
        .sorted(Comparator.comparing(Company::sortKey))
        .toList();
  }

  /** The id is made of the name, with some letters more where another organization has it. */
  public KeptOrganization create(Author author, String name) {
    var wanted = Slug.of(name).orElse("organization");
    for (var id = wanted; ; id = wanted + "-" + ids.next().substring(0, 6)) {
      var made = new KeptOrganization(new Organization(new OrganizationId(id), name), null, 0);
      var entry = noted(author, "organization_created", made).changing(Map.of(), fields(made));
      if (organizations.add(made, new Deed(entry))) {
        return made;
      }
    }
  }

  /** Its companies bear its name: they are renamed after it, and again whenever this is asked. */
  public OrganizationOutcome rename(Author author, OrganizationId id, long version, String name) {
    var found = organizations.find(id);
    if (found.isEmpty()) {
      return new OrganizationOutcome.NotFound();
    }
    var before = found.get();
    if (before.version() != version) {
      return new OrganizationOutcome.Stale(before);
    }
    var outcome =
        before.name().equals(name)
            ? new OrganizationOutcome.Kept(before)
            : changed(author, "organization_renamed", before, before.named(name));
    if (outcome instanceof OrganizationOutcome.Kept(var kept)) {
      organizations.companies(id).forEach(company -> follow(author, company, kept));
    }
    return outcome;
  }

  private void follow(Author author, CompanyId id, KeptOrganization kept) {
    for (int race = 0; race < RACES; race++) {
      var company =
          companies
              .find(id)
              .map(CompanyCampaigns::company)
              .filter(each -> hangsOn(each, kept.id()))
              .filter(each -> !kept.organization().equals(each.organization()));
      if (company.isEmpty()
          || companies.change(
              company.get().under(kept.organization()),
              attached(author, company.get(), kept.organization()))) {
        return;
      }
    }
  }

  private static boolean hangsOn(Company company, OrganizationId id) {
    var organization = company.organization();
    return organization != null && organization.id().equals(id);
  }

  /** What is discarded itself hangs on it no more; nothing else is changed. */
  public OrganizationOutcome discard(Author author, OrganizationId id) {
    OrganizationOutcome outcome = new OrganizationOutcome.NotFound();
    for (int race = 0; race < RACES; race++) {
      var found = organizations.find(id);
      if (found.isEmpty() || found.get().discardedAt() != null) {
        return found
            .<OrganizationOutcome>map(OrganizationOutcome.Kept::new)
            .orElseGet(OrganizationOutcome.NotFound::new);
      }
      var hanging =
          companies.find(organizations.companies(id)).stream()
              .map(CompanyCampaigns::company)
              .toList();
      var active = hanging.stream().filter(Company::isActive).toList();
      if (!active.isEmpty()) {
        return new OrganizationOutcome.InUse(active);
      }
      hanging.forEach(company ->
          organizations.attach(
              company.under(null), company.organization(), attached(author, company, null)));
      outcome =
          changed(
              author,
              "organization_discarded",
              found.get().of(found.get().version() + hanging.size()),
              found.get().of(found.get().version() + hanging.size()).discarded(clock.instant()));
      if (outcome instanceof OrganizationOutcome.Kept) {
        return outcome;
      }
    }
    return outcome;
  }

  public OrganizationOutcome undiscard(Author author, OrganizationId id) {
    return organizations
        .find(id)
        .map(found ->
            found.discardedAt() == null
                ? new OrganizationOutcome.Kept(found)
                : changed(author, "organization_undiscarded", found, found.discarded(null)))
        .orElseGet(OrganizationOutcome.NotFound::new);
  }

  private OrganizationOutcome changed(
      Author author, String action, KeptOrganization before, KeptOrganization after) {
    var entry = noted(author, action, after).changing(fields(before), fields(after));
    return organizations.change(after, new Deed(entry))
        ? new OrganizationOutcome.Kept(after.of(after.version() + 1))
        : organizations
            .find(after.id())
            .<OrganizationOutcome>map(OrganizationOutcome.Stale::new)
            .orElseGet(OrganizationOutcome.NotFound::new);
  }

  private AuditEntry noted(Author author, String action, KeptOrganization organization) {
    return author.does(
        action,
        "organization#" + organization.id(),
        clock.instant(),
        Long.toString(organization.version()),
        Map.of());
  }

  private static Map<String, String> fields(KeptOrganization organization) {
    var discardedAt = organization.discardedAt();
    return discardedAt == null
        ? Map.of("name", organization.name())
        : Map.of("name", organization.name(), "discardedAt", discardedAt.toString());
  }

  /**
   * @param to null to hang it on none
   */
  public AttachOutcome attach(
      Author author, CompanyId id, long version, @Nullable OrganizationId to) {
    var found = companies.find(id).filter(each -> each.company().state() != CompanyState.MERGED);
    if (found.isEmpty()) {
      return new AttachOutcome.NotFound();
    }
    var company = found.get().company();
    if (company.version() != version) {
      return new AttachOutcome.Stale(found.get());
    }
    var organization =
        Optional.ofNullable(to)
            .flatMap(organizations::find)
            .filter(each -> each.discardedAt() == null)
            .map(KeptOrganization::organization)
            .orElse(null);
    if (to != null && organization == null) {
      return new AttachOutcome.NoSuchOrganization();
    }
    var after = company.under(organization);
    if (after.equals(company)) {
      return new AttachOutcome.Attached(found.get());
    }
    return organizations.attach(
            after, company.organization(), attached(author, company, organization))
        ? new AttachOutcome.Attached(found.get().with(after.with(after.standing().of(version + 1))))
        : companies
            .find(id)
            .<AttachOutcome>map(AttachOutcome.Stale::new)
            .orElseGet(AttachOutcome.NotFound::new);
  }

  private Deed attached(Author author, Company company, @Nullable Organization to) {
    return new Deed(
        author
            .does(
                "company_attached",
                "company#" + company.id(),
                clock.instant(),
                Long.toString(company.version()),
                Map.of())
            .changing(parent(company.organization()), parent(to)));
  }

  private static Map<String, String> parent(@Nullable Organization organization) {
    return organization == null
        ? Map.of()
        : Map.of("organization", organization.id().value(), "name", organization.name());
  }
}
