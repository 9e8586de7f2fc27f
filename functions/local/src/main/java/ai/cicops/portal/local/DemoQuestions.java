package ai.cicops.portal.local;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.questions.KeepQuestions;
import ai.cicops.portal.questions.KeepQuestions.Outcome;
import ai.cicops.portal.questions.MessageText;
import ai.cicops.portal.questions.Question;
import ai.cicops.portal.questions.Topic;
import java.util.Optional;

/**
 * Asks and answers as the demo's people would, by the use case that requests go through. Running it
 * again changes nothing.
 */
final class DemoQuestions {
  private static final CompanyId NORTHSIDE = new CompanyId("northside-plumbing");
  private static final String OWNER = "owner@northside.example";
  private static final String OFFICE = "office@northside.example";
  private static final String SUPERVISOR = "supervisor@cic.example";

  private final People people;
  private final KeepQuestions keep;

  DemoQuestions(People people, KeepQuestions keep) {
    this.people = people;
    this.keep = keep;
  }

  /** One that was answered, and one that waits. */
  void ask() {
    asked(
            OFFICE,
            "Do your agents book on Saturdays, too? Two callers told us they were asked to wait"
                + " until Monday.")
        .filter(question -> question.messages() == 1)
        .ifPresent(question ->
            answered(
                question,
                "They do, from eight to noon. Those two called at half past twelve, and the"
                    + " calendar had nothing left for that day. I have told the team to offer the"
                    + " on-call number as well."));
    var unused =
        asked(
            OWNER,
            "We open a second office in Saint Paul in January. What do you need from us so that its"
                + " calls come in here, too?");
  }

  private Optional<Question> asked(String email, String text) {
    var wish =
        new KeepQuestions.Wish(
            "demo-question-of-somebody",
            NORTHSIDE,
            new Topic.OfCompany(),
            new MessageText(text),
            false);
    return actor(email)
        .flatMap(actor ->
            switch (keep.ask(actor, wish)) {
              case Outcome.Asked(var thread) -> Optional.of(thread.question());
              case Outcome.Kept(var thread) -> Optional.of(thread.question());
              case Outcome refused -> throw new IllegalStateException(refused.toString());
            });
  }

  private void answered(Question question, String text) {
    var unused =
        actor(SUPERVISOR)
            .map(actor ->
                keep.write(actor, question.id(), question.version(), new MessageText(text)));
  }

  private Optional<Actor> actor(String email) {
    return people
        .account(new EmailAddress(email))
        .flatMap(account -> people.find(account.user()))
        .map(person -> new Actor(person, new ClientAddress("127.0.0.1")));
  }
}
