package ai.cicops.portal.notifications;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.identity.KeepContact;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.questions.Message;
import ai.cicops.portal.questions.QuestionThread;
import ai.cicops.portal.questions.Questions;
import ai.cicops.portal.questions.Side;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was written to a question goes to the other side: to who asked, or to those of CIC who wrote
 * before, else to whom the company asks. Whoever does not see the question any more hears nothing.
 */
public final class QuestionCorrespondence {
  private static final String CIC = "Contractor In Charge";

  private final Questions questions;
  private final People people;
  private final Companies companies;
  private final CicReaders readers;
  private final QuestionLetters letters;

  public QuestionCorrespondence(
      Questions questions, People people, Companies companies, KeepContact contact, URI portal) {
    this.questions = questions;
    this.people = people;
    this.companies = companies;
    this.readers = new CicReaders(people, contact);
    this.letters = new QuestionLetters(portal);
  }

  List<Correspondence.Due> of(Notice.QuestionWritten notice) {
    return questions.find(notice.question()).stream()
        .flatMap(thread ->
            thread.messages().stream()
                .filter(message -> message.number() == notice.message())
                .flatMap(message -> of(thread, message)))
        .toList();
  }

  private Stream<Correspondence.Due> of(QuestionThread thread, Message message) {
    var question = thread.question();
    var author = people.find(message.author()).map(Person::name).orElse(CIC);
    var company =
        companies
            .find(question.company())
            .map(found -> found.company().name())
            .orElse(question.company().value());
    return switch (message.side()) {
      case CIC ->
          readers
              .reader(question.asker(), question::isSeenBy)
              .map(asker ->
                  Correspondence.notification(
                      asker, letters.answered(asker.locale(), author, company, question, message)))
              .stream();
      case ASKER ->
          ofCic(thread, message).stream()
              .map(staff ->
                  Correspondence.notification(
                      staff, letters.asked(staff.locale(), author, company, question, message)));
    };
  }

  private List<Person> ofCic(QuestionThread thread, Message message) {
    var question = thread.question();
    return readers.of(
        question.company(),
        question.urgent(),
        question.asker(),
        thread.messages().stream()
            .filter(earlier -> earlier.number() < message.number() && earlier.side() == Side.CIC)
            .map(Message::author),
        question::isSeenBy);
  }
}
