package ai.cicops.portal.directory.lambda;

import static ai.cicops.portal.directory.lambda.CompanyRoutes.author;
import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyNumber;
import ai.cicops.portal.directory.ImportNumbers;
import ai.cicops.portal.directory.ImportNumbers.ImportOutcome;
import ai.cicops.portal.directory.KeepNumbers;
import ai.cicops.portal.directory.KeepNumbers.NumberOutcome;
import ai.cicops.portal.directory.ListNumbers;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.directory.PhoneNumbers;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.Cursor;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers that callers dial: of one company, and of all that somebody keeps. */
final class NumberRoutes {
  private static final int LARGEST_LIST = 256 * 1024;
  private static final int LARGEST_BODY = 3 * LARGEST_LIST; // a quote or a line's end is two signs
  private static final int LONGEST_TEXT = 100;

  private final Companies companies;
  private final KeepNumbers keep;
  private final ImportNumbers imports;
  private final ListNumbers list;
  private final PhoneNumbers phones;
  private final InstantSource clock;

  NumberRoutes(
      Companies companies,
      KeepNumbers keep,
      ImportNumbers imports,
      ListNumbers list,
      PhoneNumbers phones,
      InstantSource clock) {
    this.companies = companies;
    this.keep = keep;
    this.imports = imports;
    this.list = list;
    this.phones = phones;
    this.clock = clock;
  }

  /** {@code GET /api/numbers?text=&cursor=}, for those who keep some. */
  HttpAnswer all(HttpRequest request, Person person) {
    if (!person.may(Action.KEEP_NUMBERS)) {
      return HttpAnswer.refused(ErrorCode.NO_PERMISSION);
    }
    request.queryOnly(Set.of("text", "cursor"));
    var text = request.queryOne("text").orElse("").strip();
    if (text.length() > LONGEST_TEXT) {
      throw InvalidInput.field("text");
    }
    var cursor = Cursor.of(List.of("numbers", person.id().value(), text));
    @Nullable String after = cursor.read(request.queryOne("cursor")).orElse(null);
    Optional<Set<CompanyId>> only =
        switch (person.scope(Action.KEEP_NUMBERS)) {
          case Scope.All() -> Optional.empty();
          case Scope.Of(var ids) -> Optional.of(ids);
          case Scope.None() -> Optional.of(Set.of());
        };
    var page = list.list(only, text, after);
    var next = page.next();
    return HttpAnswer.ok(
        NumberAnswer.Page.of(
            page, phones, clock.instant(), next == null ? null : cursor.write(next)));
  }

