package ai.cicops.portal.notifications;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.LookRequest;
import ai.cicops.portal.identity.Looks;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Requests to look through a company's eyes go to its owners, and their answer to who asked. */
public final class LookCorrespondence {
  private final Looks looks;
  private final People people;
  private final Companies companies;
  private final LookLetters letters;
  private final InstantSource clock;

  public LookCorrespondence(
      Looks looks, People people, Companies companies, URI portal, InstantSource clock) {
    this.looks = looks;
    this.people = people;
    this.companies = companies;
    this.letters = new LookLetters(portal);
    this.clock = clock;
  }

  /** Nothing once it is answered, or nobody answered in time. */
  List<Correspondence.Due> of(Notice.LookAsked notice) {
    var asked =
        looks
            .request(notice.company(), notice.request())
            .filter(request -> request.state(clock.instant()) == LookRequest.Answer.ASKED);
    var company = company(notice.company());
    if (asked.isEmpty() || company.isEmpty()) {
      return List.of();
    }
    var asker = nameOf(asked.get().by());
    return people.owners(notice.company()).stream()
        .map(owner ->
            Correspondence.notification(
                owner, letters.asked(owner.locale(), asker, company.get(), asked.get())))
        .toList();
  }

  List<Correspondence.Due> of(Notice.LookAnswered notice) {
    var request = looks.request(notice.company(), notice.request());
    var asker = request.flatMap(found -> people.find(found.by()));
    var owner = request.map(LookRequest::answeredBy);
    var company = company(notice.company());
    if (asker.isEmpty() || owner.isEmpty() || company.isEmpty()) {
      return List.of();
    }
    var granted = request.get().answer() != LookRequest.Answer.REFUSED;
    var letter =
        letters.answered(asker.get().locale(), nameOf(owner.get()), company.get(), granted);
    return List.of(Correspondence.notification(asker.get(), letter));
  }

  private Optional<Company> company(CompanyId id) {
    return companies.find(id).map(CompanyCampaigns::company);
  }

  private String nameOf(UserId user) {
    return people.find(user).map(Person::name).orElse("Contractor In Charge");
  }
}
