package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.CallsWorld.admin;
import static ai.cicops.portal.calls.CallsWorld.agent;
import static ai.cicops.portal.calls.CallsWorld.customer;
import static ai.cicops.portal.calls.CallsWorld.supervisor;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ai.cicops.portal.calls.ShowCall.OthersOutcome;
import ai.cicops.portal.calls.ShowCall.ShowCallOutcome;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShowCallTest {
  private final CallsWorld world = new CallsWorld();
  private final CompanyId acme = world.company("acme", "Acme - Main", "Acme - After Hours");
  private final CompanyId birch = world.company("birch", "Birch");

  private static Rows main(int id) {
    return Rows.answered().id(id).campaign("Acme - Main");
  }

  @BeforeEach
  void calls() {
    world.record(main(1), main(2).campaign("Birch"));
    world.record(main(3).campaign(null).type("Internal"));
  }

  private ShowCallOutcome show(Person person, String campaign, int id) {
    return world.showCall.show(person, world.call(campaign, id).id());
  }

  @Test
  void showsACallWithWhatThePersonMayDo() {
    var shown =
        assertInstanceOf(
            ShowCallOutcome.Shown.class,
            show(customer(Set.of(Permission.LISTEN), acme), "Acme - Main", 1));
    assertEquals(world.call("Acme - Main", 1), shown.seen().call());
    assertEquals(List.of(true, false), List.of(shown.mayListen(), shown.mayDownload()));
    for (var staff : List.of(admin(), supervisor(acme))) {
      var theirs = assertInstanceOf(ShowCallOutcome.Shown.class, show(staff, "Acme - Main", 1));
      assertEquals(List.of(true, true), List.of(theirs.mayListen(), theirs.mayDownload()));
    }
  }

  @Test
  void aForeignCallIsAsIfThereWereNone() {
    var none = new ShowCallOutcome.NotFound();
    assertEquals(none, show(customer(acme), "Birch", 2));
    assertEquals(none, show(supervisor(acme), "Birch", 2));
    assertEquals(none, show(customer(acme), "", 3));
    var id = world.call("Acme - Main", 1).id();
    assertEquals(
        none, world.showCall.show(customer(acme), new CallId(id.campaign(), id.day(), "404")));
    assertEquals(
        none,
        world.showCall.show(
            customer(acme), new CallId(id.campaign(), id.day().plusDays(1), id.five9Id())));
    assertEquals(new ShowCallOutcome.NotAllowed(), show(agent(acme), "Acme - Main", 1));
    assertInstanceOf(ShowCallOutcome.Shown.class, show(admin(), "", 3));
  }

  @Test
  void findsTheCallersOtherCallsToTheSameCompany() {
    world.clock.advance(Duration.ofDays(3));
    for (int other = 10; other < 25; other++) {
      world.record(
          main(other)
              .campaign(other % 2 == 0 ? "Acme - Main" : "Acme - After Hours")
              .at(NOON.minusSeconds(86_400L * other)));
    }
    world.record(main(30).at(NOON.minus(Duration.ofDays(92))));
    world.record(main(31).ani("6125550102").at(NOON.minusSeconds(9)));
    var id = world.call("Acme - Main", 1).id();

    var others =
        assertInstanceOf(OthersOutcome.Others.class, world.showCall.others(customer(acme), id));

    assertEquals(15, others.count());
    assertEquals(10, others.newest().size());
    assertEquals(world.call("Acme - Main", 10), others.newest().getFirst().call());
    assertEquals(new OthersOutcome.NotFound(), world.showCall.others(customer(birch), id));
    assertEquals(new OthersOutcome.NotAllowed(), world.showCall.others(agent(acme), id));
  }

  @Test
  void aWithheldNumberHasNoOthers() {
    world.record(main(5).ani(null), main(6).ani(null));
    assertEquals(
        new OthersOutcome.Others(List.of(), 0),
        world.showCall.others(customer(acme), world.call("Acme - Main", 5).id()));
  }
}
