package ai.cicops.portal.exports;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;

/**
 * Lets somebody save a file: a link of five minutes, once they may still export all that is in it,
 * and a line in the audit log before the link is out.
 */
public final class FetchExport {
  static final Duration VALIDITY = Duration.ofMinutes(5);

  private final Exports exports;
  private final ExportFiles files;
  private final AuditLog audit;
  private final Companies companies;
  private final InstantSource clock;

  public FetchExport(
      Exports exports,
      ExportFiles files,
      AuditLog audit,
      Companies companies,
      InstantSource clock) {
    this.exports = exports;
    this.files = files;
    this.audit = audit;
    this.companies = companies;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface FetchOutcome {
    record Fetched(URI url, Instant expiresAt) implements FetchOutcome {}

    record Refused(ErrorCode code) implements FetchOutcome {}
  }

  public FetchOutcome fetch(Actor actor, ExportId id) {
    var found = exports.find(id).filter(export -> ExportRights.sees(actor.person(), export));
    if (found.isEmpty()) {
      return new FetchOutcome.Refused(ErrorCode.NOT_FOUND);
    }
    var export = found.get();
    return switch (export.state()) {
      case ExportState.Ready(_, _, _, _, var contents) ->
          mayStill(actor.person(), export, contents)
              ? fetch(actor, export)
              : new FetchOutcome.Refused(ErrorCode.NO_PERMISSION);
      case ExportState.Queued _, ExportState.Running _, ExportState.Failed _ ->
          new FetchOutcome.Refused(ErrorCode.EXPORT_NOT_READY);
    };
  }

  /** A company that was discarded is hidden from its customers, and so are its files. */
  private boolean mayStill(Person person, Export export, ExportState.Contents contents) {
    var asked = export.question().company();
    var all = new HashSet<>(contents.companies());
    if (asked != null) {
      all.add(asked);
    }
    return ExportRights.refusal(person, asked).isEmpty()
        && ExportRights.mayFetch(person, contents)
        && companies.find(all).stream().allMatch(company -> person.sees(company.company()));
  }

  private FetchOutcome fetch(Actor actor, Export export) {
    var now = clock.instant();
    if (export.isExpired(now)) {
      return new FetchOutcome.Refused(ErrorCode.EXPORT_EXPIRED);
    }
    var second = now.truncatedTo(ChronoUnit.SECONDS);
    audit.append(AskForExport.entry(actor, "export_downloaded", export, second, " " + second));
    return new FetchOutcome.Fetched(
        files.link(export.key(), fileName(export), VALIDITY), second.plus(VALIDITY));
  }

  /** Whose, and of which days; ASCII only: {@code Acme Air calls 2026-11-01 to 2026-11-30.csv}. */
  private static String fileName(Export export) {
    var company = export.companyName();
    var plain =
        company == null
            ? ""
            : company.replaceAll("[^A-Za-z0-9 .&'_-]", "").replaceAll(" +", " ").strip();
    var name = plain + " calls " + export.question().from() + " to " + export.lastDay() + ".csv";
    return name.replace(":", "").strip();
  }
}
