package ai.cicops.portal.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Questions} does. */
public abstract class QuestionsContract {
  protected static final String EVENT = "Tested";
  protected static final String FACT = "deed";
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");
  private static final UserId PAT = new UserId("pat");
  private static final UserId SUE = new UserId("sue");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Topic CALL =
      new Topic.OfCall(CallId.parse("abcdefghijklm.20261120.300000000001").orElseThrow());

  protected abstract Questions questions();

  protected abstract AuditLog log();

  /** The fact {@code deed} of every event {@code Tested} that is owed. */
  protected abstract List<String> told();

  @Test
  void keepsAQuestionWithAllThatIsWritten() {
    var asked = question(1, NORTHSIDE, PAT, CALL, NOON);
    var first = message(1, Side.ASKER, "Where is\nit?");
    assertTrue(questions().ask(asked, first, deed("a")));
    assertEquals(new QuestionThread(asked.next(), List.of(first)), find(1));

    var second = message(2, Side.CIC, "Here. ¡Aquí! 🙂");
    var answered = asked.next().with(second);
    assertTrue(questions().change(answered, second, deed("b")));
    assertEquals(new QuestionThread(answered.next(), List.of(first, second)), find(1));

    var closed = answered.next().closed(NOON.plusSeconds(9));
    assertTrue(questions().change(closed, null, deed("c")));
    assertEquals(new QuestionThread(closed.next(), List.of(first, second)), find(1));
    assertEquals(List.of("a", "b", "c"), noted());
    assertEquals(List.of("a", "b", "c"), told().stream().sorted().toList());
  }

  @Test
  void keepsWhateverItIsAbout() {
    var topics =
        List.of(
            CALL,
            new Topic.OfCompany(),
            new Topic.OfNumber(new PhoneNumber("+16125550199")),
            new Topic.OfScreen("/calls/a.b", "JKJaXmPLvHcESHA="),
            new Topic.OfScreen("/", ""));
    for (int number = 0; number < topics.size(); number++) {
      ask(number, NORTHSIDE, PAT, topics.get(number), NOON);
    }

    for (int number = 0; number < topics.size(); number++) {
      assertEquals(topics.get(number), find(number).question().topic());
    }
  }

  @Test
  void asksOnce() {
    var asked = question(1, NORTHSIDE, PAT, CALL, NOON);

    assertTrue(questions().ask(asked, message(1, Side.ASKER, "One"), deed("a")));
    assertFalse(questions().ask(asked, message(1, Side.ASKER, "Two"), deed("b")));

    assertEquals("One", find(1).messages().getFirst().text().value());
    assertEquals(List.of("a"), noted());
    assertEquals(List.of("a"), told());
  }

  @Test
  void changesNothingUponAnotherVersion() {
    var asked = question(1, NORTHSIDE, PAT, CALL, NOON);
    questions().ask(asked, message(1, Side.ASKER, "One"), deed("a"));
    var late = message(2, Side.ASKER, "Late");

    assertFalse(questions().change(asked.with(late), late, deed("b")));
    assertFalse(questions().change(asked.next().next().with(late), late, deed("c")));
    assertFalse(questions().change(question(2, SUMMIT, PAT, CALL, NOON), null, deed("d")));

    assertEquals(1, find(1).messages().size());
    assertEquals(List.of("a"), noted());
  }

  @Test
  void letsOneOfManyBeFirst() {
    var asked = question(1, NORTHSIDE, PAT, CALL, NOON);
    questions().ask(asked, message(1, Side.ASKER, "One"), deed("a"));

    var written =
        AtOnce.each(
            6,
            n -> {
              var message = message(2, Side.CIC, "Answer " + n);
              return questions().change(asked.next().with(message), message, deed("n" + n));
            });

    assertEquals(1, written.stream().filter(won -> won).count());
    assertEquals(2, find(1).messages().size());
  }

  @Test
  void listsByCompanyByAskerAndByState() {
    ask(1, NORTHSIDE, PAT, CALL, NOON);
    ask(2, NORTHSIDE, SUE, CALL, NOON.plusSeconds(2));
    ask(3, SUMMIT, PAT, CALL, NOON.plusSeconds(1));
    var closed = find(2).question().closed(NOON.plusSeconds(9));
    assertTrue(questions().change(closed, null, deed("closed")));

    assertEquals(List.of(2, 1), numbers(questions().of(NORTHSIDE, null, 9)));
    assertEquals(List.of(3, 1), numbers(questions().of(PAT, null, 9)));
    assertEquals(List.of(3, 1), numbers(questions().of(QuestionState.OPEN, null, 9)));
    assertEquals(List.of(2), numbers(questions().of(QuestionState.CLOSED, null, 9)));
    assertEquals(List.of(), questions().of(QuestionState.ANSWERED, null, 9));
    assertEquals(List.of(), questions().of(new UserId("nobody"), null, 9));
    assertEquals(closed.next(), questions().of(NORTHSIDE, null, 9).getFirst());
  }

  /** Some of the same instant, and instants whose shortest texts sort otherwise. */
  @Test
  void pagesWithoutGapsOrDoubles() {
    for (int number = 0; number < 11; number++) {
      ask(number, NORTHSIDE, PAT, CALL, NOON.plusMillis(number / 2 * 500L));
    }
    var all = numbers(questions().of(NORTHSIDE, null, 99));

    assertEquals(11, all.size());
    assertEquals(10, all.getFirst());
    assertEquals(all, paged((after, limit) -> questions().of(NORTHSIDE, after, limit)));
    assertEquals(all, paged((after, limit) -> questions().of(PAT, after, limit)));
    assertEquals(all, paged((after, limit) -> questions().of(QuestionState.OPEN, after, limit)));
  }

  private interface Pages {
    List<Question> of(@Nullable Place after, int limit);
  }

  private static List<Integer> paged(Pages pages) {
    var found = new ArrayList<Question>();
    var page = pages.of(null, 3);
    while (!page.isEmpty()) {
      found.addAll(page);
      page = pages.of(page.getLast().place(), 3);
    }
    return numbers(found);
  }

  private void ask(int number, CompanyId company, UserId asker, Topic topic, Instant at) {
    assertTrue(
        questions()
            .ask(
                question(number, company, asker, topic, at),
                message(1, Side.ASKER, "Why?"),
                deed("asked-" + number)));
  }

  private static Question question(
      int number, CompanyId company, UserId asker, Topic topic, Instant at) {
    var text = new MessageText("Why?");
    return Question.asked(id(number), company, asker, topic, number % 2 == 1, text, at);
  }

  private static QuestionId id(int number) {
    return new QuestionId("%020x".formatted(number));
  }

  private static Message message(int number, Side side, String text) {
    var at = NOON.plusSeconds(number);
    return new Message(number, side == Side.CIC ? SUE : PAT, side, at, new MessageText(text));
  }

  private QuestionThread find(int number) {
    return questions().find(id(number)).orElseThrow();
  }

  private static List<Integer> numbers(List<Question> questions) {
    return questions.stream().map(question -> Integer.parseInt(question.id().value(), 16)).toList();
  }

  private static Deed deed(String id) {
    return new Deed(
        new AuditEntry("company#tested", NOON, id, "tester", "tested", "", Map.of()),
        new OutboxEvent("event-" + id, NOON, "portal.questions", EVENT, Map.of(FACT, id)));
  }

  private List<String> noted() {
    return log().of("company#tested", 100).stream().map(AuditEntry::id).sorted().toList();
  }
}
