package ai.cicops.portal.questions;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Attempts;
import ai.cicops.portal.identity.Limit;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Quota;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks, answers and closes. Whoever sees a question may write to it; it is changed upon the version
 * that was read, so that nobody writes past what the other side wrote meanwhile. What is written is
 * in no audit entry and in no event.
 */
public final class KeepQuestions {
  public static final String ASKED = "QuestionAsked";
  public static final String REPLIED = "QuestionReplied";
  public static final String ANSWERED = "QuestionAnswered";

  /** Messages of one person in a quarter of an hour. */
  private static final Limit MESSAGES = new Limit(20, 20);

  private final Questions questions;
  private final Companies companies;
  private final Quota quota;
  private final InstantSource clock;

  public KeepQuestions(
      Questions questions, Companies companies, Attempts attempts, InstantSource clock) {
    this.questions = questions;
    this.companies = companies;
    this.quota = new Quota(attempts);
    this.clock = clock;
  }

  /**
   * What somebody asks.
   *
   * @param key as the browser chose it: the same key again is the same question
   */
  public record Wish(
      String key, CompanyId company, Topic topic, MessageText text, boolean urgent) {}

  /** What became of it. */
  public sealed interface Outcome {
    record Asked(QuestionThread thread) implements Outcome {}

    /** The question as it is now; it was asked or changed before where it is so already. */
    record Kept(QuestionThread thread) implements Outcome {}

    record NotFound() implements Outcome {}

    record NotAllowed() implements Outcome {}

    /** What it is about is not this company's. */
    record NotItsTopic() implements Outcome {}

    record Closed() implements Outcome {}

    record TooManyMessages() implements Outcome {}

    record TryLater(Duration pause) implements Outcome {}

    /** Somebody else was faster. */
    record Stale(QuestionThread newest) implements Outcome {}
  }

  public Outcome ask(Actor actor, Wish wish) {
    var person = actor.person();
    if (!person.may(Action.SEE_COMPANY)) {
      return new Outcome.NotAllowed();
    }
    var company = seen(person, wish.company());
    if (company.isEmpty()) {
      return new Outcome.NotFound();
    }
    if (!wish.topic().isOf(company.get())) {
      return new Outcome.NotItsTopic();
    }
    var id = QuestionId.of(person.id(), wish.company(), wish.key());
    return questions
        .find(id)
        .<Outcome>map(Outcome.Kept::new)
        .orElseGet(() -> ask(actor, wish, id, clock.instant()));
  }

  private Optional<CompanyCampaigns> seen(Person person, CompanyId company) {
    return person.may(Action.SEE_COMPANY, company)
        ? companies.find(company).filter(found -> person.sees(found.company()))
        : Optional.empty();
  }

  private Outcome ask(Actor actor, Wish wish, QuestionId id, Instant now) {
    if (!quota.take(messages(actor), now)) {
      return new Outcome.TryLater(Limit.WINDOW);
    }
    var asker = actor.person().id();
    var question =
        Question.asked(id, wish.company(), asker, wish.topic(), wish.urgent(), wish.text(), now);
    var first = new Message(1, asker, Side.ASKER, now, wish.text());
    var entry = entry(actor, "question_asked", question, now);
    boolean isNew = questions.ask(question, first, new Deed(entry, told(ASKED, question, now)));
    var thread = questions.find(id).orElseThrow();
    return isNew ? new Outcome.Asked(thread) : new Outcome.Kept(thread);
  }

  private static Quota.Count messages(Actor actor) {
    return new Quota.Count(Sha256.hex("questions by " + actor.person().id()), MESSAGES);
  }

  public Optional<QuestionThread> find(Person person, QuestionId id) {
    return questions
        .find(id)
        .filter(thread -> thread.question().isSeenBy(person))
        .filter(thread -> seen(person, thread.question().company()).isPresent());
  }

  /** Writes to it: an answer from CIC's side, and from the other one what opens it again. */
  public Outcome write(Actor actor, QuestionId id, long version, MessageText text) {
    var found = find(actor.person(), id);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    var question = found.get().question();
    if (question.version() != version) {
      return new Outcome.Stale(found.get());
    }
    if (question.state() == QuestionState.CLOSED) {
      return new Outcome.Closed();
    }
    if (question.messages() >= Question.MOST_MESSAGES) {
      return new Outcome.TooManyMessages();
    }
    var now = clock.instant();
    if (!quota.take(messages(actor), now)) {
      return new Outcome.TryLater(Limit.WINDOW);
    }
    var side = question.sideOf(actor.person());
    var message = new Message(question.messages() + 1, actor.person().id(), side, now, text);
    var after = question.with(message);
    var deed =
        switch (side) {
          case ASKER ->
              new Deed(entry(actor, "question_replied", after, now), told(REPLIED, after, now));
          case CIC ->
              new Deed(entry(actor, "question_answered", after, now), told(ANSWERED, after, now));
        };
    return changed(actor.person(), after, message, deed);
  }

  public Outcome close(Actor actor, QuestionId id, long version) {
    return toggled(actor, id, version, true);
  }

  /** Takes the closing back. */
  public Outcome reopen(Actor actor, QuestionId id, long version) {
    return toggled(actor, id, version, false);
  }

  private Outcome toggled(Actor actor, QuestionId id, long version, boolean closed) {
    var found = find(actor.person(), id);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    var question = found.get().question();
    if (!question.mayBeClosedBy(actor.person())) {
      return new Outcome.NotAllowed();
    }
    if (question.version() != version) {
      return new Outcome.Stale(found.get());
    }
    if (closed == (question.state() == QuestionState.CLOSED)) {
      return new Outcome.Kept(found.get());
    }
    var now = clock.instant();
    var after = closed ? question.closed(now) : question.reopened(now);
    var entry = entry(actor, closed ? "question_closed" : "question_reopened", after, now);
    return changed(actor.person(), after, null, new Deed(entry));
  }

  private Outcome changed(Person person, Question after, @Nullable Message more, Deed deed) {
    boolean kept = questions.change(after, more, deed);
    return find(person, after.id())
        .<Outcome>map(thread -> kept ? new Outcome.Kept(thread) : new Outcome.Stale(thread))
        .orElseGet(Outcome.NotFound::new);
  }

  private static AuditEntry entry(Actor actor, String action, Question question, Instant now) {
    return actor.does(
        action,
        "company#" + question.company(),
        now,
        question.id() + " " + question.version(),
        Map.of(
            "question", question.id().value(),
            "about", question.topic().kind(),
            "state", question.state().name().toLowerCase(Locale.ROOT),
            "urgent", Boolean.toString(question.urgent())));
  }

  private static OutboxEvent told(String detailType, Question question, Instant now) {
    var once = String.join(" ", detailType, question.id().value(), "" + question.messages());
    return new OutboxEvent(
        Sha256.hex(once).substring(0, 20),
        now,
        "portal.questions",
        detailType,
        Map.of(
            "questionId", question.id().value(),
            "message", Integer.toString(question.messages())));
  }
}
