package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    var first = companies().list(CompanyFilter.ALL, null, 2);
    var second = companies().list(CompanyFilter.ALL, first.next(), 2);
    var last = companies().list(CompanyFilter.ALL, second.next(), 2);

    assertEquals(List.of("Alpha", "ALPHA two"), names(first));
    assertEquals(List.of("beta", "gamma"), names(second));
    assertEquals(List.of("Çelik"), names(last));
    assertEquals(null, last.next());
  }

  @Test
  void listsByStateAndText() {
    var active = company("northside", "Northside Plumbing").company();
    var discarded = company("summit", "Summit Heating").company();
    companies().save(company("northside", "Northside Plumbing"));
    companies().save(company("summit", "Summit Heating"));
    companies().claim("Nordside");
    companies()
        .change(
            discarded.with(discarded.standing().discarded(MARCH, "left us")),
            deed("summit", "discarded"));

    assertEquals(List.of("Nordside", "Northside Plumbing"), listed(null, ""));
    assertEquals(List.of("Northside Plumbing"), listed(CompanyState.ACTIVE, ""));
    assertEquals(List.of("Nordside"), listed(CompanyState.NEEDS_REVIEW, ""));
    assertEquals(List.of("Summit Heating"), listed(CompanyState.DISCARDED, "HEAT"));
    assertEquals(List.of(), listed(CompanyState.DISCARDED, "north"));
    assertEquals(List.of("Northside Plumbing"), listed(null, "minneapolis"));
    assertEquals(List.of(), listed(CompanyState.MERGED, ""));
    assertEquals(Optional.of(active), found("northside"));
    assertEquals(
        Optional.of(MARCH), found("summit").map(Company::standing).map(Standing::discardedAt));
  }

  private List<String> listed(@Nullable CompanyState state, String text) {
    return names(companies().list(new CompanyFilter(state, text), null, 10));
  }

  private Optional<Company> found(String id) {
    return companies().find(new CompanyId(id)).map(CompanyCampaigns::company);
  }

  @Test
  void goesOnFromPageToPageOfAText() {
    for (int number = 0; number < 9; number++) {
      companies().save(company("c" + number, (number % 2 == 0 ? "Even " : "Odd ") + number));
    }
    var filter = new CompanyFilter(null, "even");
    var first = companies().list(filter, null, 2);
    var second = companies().list(filter, first.next(), 2);
    var last = companies().list(filter, second.next(), 2);

    assertEquals(List.of("Even 0", "Even 2"), names(first));
    assertEquals(List.of("Even 4", "Even 6"), names(second));
    assertEquals(List.of("Even 8"), names(last));
    assertEquals(null, last.next());
  }

  @Test
  void addsACompanyOnce() {
    var company = company("northside", "Northside Plumbing").company();

    assertTrue(companies().add(company, deed("northside", "1")));
    assertFalse(companies().add(company, deed("northside", "2")));
    assertEquals(Optional.of(company), found("northside"));
  }

  @Test
  void changesWhatWasReadAndNothingElse() {
    var kept = company("northside", "Northside Plumbing", "Northside");
    companies().save(kept);
    var renamed = kept.company().described("Northside", "", kept.company().zone(), List.of());

    assertTrue(companies().change(renamed, deed("northside", "1")));
    assertFalse(companies().change(renamed, deed("northside", "2")));
    assertFalse(companies().change(company("gone", "Gone").company(), deed("gone", "1")));
    var now = companies().find(kept.company().id()).orElseThrow();
    assertEquals(renamed.with(renamed.standing().of(1)), now.company());
    assertEquals(kept.campaigns(), now.campaigns());
  }

  @Test
  void keepsOneOfTwoChangesOfTheSameVersion() throws Exception {
    var kept = company("northside", "Northside Plumbing").company();
    companies().save(company("northside", "Northside Plumbing"));
    var changes =
        IntStream.range(0, 6)
            .mapToObj(number ->
                (Callable<Boolean>)
                    () ->
                        companies()
                            .change(
                                kept.described("Name " + number, "", kept.zone(), List.of()),
                                deed("northside", "" + number)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(6)) {
      var outcomes = threads.invokeAll(changes);

      assertEquals(1, outcomes.stream().filter(CompaniesContract::wasTrue).count());
    }
    assertEquals(Optional.of(1L), found("northside").map(Company::version));
  }

  @Test
  void refusesACampaignThatIsAnothersThen() {
    var first = company("northside", "Northside Plumbing", "Northside");
    var second = company("summit", "Summit Heating", "Northside");
    companies().save(first);

    assertFalse(companies().save(second));
    assertEquals(first.campaigns(), companies().campaigns());
    assertTrue(companies().find(second.company().id()).isEmpty());
  }

  @Test
  void givesACampaignToOneOfManyWhoWriteAtOnce() throws Exception {
    try (var threads = Executors.newFixedThreadPool(6)) {
      var saves =
          IntStream.range(0, 6)
              .mapToObj(number ->
                  (Callable<Boolean>)
                      () -> companies().save(company("c" + number, "C " + number, "Shared")))
              .toList();
      var outcomes = threads.invokeAll(saves);

      assertEquals(1, outcomes.stream().filter(CompaniesContract::wasTrue).count());
    }
    assertEquals(1, companies().campaigns().size());
  }

  /** One that lost every race is refused by a fault. */
  private static boolean wasTrue(Future<Boolean> future) {
    return future.state() == Future.State.SUCCESS && future.resultNow();
  }

  static Deed deed(String company, String once) {
    var subject = "company#" + company;
    return new Deed(new AuditEntry(subject, MARCH, once, "admin", "changed", "", Map.of()));
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
            List.of(new TradeId("plumbing")),
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
