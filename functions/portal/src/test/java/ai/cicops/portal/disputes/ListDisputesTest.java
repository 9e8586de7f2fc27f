package ai.cicops.portal.disputes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListDisputesTest {
  private static final ListDisputes.Wish ALL =
      new ListDisputes.Wish(Optional.empty(), Optional.empty());

  private final DisputesWorld world = new DisputesWorld();

  private List<Dispute> listed(Person person, ListDisputes.Wish wish) {
    return world.list.list(person, wish, null).disputes();
  }

  private static ListDisputes.Wish of(DisputeState state) {
    return new ListDisputes.Wish(Optional.of(state), Optional.empty());
  }

  private static ListDisputes.Wish of(CompanyId company) {
    return new ListDisputes.Wish(Optional.empty(), Optional.of(company));
  }

  @Test
  void showsStaffWhoWaitsLongestFirst() {
    var one = world.opened(world.pat, 1, Reason.SPAM);
    var two = world.opened(world.oda, 2, Reason.BILLING);
    var three = world.added(world.sue, world.opened(world.pat, 3, Reason.OUTCOME), Act.ANSWERED);

    assertEquals(List.of(one, two, three), listed(world.ada, ALL));
    assertEquals(List.of(one, two), listed(world.sue, of(DisputeState.OPEN)));

    one = world.added(world.sue, one, Act.ANSWERED);
    one = world.added(world.pat, one, Act.WROTE);
    assertEquals(List.of(two, one, three), listed(world.sue, ALL));
  }

  @Test
  void showsCustomersTheirCompanysNewestFirst() {
    var one = world.opened(world.pat, 1, Reason.SPAM);
    var two = world.opened(world.oda, 2, Reason.BILLING);

    assertEquals(List.of(two, one), listed(world.pat, ALL));
    var declined = world.added(world.sue, one, Act.DECLINED);
    assertEquals(List.of(declined), listed(world.pat, of(DisputeState.DECLINED)));
  }

  @Test
  void showsNobodyAnothers() {
    var own = world.opened(world.pat, 1, Reason.SPAM);
    var call = world.calls.call("Birch", 9).id();
    world.open(world.kim, call, Reason.SPAM);
    var others = world.disputes.of(call).getFirst().dispute();

    assertEquals(List.of(own), listed(world.sue, ALL));
    assertEquals(List.of(others), listed(world.tom, ALL));
    assertEquals(List.of(others), listed(world.kim, ALL));
    assertEquals(List.of(), listed(world.kim, of(world.acme)));
    assertEquals(List.of(), listed(world.tom, of(world.acme)));
    assertEquals(List.of(), listed(world.amy, ALL));
    assertEquals(List.of(others), listed(world.ada, of(world.birch)));
    world.calls.discard(world.acme);
    assertEquals(List.of(), listed(world.pat, ALL));
    assertEquals(List.of(own), listed(world.sue, ALL));
  }

  /** Across the states, whoever asks. */
  @Test
  void pagesWithoutGapsOrDoubles() {
    for (int number = 10; number < 70; number++) {
      world.calls.record(Rows.answered().id(number).campaign(DisputesWorld.MAIN));
      world.clock.advance(Duration.ofMinutes(1));
      var dispute = world.opened(world.pat, number, Reason.SPAM);
      if (number % 2 == 0) {
        world.added(world.sue, dispute, Act.DECLINED);
      }
    }

    for (var person : List.of(world.ada, world.sue, world.pat)) {
      var pages = paged(person);
      assertEquals(List.of(25, 25, 10), pages.stream().map(List::size).toList());
      assertEquals(60, pages.stream().flatMap(List::stream).distinct().count());
    }
    assertEquals(90, world.disputes.events().stream().map(OutboxEvent::id).distinct().count());
  }

  private List<List<Dispute>> paged(Person person) {
    var pages = new ArrayList<List<Dispute>>();
    ListDisputes.@Nullable End after = null;
    do {
      var page = world.list.list(person, ALL, after);
      pages.add(page.disputes());
      after = page.next();
    } while (after != null);
    return pages;
  }
}
