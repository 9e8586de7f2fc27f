package ai.cicops.portal.questions;

import static ai.cicops.portal.questions.QuestionsWorld.COMPANY;
import static ai.cicops.portal.questions.QuestionsWorld.NORTHSIDE;
import static ai.cicops.portal.questions.QuestionsWorld.SUMMIT;
import static ai.cicops.portal.questions.QuestionsWorld.by;
import static ai.cicops.portal.questions.QuestionsWorld.call;
import static ai.cicops.portal.questions.QuestionsWorld.grant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.identity.Limit;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.questions.KeepQuestions.Outcome.Asked;
import ai.cicops.portal.questions.KeepQuestions.Outcome.Kept;
import ai.cicops.portal.questions.KeepQuestions.Outcome.NotAllowed;
import ai.cicops.portal.questions.KeepQuestions.Outcome.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepQuestionsTest {
  private final QuestionsWorld world = new QuestionsWorld();

  @Test
  void asksAnswersAsksAgainAndCloses() {
    var asked = world.asked(world.pat, NORTHSIDE, "a");
    assertEquals(QuestionState.OPEN, asked.state());

    world.write(world.sue, asked);
    var answered = world.find(asked.id());
    assertEquals(QuestionState.ANSWERED, answered.state());
    assertEquals(2, answered.messages());

    world.write(world.pat, answered);
    var again = world.find(asked.id());
    assertEquals(QuestionState.OPEN, again.state());

    world.clock.advance(Duration.ofSeconds(1));
    world.keep.close(by(world.pat), asked.id(), again.version());
    assertEquals(QuestionState.CLOSED, world.find(asked.id()).state());
    assertEquals(
        List.of("question_asked", "question_answered", "question_replied", "question_closed"),
        world.audited(NORTHSIDE));
  }

  @Test
  void tellsTheOtherSideWithoutWhatWasWritten() {
    var asked = world.asked(world.pat, NORTHSIDE, "a");
    world.write(world.sue, asked);
    world.write(world.pat, world.find(asked.id()));

    var events = world.questions.events();
    assertEquals(
        List.of("QuestionAsked", "QuestionAnswered", "QuestionReplied"),
        events.stream().map(OutboxEvent::detailType).toList());
    assertEquals(
        Map.of("questionId", asked.id().value(), "message", "3"), events.getLast().detail());
    assertFalse(world.audit.of("company#northside", 9).toString().contains("Why"));
    assertFalse(events.toString().contains("Why"));
  }

  @Test
  void asksOnceHoweverOftenItIsSent() {
    var asked = world.asked(world.pat, NORTHSIDE, "a");
    world.write(world.sue, asked);

    var again = assertInstanceOf(Kept.class, ask(world.pat, "a"));

    assertEquals(asked.id(), again.thread().question().id());
    assertEquals(2, again.thread().messages().size());
    assertEquals(2, world.questions.events().size());
    assertInstanceOf(Asked.class, ask(world.pat, "b"));
    assertInstanceOf(Asked.class, ask(world.oda, "a"));
  }

  private KeepQuestions.Outcome ask(Person person, String key) {
    return world.ask(person, NORTHSIDE, key, COMPANY);
  }

  @Test
  void takesQuestionsOfThoseWhoSeeTheCompany() {
    assertInstanceOf(Asked.class, ask(world.ada, "a"));
    assertInstanceOf(Asked.class, ask(world.sue, "a"));
    assertEquals(new NotFound(), ask(world.tom, "a"));
    assertEquals(new NotAllowed(), ask(world.amy, "a"));
    assertEquals(new NotFound(), world.ask(world.pat, SUMMIT, "a", COMPANY));
  }

  @Test
  void isAboutWhatIsTheCompanys() {
    assertInstanceOf(Asked.class, world.ask(world.pat, NORTHSIDE, "a", call("Northside")));
    assertEquals(
        new KeepQuestions.Outcome.NotItsTopic(),
        world.ask(world.pat, NORTHSIDE, "b", call("Summit")));
    assertEquals(
        new KeepQuestions.Outcome.NotItsTopic(),
        world.ask(world.pat, NORTHSIDE, "c", new Topic.OfNumber(new PhoneNumber("+16125550199"))));
    assertInstanceOf(
        Asked.class,
        world.ask(world.pat, NORTHSIDE, "d", new Topic.OfScreen("/calls", "request-1")));
  }

  @Test
  void hidesADiscardedCompanysFromCustomers() {
    var asked = world.asked(world.pat, NORTHSIDE, "a");
    var company = world.companies.find(NORTHSIDE).orElseThrow().company();
    world.companies.save(
        new CompanyCampaigns(
            company.with(company.standing().discarded(world.clock.instant(), null)), List.of()));

    assertEquals(new NotFound(), ask(world.pat, "b"));
    assertTrue(world.keep.find(world.pat, asked.id()).isEmpty());
    assertTrue(world.keep.find(world.sue, asked.id()).isPresent());
  }

  @Test
  void isSeenByItsAskerItsOwnersAndItsStaff() {
    var asked = world.asked(world.pat, NORTHSIDE, "a");

    for (var person : List.of(world.pat, world.oda, world.sue, world.ada)) {
      assertTrue(world.keep.find(person, asked.id()).isPresent(), person.name());
    }
    for (var person : List.of(world.kim, world.tom, world.amy)) {
      assertTrue(world.keep.find(person, asked.id()).isEmpty(), person.name());
      assertEquals(new NotFound(), world.write(person, asked));
      assertEquals(new NotFound(), world.keep.close(by(person), asked.id(), asked.version()));
    }
  }

  @Test
  void isGoneForWhoIsNoMemberAnyMore() {
    var asked = world.asked(world.pat, NORTHSIDE, "a");
    var former = QuestionsWorld.person("pat", Role.CUSTOMER, grant(SUMMIT, true));

    assertTrue(world.keep.find(former, asked.id()).isEmpty());
    assertEquals(new NotFound(), world.write(former, asked));
  }

  @Test
  void writesNotPastWhatTheOtherSideWrote() {
    var asked = world.asked(world.pat, NORTHSIDE, "a");
    world.write(world.sue, asked);

    var late = assertInstanceOf(KeepQuestions.Outcome.Stale.class, world.write(world.pat, asked));

    assertEquals(2, late.newest().messages().size());
    assertInstanceOf(
        KeepQuestions.Outcome.Stale.class,
        world.keep.close(by(world.pat), asked.id(), asked.version()));
  }

  @Test
  void countsWhatStaffAskAsAskedToo() {
    var asked = world.asked(world.sue, NORTHSIDE, "a");

    world.write(world.sue, asked);
    assertEquals(QuestionState.OPEN, world.find(asked.id()).state());
    world.write(world.ada, world.find(asked.id()));
    assertEquals(QuestionState.ANSWERED, world.find(asked.id()).state());
  }

  @Test
  void isClosedByItsAskerAndByStaffAndOpenedAgain() {
    var asked = world.asked(world.pat, NORTHSIDE, "a");

    assertEquals(new NotAllowed(), world.keep.close(by(world.oda), asked.id(), asked.version()));
    assertInstanceOf(Kept.class, world.keep.close(by(world.sue), asked.id(), asked.version()));
    var closed = world.find(asked.id());
    assertEquals(new KeepQuestions.Outcome.Closed(), world.write(world.pat, closed));
    world.keep.close(by(world.sue), asked.id(), closed.version());
    assertEquals(closed, world.find(asked.id()), "it was so already");

    world.keep.reopen(by(world.pat), asked.id(), closed.version());
    assertEquals(QuestionState.OPEN, world.find(asked.id()).state());
    world.write(world.sue, world.find(asked.id()));
    world.keep.close(by(world.sue), asked.id(), world.find(asked.id()).version());
    world.keep.reopen(by(world.sue), asked.id(), world.find(asked.id()).version());
    assertEquals(QuestionState.ANSWERED, world.find(asked.id()).state());
  }

  @Test
  void floodsNobody() {
    for (int number = 0; number < 20; number++) {
      assertInstanceOf(Asked.class, ask(world.pat, "a" + number));
    }

    assertEquals(new KeepQuestions.Outcome.TryLater(Limit.WINDOW), ask(world.pat, "b"));
    assertInstanceOf(Kept.class, ask(world.pat, "a1"));
    assertInstanceOf(Asked.class, ask(world.oda, "b"));
    world.clock.advance(Limit.WINDOW.plusSeconds(1));
    assertInstanceOf(Asked.class, ask(world.pat, "b"));
  }

  @Test
  void endsAfterAHundredMessages() {
    var asked = world.asked(world.pat, NORTHSIDE, "a");
    for (int number = 1; number < Question.MOST_MESSAGES; number++) {
      world.clock.advance(Duration.ofMinutes(2));
      assertInstanceOf(Kept.class, world.write(world.pat, world.find(asked.id())));
    }

    assertEquals(
        new KeepQuestions.Outcome.TooManyMessages(),
        world.write(world.sue, world.find(asked.id())));
  }
}
