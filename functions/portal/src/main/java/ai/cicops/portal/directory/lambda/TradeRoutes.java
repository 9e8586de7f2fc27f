package ai.cicops.portal.directory.lambda;

import static ai.cicops.portal.directory.lambda.CompanyRoutes.author;

import ai.cicops.portal.directory.AttachTrade;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeepTrades;
import ai.cicops.portal.directory.KeepTrades.DeleteOutcome;
import ai.cicops.portal.directory.KeepTrades.TradeOutcome;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.lambda.SignedInRoute;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Trades, and the companies that have them. */
final class TradeRoutes {
  private final KeepTrades keep;
  private final AttachTrade attach;

  TradeRoutes(KeepTrades keep, AttachTrade attach) {
    this.keep = keep;
    this.attach = attach;
  }

  /** Whoever may not keep trades is refused before anything is read. */
  static SignedInRoute kept(SignedInRoute route) {
    return (request, person) ->
        person.may(Action.EDIT_TRADES)
            ? route.answer(request, person)
            : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
  }

  HttpAnswer list(Person person) {
    return HttpAnswer.ok(TradeAnswer.All.of(keep.list(), keep.counts(theirs(person))));
  }

  private static Predicate<CompanyId> theirs(Person person) {
    return company -> person.may(Action.EDIT_COMPANY, company);
  }

  HttpAnswer create(HttpRequest request, Person person) {
    var name = request.json(TradeBody.Create.class).line();
    var outcome = keep.create(author(request, person), name);
    return outcome instanceof TradeOutcome.Kept(var made)
        ? HttpAnswer.created(TradeAnswer.of(made, 0))
        : answer(outcome, person);
  }

  HttpAnswer rename(HttpRequest request, Person person) {
    var body = request.json(TradeBody.Rename.class);
    return of(
        request,
        id ->
            answer(keep.rename(author(request, person), id, body.version(), body.line()), person));
  }

  private HttpAnswer answer(TradeOutcome outcome, Person person) {
    return switch (outcome) {
      case TradeOutcome.Kept(var trade) ->
          HttpAnswer.ok(TradeAnswer.of(trade, count(trade.id(), person)));
      case TradeOutcome.Stale(var newest) ->
          HttpAnswer.refusedShowing(
              ErrorCode.STALE, "current", TradeAnswer.of(newest, count(newest.id(), person)));
      case TradeOutcome.NameTaken(_) -> HttpAnswer.refused(ErrorCode.NAME_TAKEN, "name", null);
      case TradeOutcome.TooMany() -> HttpAnswer.refused(ErrorCode.TOO_MANY_TRADES);
      case TradeOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }

  private int count(TradeId id, Person person) {
    return keep.counts(theirs(person)).getOrDefault(id, 0);
  }

  /** The question says how many companies lose it, so that nobody deletes more than they saw. */
  HttpAnswer delete(HttpRequest request, Person person) {
    request.queryOnly(Set.of("companies"));
    int counted = counted(request.queryOne("companies"));
    return of(
        request,
        id ->
            switch (keep.delete(author(request, person), id, counted, theirs(person))) {
              case DeleteOutcome.Deleted(var companies) ->
                  HttpAnswer.ok(new TradeAnswer.Deleted(companies));
              case DeleteOutcome.Stale(var companies) ->
                  HttpAnswer.refusedShowing(
                      ErrorCode.STALE, "current", new TradeAnswer.Deleted(companies));
              case DeleteOutcome.Elsewhere() -> HttpAnswer.refused(ErrorCode.NO_PERMISSION);
              case DeleteOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
            });
  }

  private static int counted(Optional<String> text) {
    return text.filter(number -> number.matches("\\d{1,6}"))
        .map(Integer::parseInt)
        .orElseThrow(() -> InvalidInput.field("companies"));
  }

  HttpAnswer attach(HttpRequest request, Person person) {
    var body = request.json(TradeBody.Attach.class);
    return of(
        request,
        id ->
            attach
                .attach(author(request, person), id, body.added(), body.removed(), theirs(person))
                .map(outcomes -> HttpAnswer.ok(TradeAnswer.Outcomes.of(outcomes)))
                .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND)));
  }

  private static HttpAnswer of(HttpRequest request, Function<TradeId, HttpAnswer> answer) {
    return TradeId.parse(request.pathParameter("id"))
        .map(answer)
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }
}
