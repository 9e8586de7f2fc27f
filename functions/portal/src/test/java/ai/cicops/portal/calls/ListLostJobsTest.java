package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.CallsWorld.admin;
import static ai.cicops.portal.calls.CallsWorld.agent;
import static ai.cicops.portal.calls.CallsWorld.customer;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.calls.ListLostJobs.Asked;
import ai.cicops.portal.calls.LostJob.WonBack;
import ai.cicops.portal.calls.LostJob.WorkList;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.JobValues;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** At 12:20 UTC of Tuesday, 10 November 2026. */
class ListLostJobsTest {
  private static final Asked ALL = new Asked(Set.of(), null);

  private final CallsWorld world = new CallsWorld();
  private final CompanyId acme = world.company("acme", "Acme");
  private final CompanyId birch = world.company("birch", "Birch");
  private final ListLostJobs lostJobs = world.listLostJobs();

  private static Rows lost(int id, String number, String ago) {
    return Rows.answered()
        .id(id)
        .campaign("Acme")
        .ani(number)
        .disposition("Price Shopper")
        .at(NOON.minus(Duration.parse(ago)));
  }

  private static Rows booked(int id, String number, String ago) {
    return lost(id, number, ago).disposition("Booked - New Customer");
  }

  private void says(
      int id, Pursuit.@Nullable Status status, @Nullable LocalDate nextOn, String ago) {
    says(id, status, "pat", nextOn, NOON.minus(Duration.parse(ago)));
  }

  private void says(
      int id,
      Pursuit.@Nullable Status status,
      @Nullable String owner,
      @Nullable LocalDate nextOn,
      Instant at) {
    world.chunks.overlay(
        world.call("Acme", id).id(), Overlay.of(new Pursuit(status, owner, nextOn, "pat", at)));
  }

  private WorkList listed(Person person, @Nullable CompanyId company, Asked asked) {
    var question = new CallQuestion(company, null, null, null, CallFilter.ALL);
    var selected =
        assertInstanceOf(Selection.Selected.class, lostJobs.list(person, question, asked));
    return assertInstanceOf(WorkList.class, selected.read());
  }

  private WorkList listed() {
    return listed(customer(acme), acme, ALL);
  }

  private static Optional<Money> dollars(long dollars) {
    return Optional.of(Money.usd(dollars * 100));
  }

  private static List<Integer> leads(WorkList list) {
    return list.jobs().stream()
        .map(job -> (int) (Long.parseLong(job.lead().call().id().five9Id()) % 10_000_000))
        .toList();
  }

  @Test
  void hasOneEntryACallerWhichTheirNewestCallLeads() {
    world.record(
        lost(1, "6125550001", "PT1H"),
        lost(2, "16125550001", "PT2H").disposition("Callback Requested"),
        lost(3, "6125550002", "PT3H"),
        booked(4, "6125550003", "PT4H"),
        lost(5, "6125550003", "PT5H"),
        lost(6, "6125550001", "PT1H").campaign("Birch"));

    var list = listed();

    assertEquals(List.of(1, 3), leads(list));
    var first = list.jobs().getFirst();
    assertEquals(2, first.calls());
    assertEquals(Loss.PRICE_SHOPPER, first.loss());
    assertEquals(List.of("Plumbing"), first.trades());
    assertEquals(Pursuit.Status.NEW, first.status());
    assertEquals(counts(2, 0, 0, 0), list.counts());
    assertEquals(Optional.of(acme), list.company());
    assertEquals(3, listed(admin(), null, ALL).jobs().size());
  }

  @Test
  void followsWhatADispositionMeansNow() {
    world.record(
        lost(1, "6125550001", "PT1H"),
        lost(2, "6125550002", "PT2H").disposition("Gone Fishing"),
        lost(3, "6125550003", "PT3H"),
        lost(4, "6125550003", "PT2H30M").disposition("Gone Fishing"));
    assertEquals(List.of(1, 3), leads(listed()));

    world.classify(new Disposition("GONE FISHING", Outcome.LOST, true, true));
    assertEquals(List.of(1, 2, 4), leads(listed()));
    assertEquals(Loss.OTHER, listed().jobs().get(1).loss());

    world.classify(new Disposition("Gone Fishing", Outcome.BOOKED, true, true));
    assertEquals(List.of(1), leads(listed()));
  }

