package ai.cicops.portal.disputes;

import static ai.cicops.portal.disputes.DisputesWorld.by;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.disputes.KeepDisputes.Outcome.DisputedBefore;
import ai.cicops.portal.disputes.KeepDisputes.Outcome.Kept;
import ai.cicops.portal.disputes.KeepDisputes.Outcome.NotAllowed;
import ai.cicops.portal.disputes.KeepDisputes.Outcome.NotFound;
import ai.cicops.portal.disputes.KeepDisputes.Outcome.NotNow;
import ai.cicops.portal.disputes.KeepDisputes.Outcome.OpenAlready;
import ai.cicops.portal.disputes.KeepDisputes.Outcome.Opened;
import ai.cicops.portal.disputes.KeepDisputes.Outcome.Stale;
import ai.cicops.portal.disputes.KeepDisputes.Outcome.TooManyEntries;
import ai.cicops.portal.disputes.KeepDisputes.Outcome.TryLater;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.questions.MessageText;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeepDisputesTest {
  private final DisputesWorld world = new DisputesWorld();

  @Test
  void isDisputedAnsweredDeclinedReopenedAndAccepted() {
    var dispute = world.opened(world.pat, 1, Reason.OUTCOME);
    assertEquals(DisputeState.OPEN, dispute.state());
    dispute = world.added(world.sue, dispute, Act.ANSWERED);
    assertEquals(DisputeState.ANSWERED, dispute.state());
    dispute = world.added(world.pat, dispute, Act.WROTE);
    assertEquals(DisputeState.OPEN, dispute.state());
    dispute = world.added(world.sue, dispute, Act.DECLINED);
    assertEquals(DisputeState.DECLINED, dispute.state());
    dispute = world.added(world.pat, dispute, Act.REOPENED);
    assertEquals(DisputeState.OPEN, dispute.state());
    dispute = world.added(world.sue, dispute, Act.ACCEPTED);
    assertEquals(DisputeState.ACCEPTED, dispute.state());

    var entries = world.disputes.of(world.call(1)).getFirst().entries();
    assertEquals(
        List.of(Act.OPENED, Act.ANSWERED, Act.WROTE, Act.DECLINED, Act.REOPENED, Act.ACCEPTED),
        entries.stream().map(Entry::act).toList());
    assertEquals(
        List.of(
            "dispute_opened",
            "dispute_answered",
            "dispute_wrote",
            "dispute_declined",
            "dispute_reopened",
            "dispute_accepted"),
        world.audited(world.acme));
  }

  @Test
  void hasOneUndecidedDisputeAndTellsWhich() {
    var dispute = world.opened(world.pat, 1, Reason.OUTCOME);

    var refused =
        assertInstanceOf(OpenAlready.class, world.open(world.oda, world.call(1), Reason.SPAM));

    assertEquals(dispute, refused.now().undecided().orElseThrow().dispute());
    world.added(world.pat, dispute, Act.WITHDRAWN);
    assertEquals(2, world.opened(world.oda, 1, Reason.SPAM).id().number());
  }

  @Test
  void opensTheSameOnceHoweverOftenItIsSent() {
    world.opened(world.pat, 1, Reason.OUTCOME);

    assertInstanceOf(Kept.class, world.open(world.pat, world.call(1), Reason.OUTCOME));
    assertInstanceOf(OpenAlready.class, world.open(world.oda, world.call(1), Reason.OUTCOME));
    assertEquals(1, world.disputes.events().size());
  }

  /** It is reopened instead. */
  @Test
  void takesEachReasonOnce() {
    world.added(world.sue, world.opened(world.pat, 1, Reason.OUTCOME), Act.ACCEPTED);

    assertInstanceOf(DisputedBefore.class, world.open(world.oda, world.call(1), Reason.OUTCOME));
    assertEquals(
        EnumSet.of(Reason.HANDLING, Reason.SPAM, Reason.BILLING),
        shown(world.oda).reasons(world.oda));
  }

  private CallDisputes shown(Person person) {
    return assertInstanceOf(Kept.class, world.keep.show(person, world.call(1))).now();
  }

  @ParameterizedTest
  @EnumSource
  void isDisputedByCustomersOfTheCompanyAlone(Reason reason) {
    assertEquals(new NotFound(), world.open(world.kim, world.call(1), reason));
    assertEquals(new NotFound(), world.open(world.tom, world.call(1), reason));
    assertEquals(new NotAllowed(), world.open(world.amy, world.call(1), reason));
    assertEquals(new NotAllowed(), world.open(world.sue, world.call(1), reason));
    assertEquals(new NotAllowed(), world.open(world.ada, world.call(1), reason));
    assertEquals(Set.of(), shown(world.ada).reasons(world.ada));
    assertInstanceOf(Opened.class, world.open(world.oda, world.call(1), reason));
  }

  @Test
  void asksMoneyBackByThoseWhoManageBilling() {
    assertEquals(new NotAllowed(), world.open(world.pat, world.call(1), Reason.BILLING));
    assertFalse(shown(world.pat).reasons(world.pat).contains(Reason.BILLING));

    var dispute = world.opened(world.bob, 1, Reason.BILLING);

    assertEquals(Set.of(), may(world.pat, dispute));
    assertEquals(new NotAllowed(), world.add(world.pat, dispute, Act.WITHDRAWN));
    assertEquals(EnumSet.of(Act.WROTE, Act.WITHDRAWN), may(world.oda, dispute));
  }

  private Set<Act> may(Person person, Dispute dispute) {
    return shown(person).acts(person, dispute, world.clock.instant());
  }

  @Test
  void isAnsweredByStaffAndCreditedByAdmins() {
    var dispute = world.opened(world.bob, 1, Reason.BILLING);

    assertEquals(EnumSet.of(Act.ANSWERED, Act.DECLINED), may(world.sue, dispute));
    assertEquals(EnumSet.of(Act.ANSWERED, Act.ACCEPTED, Act.DECLINED), may(world.ada, dispute));
    assertEquals(new NotAllowed(), world.add(world.sue, dispute, Act.ACCEPTED));
    assertEquals(new NotAllowed(), world.add(world.oda, dispute, Act.ACCEPTED));
    assertEquals(new NotAllowed(), world.add(world.oda, dispute, Act.ANSWERED));
    assertEquals(new NotAllowed(), world.add(world.ada, dispute, Act.WROTE));
    assertEquals(new NotFound(), world.add(world.kim, dispute, Act.WROTE));
    assertEquals(new NotFound(), world.add(world.tom, dispute, Act.DECLINED));
  }

  /** By the same id however often it is worked out, and nothing that was written in it. */
  @Test
  void owesACreditForAnAcceptedBillingDispute() {
    var dispute = world.opened(world.bob, 1, Reason.BILLING);
    dispute = world.added(world.ada, dispute, Act.ACCEPTED);

    var owed = world.disputes.events().getLast();
    assertEquals(DisputeEvents.CREDIT_OWED, owed.detailType());
    assertEquals(
        Map.of(
            "callId",
            world.call(1).toString(),
            "companyId",
            "acme",
            "dispute",
            "1",
            "decidedAt",
            dispute.since().toString()),
        owed.detail());
    var entry = world.disputes.of(world.call(1)).getFirst().entries().getLast();
    assertEquals(owed.id(), DisputeEvents.of(dispute, world.acme, entry).getLast().id());
    assertEquals(Set.of(), may(world.oda, dispute));
    assertInstanceOf(NotNow.class, world.add(world.oda, dispute, Act.REOPENED));
  }

  @Test
  void owesNothingForAnyOtherAcceptedOrDeclined() {
    world.added(world.ada, world.opened(world.bob, 1, Reason.OUTCOME), Act.ACCEPTED);
    world.added(world.ada, world.opened(world.bob, 2, Reason.BILLING), Act.DECLINED);

    assertEquals(
        List.of("DisputeOpened", "DisputeAnswered", "DisputeOpened", "DisputeAnswered"),
        world.disputes.events().stream().map(OutboxEvent::detailType).toList());
    assertFalse(world.disputes.events().toString().contains("So."));
    assertFalse(world.audit.of("company#acme", 99).toString().contains("Not so"));
  }

  @Test
  void showsTheSecondWhoDecidesWhatWasDecided() {
    var dispute = world.opened(world.bob, 1, Reason.BILLING);
    world.added(world.sue, dispute, Act.DECLINED);

    var late = assertInstanceOf(Stale.class, world.add(world.ada, dispute, Act.ACCEPTED));

    assertEquals(Act.DECLINED, late.now().threads().getFirst().dispute().last());
    assertEquals(2, world.disputes.events().size());
  }

  @Test
  void isReopenedOnceWithinTwoWeeks() {
    var declined = world.added(world.sue, world.opened(world.pat, 1, Reason.SPAM), Act.DECLINED);
    world.clock.advance(Dispute.REOPENING.minusSeconds(2));
    var again = world.added(world.oda, declined, Act.REOPENED);
    assertTrue(again.reopened());

    var withdrawn = world.added(world.oda, again, Act.WITHDRAWN);
    assertInstanceOf(NotNow.class, world.add(world.pat, withdrawn, Act.REOPENED));
    assertEquals(Set.of(), may(world.pat, withdrawn));
  }

  @Test
  void isNotReopenedTooLateNorPastANewerOne() {
    var declined = world.added(world.sue, world.opened(world.pat, 1, Reason.SPAM), Act.DECLINED);
    world.opened(world.pat, 1, Reason.OUTCOME);
    assertInstanceOf(NotNow.class, world.add(world.pat, declined, Act.REOPENED));

    var other = world.added(world.sue, world.opened(world.pat, 2, Reason.SPAM), Act.DECLINED);
    world.clock.advance(Dispute.REOPENING);
    assertInstanceOf(NotNow.class, world.add(world.pat, other, Act.REOPENED));
  }

  @Test
  void keepsItsPlaceInTheQueueWhileItWaits() {
    var dispute = world.opened(world.pat, 1, Reason.SPAM);
    var added = world.added(world.pat, dispute, Act.WROTE);
    assertEquals(dispute.since(), added.since());

    var answered = world.added(world.sue, added, Act.ANSWERED);
    assertTrue(answered.since().isAfter(dispute.since()));
  }

  @Test
  void hidesADiscardedCompanysFromCustomers() {
    var dispute = world.opened(world.pat, 1, Reason.SPAM);
    world.calls.discard(world.acme);

    assertEquals(new NotFound(), world.keep.show(world.pat, world.call(1)));
    assertEquals(new NotFound(), world.add(world.pat, dispute, Act.WROTE));
    assertInstanceOf(Kept.class, world.keep.show(world.sue, world.call(1)));
  }

  @Test
  void knowsNoOtherDisputeAndNoOtherCall() {
    world.opened(world.pat, 1, Reason.SPAM);
    var text = new MessageText("So.");

    assertEquals(
        new NotFound(), world.keep.add(by(world.pat), world.call(1), 2, 1, Act.WROTE, text));
    assertEquals(
        new NotFound(), world.keep.add(by(world.pat), world.call(2), 1, 1, Act.WROTE, text));
  }

  @Test
  void takesNoMoreThanAHundredEntriesButADecision() {
    var dispute = world.opened(world.pat, 1, Reason.SPAM);
    while (dispute.version() < Dispute.MOST_ENTRIES) {
      world.clock.advance(Duration.ofMinutes(1));
      dispute = world.added(world.pat, dispute, Act.WROTE);
    }

    assertEquals(new TooManyEntries(), world.add(world.pat, dispute, Act.WROTE));
    assertEquals(DisputeState.DECLINED, world.added(world.sue, dispute, Act.DECLINED).state());
  }

  @Test
  void makesWhoWritesTooMuchWait() {
    var dispute = world.opened(world.pat, 1, Reason.SPAM);
    for (int number = 1; number < 20; number++) {
      dispute = world.added(world.pat, dispute, Act.WROTE);
    }

    assertInstanceOf(TryLater.class, world.add(world.pat, dispute, Act.WROTE));
    assertInstanceOf(TryLater.class, world.open(world.pat, world.call(2), Reason.SPAM));
    assertInstanceOf(Kept.class, world.add(world.oda, dispute, Act.WROTE));
  }
}
