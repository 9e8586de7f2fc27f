package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Author;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeepCompanies;
import ai.cicops.portal.directory.KeepCompanies.KeepOutcome;
import ai.cicops.portal.directory.KeepTrades;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.TradeList;
import ai.cicops.portal.directory.Trades;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.KeepContact;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One company: shown, made, edited, reviewed, discarded. */
final class CompanyRoutes {
  private final Companies companies;
  private final KeepCompanies keep;
  private final KeepContact contact;
  private final Trades trades;

  CompanyRoutes(Companies companies, KeepCompanies keep, KeepContact contact, Trades trades) {
    this.companies = companies;
    this.keep = keep;
    this.contact = contact;
    this.trades = trades;
  }

  /** Customers do not see what is discarded. */
  HttpAnswer show(HttpRequest request, Person person) {
    return CompanyId.parse(request.pathParameter("id"))
        .filter(id -> person.may(Action.SEE_COMPANY, id))
        .flatMap(companies::find)
        .filter(found -> person.sees(found.company()))
        .map(found -> HttpAnswer.ok(answer(found)))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  HttpAnswer create(HttpRequest request, Person person) {
    if (!person.may(Action.KEEP_COMPANIES)) {
      return HttpAnswer.refused(ErrorCode.NO_PERMISSION);
    }
    var draft = request.json(CompanyBody.Create.class).draft();
    check(draft.trades(), List.of());
    var made = keep.create(author(request, person), draft);
    return HttpAnswer.created(answer(new CompanyCampaigns(made, List.of())));
  }

  /** The name is the admins' alone. */
  HttpAnswer edit(HttpRequest request, Person person) {
    return allowed(
        request,
        person,
        Action.EDIT_COMPANY,
        id -> {
          var body = request.json(CompanyBody.Edit.class);
          var edit = body.edit();
          check(edit.trades(), id);
          return edit.name() != null && !person.may(Action.KEEP_COMPANIES)
              ? HttpAnswer.refused(ErrorCode.NO_PERMISSION, "name", null)
              : answer(keep.edit(author(request, person), id, body.version(), edit));
        });
  }

  HttpAnswer review(HttpRequest request, Person person) {
    return kept(
        request,
        person,
        id -> {
          var body = request.json(CompanyBody.Review.class);
          var draft = body.draft();
          check(draft.trades(), id);
          return answer(keep.review(author(request, person), id, body.version(), draft));
        });
  }

  HttpAnswer discard(HttpRequest request, Person person) {
    return kept(
        request,
        person,
        id -> {
          var reason = request.json(CompanyBody.Discard.class).line();
          return answer(keep.discard(author(request, person), id, reason));
        });
  }

  HttpAnswer undiscard(HttpRequest request, Person person) {
    return kept(request, person, id -> answer(keep.undiscard(author(request, person), id)));
  }

  /** Whom of its supervisors a company asks first. */
  HttpAnswer nameContact(HttpRequest request, Person person) {
    return allowed(
        request,
        person,
        Action.EDIT_COMPANY,
        id -> {
          var body = request.json(CompanyBody.Contact.class);
          var user = body.supervisor();
          var actor = Parse.actor(request, person);
          var company = companies.find(id);
          return company.isEmpty()
              ? HttpAnswer.refused(ErrorCode.NOT_FOUND)
              : answer(contact.name(actor, id, user, body.version()), company.get());
        });
  }

  private HttpAnswer answer(KeepContact.Outcome outcome, CompanyCampaigns company) {
    return switch (outcome) {
      case KeepContact.Outcome.Named(var supervisors) ->
          HttpAnswer.ok(CompanyDetailAnswer.of(company, trades.list(), supervisors));
      case KeepContact.Outcome.NoSupervisor() ->
          HttpAnswer.refused(ErrorCode.NO_SUPERVISOR, "user", null);
      case KeepContact.Outcome.Stale() -> stale(company);
    };
  }

  private void check(@Nullable List<TradeId> asked, CompanyId id) {
    if (asked != null && !asked.isEmpty()) {
      check(asked, companies.find(id).map(found -> found.company().trades()).orElse(List.of()));
    }
  }

  /** A company gets the trades there are, and keeps those that it has. */
  private void check(List<TradeId> asked, List<TradeId> held) {
    if (!asked.isEmpty() && KeepTrades.unknown(trades.list(), asked, held).isPresent()) {
      throw InvalidInput.field("trades");
    }
  }

  /** What admins alone may. */
  static HttpAnswer kept(
      HttpRequest request, Person person, Function<CompanyId, HttpAnswer> answer) {
    return allowed(request, person, Action.KEEP_COMPANIES, answer);
  }

  /** Whoever does not even see the company does not learn that there is one. */
  static HttpAnswer allowed(
      HttpRequest request, Person person, Action action, Function<CompanyId, HttpAnswer> answer) {
    var id = CompanyId.parse(request.pathParameter("id"));
    if (id.isEmpty() || !person.may(Action.SEE_COMPANY, id.get())) {
      return HttpAnswer.refused(ErrorCode.NOT_FOUND);
    }
    return person.may(action, id.get())
        ? answer.apply(id.get())
        : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
  }

  static Author author(HttpRequest request, Person person) {
    return Parse.actor(request, person)::does;
  }

  private HttpAnswer answer(KeepOutcome outcome) {
    return switch (outcome) {
      case KeepOutcome.Kept(var company) -> HttpAnswer.ok(answer(company));
      case KeepOutcome.Stale(var newest) -> stale(newest);
      case KeepOutcome.NothingToReview() -> HttpAnswer.refused(ErrorCode.NOTHING_TO_REVIEW);
      case KeepOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }

  /** With the newest record, so that whoever was slower sees both texts. */
  HttpAnswer stale(CompanyCampaigns newest) {
    return HttpAnswer.refusedShowing(ErrorCode.STALE, "current", answer(newest));
  }

  CompanyDetailAnswer answer(CompanyCampaigns found) {
    return CompanyDetailAnswer.of(found, trades.list(), contact.supervisors(found.company().id()));
  }

  TradeList trades() {
    return trades.list();
  }
}