  private static Map<Pursuit.Status, Integer> counts(int fresh, int tried, int won, int dead) {
    return Map.of(
        Pursuit.Status.NEW, fresh,
        Pursuit.Status.TRIED, tried,
        Pursuit.Status.WON, won,
        Pursuit.Status.DEAD, dead);
  }

  @Test
  void whatWasSaidLastOfAnyOfTheirCallsCounts() {
    world.record(lost(1, "6125550001", "PT1H"), lost(2, "6125550001", "P2D"));
    says(2, Pursuit.Status.TRIED, LocalDate.of(2026, 11, 12), "P1D");

    var job = listed().jobs().getFirst();
    assertEquals(Pursuit.Status.TRIED, job.status());
    assertEquals("pat", job.owner());
    assertEquals(LocalDate.of(2026, 11, 12), job.nextOn());

    says(1, null, null, null, NOON);
    var back = listed().jobs().getFirst();
    assertEquals(Pursuit.Status.NEW, back.status());
    assertNull(back.owner());
  }

  @Test
  void isOpenAgainWhenTheyCallInVainOnceMore() {
    world.record(lost(1, "6125550001", "PT1H"), lost(2, "6125550001", "P2D"));
    says(2, Pursuit.Status.DEAD, null, "P1D");
    assertEquals(Pursuit.Status.NEW, listed().jobs().getFirst().status());
    assertEquals("pat", listed().jobs().getFirst().owner());

    says(1, Pursuit.Status.DEAD, null, "PT0S");
    assertEquals(Pursuit.Status.DEAD, listed().jobs().getFirst().status());
  }

  @Test
  void isWonByItselfWhenSomebodyHadWorkedOnIt() {
    world.record(
        booked(1, "6125550001", "PT1H"),
        lost(2, "6125550001", "P1D"),
        booked(3, "6125550002", "PT1H"),
        lost(4, "6125550002", "P1D"));
    says(2, Pursuit.Status.TRIED, LocalDate.of(2026, 11, 9), "PT5H");

    var list = listed();

    assertEquals(List.of(2), leads(list));
    var won = list.jobs().getFirst();
    assertEquals(Pursuit.Status.WON, won.status());
    assertEquals(
        new Booking(world.call("Acme", 1).id(), NOON.minus(Duration.ofHours(1))), won.booked());
    assertEquals(
        Optional.of(new WonBack(LocalDate.of(2026, 11, 9), 1, 0, dollars(400))), list.wonBack());
  }

  /** In Chicago the week begins at 06:00 UTC of Monday, 30 hours before. */
  @Test
  void countsByTheWeekInWhichTheyBookedWhateverThePeriod() {
    world.record(
        booked(1, "6125550001", "PT30H19M"),
        lost(2, "6125550001", "P20D"),
        booked(3, "6125550002", "PT30H1M"),
        lost(4, "6125550002", "P9D"),
        booked(5, "6125550003", "P8D"),
        lost(6, "6125550003", "P9D"));
    for (int id : List.of(2, 4, 6)) {
      says(id, Pursuit.Status.TRIED, null, "P9D");
    }

    var list = listed();

    assertEquals(
        Optional.of(new WonBack(LocalDate.of(2026, 11, 9), 0, 3, Optional.empty())),
        list.wonBack());
    assertEquals(List.of(), leads(list));
  }

