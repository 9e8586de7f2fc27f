package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Companies} does. */
public abstract class CompaniesContract {
  private static final Instant MARCH = Instant.parse("2026-03-01T06:00:00Z");

  protected abstract Companies companies();

  /** The companies whose need of review was told, each as often as it was. */
  protected abstract List<CompanyId> needReview();

  @Test
  void findsACompanyWithItsCampaigns() {
    var company = company("northside", "Northside Plumbing", "Northside", "Northside Sewer");
    companies().save(company);

    assertEquals(company, companies().find(company.company().id()).orElseThrow());
    assertTrue(companies().find(new CompanyId("southside")).isEmpty());
    assertEquals(
        List.of(company),
        companies().find(List.of(new CompanyId("southside"), company.company().id())));
  }

  @Test
  void movesACampaignByChangingListsAlone() {
    var from = company("northside", "Northside Plumbing", "Northside");
    var to = company("summit", "Summit Heating", "Summit");
    companies().save(from);
    companies().save(to);
    var old = from.campaigns().getFirst();
    var ended = new CampaignAssignment(old.campaign(), old.name(), old.company(), null, MARCH);
    var begun = new CampaignAssignment(old.campaign(), old.name(), to.company().id(), MARCH, null);
    companies().save(new CompanyCampaigns(from.company(), List.of(ended)));
    companies().save(new CompanyCampaigns(to.company(), List.of(to.campaigns().getFirst(), begun)));

    assertEquals(
        Set.of(ended, begun, to.campaigns().getFirst()), Set.copyOf(companies().campaigns()));
    assertEquals(
        Set.of(to.campaigns().getFirst(), begun),
        Set.copyOf(companies().find(to.company().id()).orElseThrow().campaigns()));
  }

  @Test
  void forgetsACampaignThatIsTakenAway() {
    var company = company("northside", "Northside Plumbing", "Northside", "Sewer");
    var kept = company.campaigns().getFirst();
    var gone = company.campaigns().getLast();
    companies().save(company);
    companies().save(new CompanyCampaigns(company.company(), List.of(kept)));

    assertEquals(List.of(kept), companies().campaigns());
    assertEquals(
        new Companies.ClaimOutcome.Claimed(CompanyId.placeholderFor(gone.campaign())),
        companies().claim(gone.name()));
  }

  @Test
  void listsByNameWhateverItsCase() {
    for (var name : List.of("beta", "Alpha", "Çelik", "ALPHA two", "gamma")) {
      companies().save(company("c" + Integer.toHexString(name.hashCode()), name));
    }
    var first = companies().list(null, 2);
    var second = companies().list(first.next(), 2);
    var last = companies().list(second.next(), 2);

    assertEquals(List.of("Alpha", "ALPHA two"), names(first));
    assertEquals(List.of("beta", "gamma"), names(second));
    assertEquals(List.of("Çelik"), names(last));
    assertEquals(null, last.next());
  }

  @Test
  void claimsAnUnknownCampaignOnce() {
    var outcome = companies().claim("Lakeside – Drains");
    var id = CompanyId.placeholderFor(CampaignKey.of("Lakeside – Drains"));

    assertEquals(new Companies.ClaimOutcome.Claimed(id), outcome);
    assertEquals(new Companies.ClaimOutcome.Known(id), companies().claim("Lakeside – Drains"));
    var made = companies().find(id).orElseThrow();
    assertTrue(made.company().needsReview());
    assertEquals("Lakeside – Drains", made.company().name());
    assertEquals(made.campaigns(), companies().campaigns());
    assertEquals(List.of(id), needReview());
  }

  @Test
  void knowsACampaignThatBelongsToACompany() {
    var company = company("northside", "Northside Plumbing", "Northside");
    companies().save(company);

    assertEquals(
        new Companies.ClaimOutcome.Known(company.company().id()), companies().claim("Northside"));
    assertEquals(List.of(), needReview());
  }

  @Test
  void claimsOnceUnderRaces() throws Exception {
    Callable<Companies.ClaimOutcome> claim = () -> companies().claim("Raced");
    try (var threads = Executors.newFixedThreadPool(8)) {
      var outcomes = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> claim).toList());
      var claimed = outcomes.stream().map(CompaniesContract::result).collect(Collectors.toList());

      assertEquals(
          1, claimed.stream().filter(Companies.ClaimOutcome.Claimed.class::isInstance).count());
    }
    assertEquals(1, companies().campaigns().size());
    assertEquals(1, needReview().size());
  }

  private static Companies.ClaimOutcome result(Future<Companies.ClaimOutcome> future) {
    return future.resultNow();
  }

  private static List<String> names(Companies.CompanyPage page) {
    return page.companies().stream().map(Company::name).toList();
  }

  /** A company with campaigns of these names, always its own. */
  public static CompanyCampaigns company(String id, String name, String... campaigns) {
    var companyId = new CompanyId(id);
    return new CompanyCampaigns(
        new Company(
            companyId,
            name,
            "Minneapolis, MN",
            ZoneId.of("America/Chicago"),
            List.of("Plumbing"),
            new Organization(new OrganizationId("home-group"), "Home Group"),
            false,
            Instant.parse("2026-01-01T00:00:00Z")),
        List.of(campaigns).stream()
            .map(campaign ->
                new CampaignAssignment(CampaignKey.of(campaign), campaign, companyId, null, null))
            .sorted(java.util.Comparator.comparing(CampaignAssignment::campaign))
            .toList());
  }
}
