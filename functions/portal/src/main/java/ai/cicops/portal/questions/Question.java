package ai.cicops.portal.questions;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import java.time.Instant;

/**
 * One question, without its messages.
 *
 * @param urgent calls do not reach CIC
 * @param excerpt how its first message begins
 * @param last whose the last message is
 * @param messages how many
 * @param version counts every change, 0 before the first writing
 */
public record Question(
    QuestionId id,
    CompanyId company,
    UserId asker,
    Topic topic,
    boolean urgent,
    String excerpt,
    QuestionState state,
    Side last,
    int messages,
    Instant askedAt,
    Instant changedAt,
    long version) {
  public static final int MOST_MESSAGES = 100;

  static Question asked(
      QuestionId id,
      CompanyId company,
      UserId asker,
      Topic topic,
      boolean urgent,
      MessageText text,
      Instant at) {
    return new Question(
        id,
        company,
        asker,
        topic,
        urgent,
        text.excerpt(),
        QuestionState.OPEN,
        Side.ASKER,
        1,
        at,
        at,
        0);
  }

  public Place place() {
    return new Place(askedAt, id);
  }

  /** CIC's staff of its company; of its customers who asked and the owners. */
  public boolean isSeenBy(Person person) {
    return person.may(Action.SEE_COMPANY, company)
        && (person.role() != Role.CUSTOMER
            || asker.equals(person.id())
            || person.grant(company).filter(Grant::owner).isPresent());
  }

  /** Staff answer what others asked. */
  Side sideOf(Person person) {
    return person.role() == Role.CUSTOMER || asker.equals(person.id()) ? Side.ASKER : Side.CIC;
  }

  /** Of those who see it the asker and staff. */
  public boolean mayBeClosedBy(Person person) {
    return asker.equals(person.id()) || sideOf(person) == Side.CIC;
  }

  Question with(Message message) {
    return with(stateAfter(message.side()), message.side(), message.number(), message.at());
  }

  Question closed(Instant at) {
    return with(QuestionState.CLOSED, last, messages, at);
  }

  /** As it was before it was closed. */
  Question reopened(Instant at) {
    return with(stateAfter(last), last, messages, at);
  }

  private static QuestionState stateAfter(Side side) {
    return switch (side) {
      case ASKER -> QuestionState.OPEN;
      case CIC -> QuestionState.ANSWERED;
    };
  }

  private Question with(QuestionState stateNow, Side lastNow, int messagesNow, Instant at) {
    return new Question(
        id,
        company,
        asker,
        topic,
        urgent,
        excerpt,
        stateNow,
        lastNow,
        messagesNow,
        askedAt,
        at,
        version);
  }

  /** As it stands written. */
  public Question next() {
    return new Question(
        id,
        company,
        asker,
        topic,
        urgent,
        excerpt,
        state,
        last,
        messages,
        askedAt,
        changedAt,
        version + 1);
  }
}
