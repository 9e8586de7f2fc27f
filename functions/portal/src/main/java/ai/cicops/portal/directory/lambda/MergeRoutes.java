package ai.cicops.portal.directory.lambda;

import static ai.cicops.portal.directory.lambda.CompanyRoutes.author;

import ai.cicops.portal.directory.MergeCompanies;
import ai.cicops.portal.directory.MergeCompanies.MergeOutcome;
import ai.cicops.portal.directory.MergeCompanies.UndoOutcome;
import ai.cicops.portal.directory.MergeId;
import ai.cicops.portal.directory.ProposeMerges;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;

/** Placeholders that are really other companies. */
final class MergeRoutes {
  private final CompanyRoutes companies;
  private final ProposeMerges propose;
  private final MergeCompanies merge;

  MergeRoutes(CompanyRoutes companies, ProposeMerges propose, MergeCompanies merge) {
    this.companies = companies;
    this.propose = propose;
    this.merge = merge;
  }

  HttpAnswer proposals(HttpRequest request, Person person) {
    return CompanyRoutes.kept(
        request,
        person,
        id ->
            propose
                .propose(id)
                .map(found ->
                    HttpAnswer.ok(
                        MergeAnswer.Proposals.of(
                            companies.answer(found.company()),
                            found.nearest(),
                            companies.trades())))
                .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND)));
  }

  HttpAnswer merge(HttpRequest request, Person person) {
    return CompanyRoutes.kept(
        request,
        person,
        id -> {
          var body = request.json(CompanyBody.Merge.class);
          var into = Field.company("into", body.into());
          return answer(merge.merge(author(request, person), id, body.version(), into));
        });
  }

  private HttpAnswer answer(MergeOutcome outcome) {
    return switch (outcome) {
      case MergeOutcome.Merged(var merged) -> HttpAnswer.ok(MergeAnswer.of(merged));
      case MergeOutcome.Stale(var newest) -> companies.stale(newest);
      case MergeOutcome.NoPlaceholder() -> HttpAnswer.refused(ErrorCode.NOTHING_TO_REVIEW);
      case MergeOutcome.TooMany() -> HttpAnswer.refused(ErrorCode.TOO_MANY_CAMPAIGNS);
      case MergeOutcome.NoSuchTarget() -> HttpAnswer.refused(ErrorCode.FIELD_INVALID, "into", null);
      case MergeOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }

  HttpAnswer list(Person person) {
    return person.may(Action.KEEP_COMPANIES)
        ? HttpAnswer.ok(MergeAnswer.All.of(merge.undoable()))
        : HttpAnswer.refused(ErrorCode.NO_PERMISSION);
  }

  HttpAnswer undo(HttpRequest request, Person person) {
    if (!person.may(Action.KEEP_COMPANIES)) {
      return HttpAnswer.refused(ErrorCode.NO_PERMISSION);
    }
    request.emptyJson();
    return MergeId.parse(request.pathParameter("id"))
        .map(id -> answer(merge.undo(author(request, person), id)))
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  private static HttpAnswer answer(UndoOutcome outcome) {
    return switch (outcome) {
      case UndoOutcome.Undone(var undone) -> HttpAnswer.ok(MergeAnswer.of(undone));
      case UndoOutcome.TooLate() -> HttpAnswer.refused(ErrorCode.UNDO_TOO_LATE);
      case UndoOutcome.Raced() -> HttpAnswer.refused(ErrorCode.STALE);
      case UndoOutcome.NotFound() -> HttpAnswer.refused(ErrorCode.NOT_FOUND);
    };
  }
}
