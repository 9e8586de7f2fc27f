package ai.cicops.portal.notifications;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A lost job goes to whom somebody else has made its owner, unless they do not see the company's
 * calls any more. Who called stands in no mail.
 */
public final class LostJobCorrespondence {
  private final People people;
  private final Companies companies;
  private final URI portal;

  public LostJobCorrespondence(People people, Companies companies, URI portal) {
    this.people = people;
    this.companies = companies;
    this.portal = portal;
  }

  List<Correspondence.Due> of(Notice.LostJobAssigned notice) {
    return companies.find(notice.company()).map(CompanyCampaigns::company).stream()
        .flatMap(company ->
            owner(notice, company)
                .map(owner -> Correspondence.notification(owner, letter(owner, company, notice)))
                .stream())
        .toList();
  }

  private Optional<Person> owner(Notice.LostJobAssigned notice, Company company) {
    return people
        .find(notice.owner())
        .filter(person -> person.standing().active())
        .filter(person -> person.may(Action.ANNOTATE_CALL, company.id()) && person.sees(company));
  }

  private Letter letter(Person owner, Company company, Notice.LostJobAssigned notice) {
    boolean spanish = owner.locale().equals("es");
    var by = people.find(notice.by()).map(Person::name).orElse("Contractor In Charge");
    return new Letter(
        owner.locale(),
        (spanish ? "Un trabajo perdido es suyo: " : "A lost job is yours: ") + company.name(),
        List.of(
            spanish
                ? by + " le encargó un trabajo perdido de " + company.name() + "."
                : by + " made you the owner of a lost job of " + company.name() + ".",
            spanish
                ? "Quien llamó no reservó y aún se puede ganar. Escuche la llamada, devuélvala y"
                    + " anote cómo quedó."
                : "The caller did not book and could still be won. See the call, call them back,"
                    + " and say how it went."),
        spanish ? "Ver la llamada" : "See the call",
        portal.resolve("/calls/" + notice.call()));
  }
}
