package ai.cicops.portal.exports.lambda;

import ai.cicops.portal.calls.lambda.QuestionText;
import ai.cicops.portal.exports.Export;
import ai.cicops.portal.exports.ExportState;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import io.avaje.jsonb.Json;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An export as its page shows it.
 *
 * @param askedBy what they are called; null when they are not known any more
 * @param companyId null, as is the name, when it is about several companies
 * @param query of the list with the same calls
 * @param state {@code queued}, {@code running}, {@code ready}, {@code expired} or {@code failed}
 * @param percent how far it is
 * @param bytes null, as are the three behind it, while there is no file
 * @param why the code of what failed, null where nothing did
 */
@Json
record ExportAnswer(
    String id,
    boolean mine,
    @Nullable String askedBy,
    @Nullable String companyId,
    @Nullable String companyName,
    String from,
    String to,
    String zone,
    String query,
    boolean byteOrderMark,
    Instant askedAt,
    String state,
    long rows,
    int percent,
    @Nullable Long bytes,
    @Nullable String sha256,
    @Nullable Instant readyAt,
    @Nullable Instant expiresAt,
    @Nullable String why) {
  private static final int ALL = 100;

  @Json
  record All(List<ExportAnswer> exports, @Nullable String next) {}

  @Json
  record Link(URI url, Instant expiresAt) {}

  static ExportAnswer of(Export export, Person person, People people, Instant now) {
    return switch (export.stateAt(now)) {
      case ExportState.Queued _ -> of(export, person, people, "queued", 0, 0, null, null);
      case ExportState.Running(_, _, var rows, var percent, _) ->
          of(export, person, people, "running", rows, percent, null, null);
      case ExportState.Ready ready ->
          of(
              export,
              person,
              people,
              export.isExpired(now) ? "expired" : "ready",
              ready.rows(),
              ALL,
              ready,
              null);
      case ExportState.Failed(_, var why) ->
          of(export, person, people, "failed", 0, 0, null, why.code());
    };
  }

  private static ExportAnswer of(
      Export export,
      Person person,
      People people,
      String state,
      long rows,
      int percent,
      ExportState.@Nullable Ready ready,
      @Nullable String why) {
    var question = export.question();
    var company = question.company();
    boolean mine = export.asker().equals(person.id());
    return new ExportAnswer(
        export.id().value(),
        mine,
        mine ? person.name() : people.find(export.asker()).map(Person::name).orElse(null),
        company == null ? null : company.value(),
        export.companyName(),
        String.valueOf(question.from()),
        String.valueOf(question.to()),
        String.valueOf(question.zone()),
        QuestionText.of(question),
        export.byteOrderMark(),
        export.askedAt(),
        state,
        rows,
        percent,
        ready == null ? null : Long.valueOf(ready.bytes()),
        ready == null ? null : ready.sha256(),
        ready == null ? null : ready.at(),
        export.expiresAt(),
        why);
  }
}