  /** Customers do not see those of a company that is discarded. */
  HttpAnswer show(HttpRequest request, Person person) {
    return CompanyId.parse(request.pathParameter("id"))
        .filter(id -> person.may(Action.SEE_COMPANY, id))
        .flatMap(companies::find)
        .filter(found -> found.company().isActive() || person.role() != Role.CUSTOMER)
        .map(found ->
            HttpAnswer.ok(
                NumberAnswer.OfCompany.of(
                    found,
                    phones,
                    clock.instant(),
                    person.may(Action.KEEP_NUMBERS, found.company().id()))))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  HttpAnswer add(HttpRequest request, Person person) {
    return kept(
        request,
        person,
        id -> {
          var body = request.json(NumberBody.Add.class);
          var number =
              phones
                  .parse(body.number())
                  .orElseThrow(() -> new InvalidInput(ErrorCode.NUMBER_INVALID, "number"));
          var from = Field.day("from", body.from(), clock.instant());
          var outcome = keep.add(author(request, person), number, body.use(id), from);
          return outcome instanceof NumberOutcome.Kept(var kept)
              ? HttpAnswer.created(answer(kept))
              : answer(outcome, person);
        });
  }

  HttpAnswer edit(HttpRequest request, Person person) {
    return ofNumber(
        request,
        person,
        (id, number) -> {
          var body = request.json(NumberBody.Edit.class);
          var from = Field.day("from", body.from(), clock.instant());
          return keep.change(
              author(request, person), id, number, body.version(), body.edit(), from);
        });
  }

  /** Takes the right on both companies. */
  HttpAnswer move(HttpRequest request, Person person) {
    return ofNumber(
        request,
        person,
        (id, number) -> {
          var body = request.json(NumberBody.Move.class);
          var to = Field.company("company", body.company());
          var from = Field.day("from", body.from(), clock.instant());
          return person.may(Action.KEEP_NUMBERS, to)
              ? keep.move(author(request, person), id, number, body.version(), to, from)
              : new NumberOutcome.NoSuchCompany();
        });
  }

  HttpAnswer bring(HttpRequest request, Person person) {
    return kept(
        request,
        person,
        id -> {
          var body = NumberBody.Import.of(request.tree(NumberBody.Import.class, LARGEST_BODY));
          if (body.csv().getBytes(UTF_8).length > LARGEST_LIST) {
            throw new InvalidInput(ErrorCode.CSV_TOO_LONG, "csv");
          }
          var outcome =
              body.apply()
                  ? imports.apply(author(request, person), id, body.csv())
                  : imports.preview(id, body.csv());
          return switch (outcome) {
            case ImportOutcome.Seen seen ->
                HttpAnswer.ok(ImportAnswer.of(seen, body.apply(), phones, names(person)::of));
            case ImportOutcome.Unusable(var code) -> HttpAnswer.refused(code, "csv", null);
            case ImportOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
          };
        });
  }

  /** What is done to a company that the asker may keep numbers of. */
  @FunctionalInterface
  private interface OfCompany {
    HttpAnswer answer(CompanyId id);
  }

  private static HttpAnswer kept(HttpRequest request, Person person, OfCompany route) {
    return CompanyRoutes.allowed(request, person, Action.KEEP_NUMBERS, route::answer);
  }

  /** What is done to one number. */
  @FunctionalInterface
  private interface OfNumber {
    NumberOutcome outcome(CompanyId id, PhoneNumber number);
  }

  private HttpAnswer ofNumber(HttpRequest request, Person person, OfNumber route) {
    return kept(
        request,
        person,
        id ->
            PhoneNumber.parse("+" + request.pathParameter("number"))
                .map(number -> answer(route.outcome(id, number), person))
                .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND)));
  }

  private HttpAnswer answer(NumberOutcome outcome, Person person) {
    return switch (outcome) {
      case NumberOutcome.Kept(var number) -> HttpAnswer.ok(answer(number));
      case NumberOutcome.Stale(var newest) ->
          HttpAnswer.refusedShowing(ErrorCode.STALE, "current", answer(newest));
      case NumberOutcome.Known(_) -> HttpAnswer.refused(ErrorCode.NUMBER_KNOWN, "number", null);
      case NumberOutcome.Taken(var by) -> taken(by, person);
      case NumberOutcome.TooEarly(var earliest) ->
          HttpAnswer.refused(
              ErrorCode.CHANGE_TOO_EARLY,
              "from",
              "The first day that this can hold from is "
                  + earliest
                  + ". Choose it or a later one.");
      case NumberOutcome.NoSuchCampaign() ->
          HttpAnswer.refused(ErrorCode.CAMPAIGN_UNKNOWN, "campaign", null);
      case NumberOutcome.NoSuchCompany() ->
          HttpAnswer.refused(ErrorCode.FIELD_INVALID, "company", null);
      case NumberOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }

  /** Whose it is, only to those who may see that company. */
  private HttpAnswer taken(CompanyId by, Person person) {
    return HttpAnswer.refused(
        ErrorCode.NUMBER_TAKEN,
        "number",
        names(person)
            .of(by)
            .map(name -> "This number belongs to " + name + ", or will. Move it from there.")
            .orElse(null));
  }

  private NumberAnswer answer(CompanyNumber number) {
    return NumberAnswer.of(number, phones, clock.instant());
  }

  private Names names(Person person) {
    return new Names(person, new HashMap<>());
  }

  /** The names of those companies that somebody may see. */
  private final class Names {
    private final Person person;
    private final Map<CompanyId, Optional<String>> known;

    Names(Person person, Map<CompanyId, Optional<String>> known) {
      this.person = person;
      this.known = known;
    }

    Optional<String> of(CompanyId id) {
      return known.computeIfAbsent(
          id,
          _ ->
              person.may(Action.SEE_COMPANY, id)
                  ? companies.find(id).map(CompanyCampaigns::company).map(Company::name)
                  : Optional.empty());
    }
  }
}
