package ai.cicops.portal.notifications;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.disputes.DisputeThread;
import ai.cicops.portal.disputes.Disputes;
import ai.cicops.portal.disputes.Entry;
import ai.cicops.portal.identity.KeepContact;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * What CIC says to a dispute goes to the customers who wrote to it; what they write to those of CIC
 * who answered before, else to whom the company asks. Whoever does not see the call any more hears
 * nothing.
 */
public final class DisputeCorrespondence {
  private static final String CIC = "Contractor In Charge";

  private final Disputes disputes;
  private final People people;
  private final Companies companies;
  private final CicReaders readers;
  private final DisputeLetters letters;

  public DisputeCorrespondence(
      Disputes disputes, People people, Companies companies, KeepContact contact, URI portal) {
    this.disputes = disputes;
    this.people = people;
    this.companies = companies;
    this.readers = new CicReaders(people, contact);
    this.letters = new DisputeLetters(portal);
  }

  List<Correspondence.Due> of(Notice.DisputeWritten notice) {
    return disputes.of(notice.call()).stream()
        .filter(thread -> thread.dispute().id().number() == notice.dispute())
        .flatMap(thread ->
            thread.entries().stream()
                .filter(entry -> entry.number() == notice.entry())
                .flatMap(entry -> of(thread, entry)))
        .toList();
  }

  private Stream<Correspondence.Due> of(DisputeThread thread, Entry entry) {
    var dispute = thread.dispute();
    return companies.find(dispute.company()).map(CompanyCampaigns::company).stream()
        .flatMap(company -> of(thread, entry, company));
  }

  private Stream<Correspondence.Due> of(DisputeThread thread, Entry entry, Company company) {
    var dispute = thread.dispute();
    var author = people.find(entry.author()).map(Person::name).orElse(CIC);
    return readers(thread, entry, company)
        .map(reader ->
            Correspondence.notification(
                reader, letters.letter(reader.locale(), author, company, dispute, entry)));
  }

  private Stream<Person> readers(DisputeThread thread, Entry entry, Company company) {
    var dispute = thread.dispute();
    return entry.act().ofCic()
        ? wrote(thread, entry, false)
            .distinct()
            .flatMap(user -> readers.reader(user, person -> sees(person, company)).stream())
        : readers
            .of(
                dispute.company(),
                false,
                dispute.opener(),
                wrote(thread, entry, true),
                person -> sees(person, company))
            .stream();
  }

  private static Stream<UserId> wrote(DisputeThread thread, Entry before, boolean ofCic) {
    return thread.entries().stream()
        .filter(entry -> entry.number() < before.number() && entry.act().ofCic() == ofCic)
        .map(Entry::author);
  }

  private static boolean sees(Person person, Company company) {
    return person.maySeeCallsOf(company.id()) && person.sees(company);
  }
}