  @Test
  void showsWhatIsDueFirst() {
    world.record(
        lost(1, "6125550001", "PT1H"),
        lost(2, "6125550002", "PT2H"),
        lost(3, "6125550003", "PT3H"),
        lost(4, "6125550004", "PT4H"));
    says(2, Pursuit.Status.TRIED, LocalDate.of(2026, 11, 11), "PT0S");
    says(3, Pursuit.Status.TRIED, LocalDate.of(2026, 11, 10), "PT0S");
    says(4, Pursuit.Status.TRIED, LocalDate.of(2026, 11, 8), "PT0S");

    assertEquals(List.of(4, 3, 1, 2), leads(listed()));
  }

  @Test
  void canBeAskedByStatusAndOwner() {
    world.record(
        lost(1, "6125550001", "PT1H"),
        lost(2, "6125550002", "PT2H"),
        lost(3, "6125550003", "PT3H"));
    says(2, Pursuit.Status.TRIED, null, "PT0S");
    says(3, Pursuit.Status.DEAD, null, null, NOON);

    var tried = listed(customer(acme), acme, new Asked(Set.of(Pursuit.Status.TRIED), null));
    assertEquals(List.of(2), leads(tried));
    assertEquals(counts(1, 1, 0, 1), tried.counts());
    var nobodys = listed(customer(acme), acme, new Asked(Set.of(), Facet.EMPTY));
    assertEquals(List.of(1, 3), leads(nobodys));
    assertEquals(counts(1, 0, 0, 1), nobodys.counts());
    assertEquals(List.of(2), leads(listed(customer(acme), acme, new Asked(Set.of(), "pat"))));
  }

  /** Whatever status is asked for, and however many are shown. */
  @Test
  void saysWhatIsStillToBeWon() {
    world.does(
        birch, new JobValues(Map.of(new TradeId("hvac"), Money.usd(65_000))), "hvac", "plumbing");
    world.record(
        lost(1, "6125550001", "PT1H"),
        lost(2, "6125550002", "PT2H"),
        lost(3, "6125550003", "PT3H"),
        lost(4, "6125550001", "PT4H").campaign("Birch"));
    says(2, Pursuit.Status.TRIED, null, "PT0S");
    says(3, Pursuit.Status.DEAD, null, "PT0S");

    var dead = listed(admin(), null, new Asked(Set.of(Pursuit.Status.DEAD), null));
    assertEquals(dollars(400 + 400 + 525), dead.openValue());
    assertEquals(Money.usd(40_000), dead.jobs().getFirst().value());
    var mine = listed(admin(), null, new Asked(Set.of(), "pat"));
    assertEquals(dollars(400), mine.openValue());
  }

  @Test
  void saysNoValueWhereNobodyKnowsOne() {
    world.does(acme, JobValues.USUAL, "landscaping");
    world.record(lost(1, "6125550001", "PT1H"));

    var list = listed();
    assertEquals(Optional.empty(), list.openValue());
    assertNull(list.jobs().getFirst().value());
    world.record(lost(2, "6125550001", "PT1H").campaign("Birch"));
    assertEquals(dollars(400), listed(admin(), null, ALL).openValue());
  }

  @Test
  void saysHowManyItLeavesOut() {
    for (int id = 0; id < ListLostJobs.MOST + 3; id++) {
      world.record(lost(id, Long.toString(6_125_550_000L + id), "PT" + (1 + id) + "M"));
    }
    var list = listed();
    assertEquals(ListLostJobs.MOST, list.jobs().size());
    assertEquals(3, list.left());
    assertEquals(203, list.counts().get(Pursuit.Status.NEW));
    assertEquals(dollars(203 * 400L), list.openValue());
  }

  @Test
  void refusesAsTheListDoes() {
    var question = new CallQuestion(acme, null, null, null, CallFilter.ALL);
    assertEquals(
        new Selection.Refused<>(ErrorCode.NOT_FOUND, null),
        lostJobs.list(customer(birch), question, ALL));
    assertEquals(
        new Selection.Refused<>(ErrorCode.NO_PERMISSION, null),
        lostJobs.list(agent(acme), question, ALL));
  }
}
