package ai.cicops.portal.notifications;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.KeepContact;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who of CIC hears what a company's people write: those who wrote to it before, else whom the
 * company asks. Whoever does not see it any more hears nothing.
 */
record CicReaders(People people, KeepContact contact) {
  Optional<Person> reader(UserId user, Predicate<Person> sees) {
    return people.find(user).filter(person -> person.standing().active()).filter(sees);
  }

  /**
   * @param writer who never hears of their own
   * @param wrote those of CIC who wrote before
   */
  List<Person> of(
      CompanyId company,
      boolean urgent,
      UserId writer,
      Stream<UserId> wrote,
      Predicate<Person> sees) {
    var readers = wrote.distinct().flatMap(user -> reader(user, sees).stream()).toList();
    return readers.isEmpty() ? contact.asked(company, urgent, writer) : readers;
  }
}
