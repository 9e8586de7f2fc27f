package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.CallsWorld.admin;
import static ai.cicops.portal.calls.CallsWorld.customer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.calls.ShowCall.ShowCallOutcome;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeepNumbers;
import ai.cicops.portal.directory.MemoryInboundNumbers;
import ai.cicops.portal.directory.NumberEdit;
import ai.cicops.portal.directory.NumberUse;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.AuditEntry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call shows what the number that was dialled was called when the call began. */
class DialledLabelTest {
  private static final PhoneNumber NUMBER = new PhoneNumber("+16125550199");

  private final CallsWorld world = new CallsWorld();
  private final CompanyId acme = world.company("acme", "Acme - Main");
  private final CompanyId birch = world.company("birch", "Birch");
  private final KeepNumbers numbers =
      new KeepNumbers(new MemoryInboundNumbers(world.companies), world.companies, world.clock);

  private static AuditEntry by(
      String action,
      String subject,
      java.time.Instant at,
      String once,
      java.util.Map<String, String> details) {
    return new AuditEntry(subject, at, once, "ada", action, "", details);
  }

  @BeforeEach
  void calls() {
    var noon = Rows.NOON;
    world.record(
        Rows.answered().id(1).campaign("Acme - Main").at(noon.minus(Duration.ofDays(2))),
        Rows.answered().id(2).campaign("Acme - Main").at(noon),
        Rows.answered().id(3).campaign("Acme - Main").at(noon.minusSeconds(60)).dnis("6125550111"),
        Rows.answered().id(4).campaign("Birch").at(noon.minusSeconds(120)));
    var yesterday = LocalDate.of(2026, 11, 8);
    numbers.add(
        DialledLabelTest::by,
        NUMBER,
        new NumberUse(acme, "Trucks", null, "Truck", true),
        yesterday);
    numbers.change(
        DialledLabelTest::by, acme, NUMBER, 1, new NumberEdit("Vans", null, null, null), null);
  }

  private List<String> labels(Person person, @Nullable CompanyId company) {
    var found =
        world
            .queryCalls()
            .query(
                person,
                new CallQuery(company, "2026-11-01", "2026-11-12", null, CallFilter.ALL, null));
    return assertInstanceOf(QueryOutcome.Found.class, found).page().calls().stream()
        .map(SeenCall::dialledLabel)
        .map(String::valueOf)
        .toList();
  }

  @Test
  void inTheListAsItWasAtEachCall() {
    assertEquals(List.of("Vans", "null", "Trucks"), labels(customer(acme), acme));
    assertEquals(List.of("Vans", "null", "null", "Trucks"), labels(admin(), null));
  }

  @Test
  void ofItsOwnCompanyAlone() {
    assertEquals(List.of("null"), labels(customer(birch), birch));
  }

  @Test
  void onTheCallsPage() {
    var shown = world.showCall.show(customer(acme), world.call("Acme - Main", 1).id());
    assertEquals(
        Optional.of("Trucks"),
        Optional.ofNullable(
            assertInstanceOf(ShowCallOutcome.Shown.class, shown).seen().dialledLabel()));
  }

  @Test
  void isReadAnewWhenItHasChanged() {
    var calls = world.queryCalls();
    var query = new CallQuery(acme, "2026-11-01", "2026-11-12", null, CallFilter.ALL, null);
    var before = assertInstanceOf(QueryOutcome.Found.class, calls.query(customer(acme), query));
    numbers.change(
        DialledLabelTest::by, acme, NUMBER, 2, new NumberEdit("Fleet", null, null, null), null);
    var after = assertInstanceOf(QueryOutcome.Found.class, calls.query(customer(acme), query));

    assertEquals(
        List.of("Vans", "Fleet"),
        Arrays.asList(
            before.page().calls().getFirst().dialledLabel(),
            after.page().calls().getFirst().dialledLabel()));
  }
}
