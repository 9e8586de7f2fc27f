package ai.cicops.portal.exports;

import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.calls.SelectedCalls;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.ErrorCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes down what somebody wants as a file; who writes it hears of it by an event. */
public final class AskForExport {
  static final int MOST_UNFINISHED = 5;
  private static final int LOOKED_AT = 25;

  private final Exports exports;
  private final SelectCalls selectCalls;
  private final InstantSource clock;

  public AskForExport(Exports exports, SelectCalls selectCalls, InstantSource clock) {
    this.exports = exports;
    this.selectCalls = selectCalls;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface AskOutcome {
    record Asked(Export export) implements AskOutcome {}

    /**
     * @param field what cannot be used, null when it is no field
     */
    record Refused(ErrorCode code, @Nullable String field) implements AskOutcome {}
  }

  public AskOutcome ask(Actor actor, ExportId id, CallQuestion question, boolean byteOrderMark) {
    var person = actor.person();
    var refusal = ExportRights.refusal(person, question.company());
    if (refusal.isPresent()) {
      return new AskOutcome.Refused(refusal.get(), null);
    }
    return switch (selectCalls.select(ExportRights.exporting(person), question, calls -> calls)) {
      case Selection.Refused<SelectedCalls>(var code, var field) ->
          new AskOutcome.Refused(code, field);
      case Selection.Selected<SelectedCalls>(var calls) -> {
        var now = clock.instant();
        var only = calls.company();
        yield ask(
            actor,
            new Export(
                id,
                person.id(),
                question.of(only.map(Company::id).orElse(null)).over(calls.period()),
                only.map(Company::name).orElse(null),
                byteOrderMark,
                now,
                1,
                new ExportState.Queued(now),
                1));
      }
    };
  }

  private AskOutcome ask(Actor actor, Export export) {
    var before = exports.find(export.id());
    if (before.isPresent()) {
      return same(before.get(), export);
    }
    if (unfinished(actor.person()) >= MOST_UNFINISHED) {
      return new AskOutcome.Refused(ErrorCode.TOO_MANY_EXPORTS, null);
    }
    return exports.ask(export, deed(actor, "export_asked", export))
        ? new AskOutcome.Asked(export)
        : exports
            .find(export.id())
            .map(there -> same(there, export))
            .orElseGet(() -> new AskOutcome.Refused(ErrorCode.STALE, null));
  }

  /** Asked twice is asked once; an id that somebody else took is no id. */
  private static AskOutcome same(Export there, Export asked) {
    boolean same = there.asker().equals(asked.asker()) && there.question().equals(asked.question());
    return same
        ? new AskOutcome.Asked(there)
        : new AskOutcome.Refused(ErrorCode.FIELD_INVALID, "export");
  }

  private long unfinished(Person person) {
    return exports.of(person.id(), null, LOOKED_AT).stream().filter(this::isUnfinished).count();
  }

  private boolean isUnfinished(Export export) {
    return switch (export.stateAt(clock.instant())) {
      case ExportState.Queued _, ExportState.Running _ -> true;
      case ExportState.Ready _, ExportState.Failed _ -> false;
    };
  }

  /** Runs one again that failed, was lost or has expired. */
  public AskOutcome again(Actor actor, ExportId id) {
    var found = exports.find(id).filter(export -> actor.person().id().equals(export.asker()));
    if (found.isEmpty()) {
      return new AskOutcome.Refused(ErrorCode.NOT_FOUND, null);
    }
    var export = found.get();
    var refusal = ExportRights.refusal(actor.person(), export.question().company());
    if (refusal.isPresent()) {
      return new AskOutcome.Refused(refusal.get(), null);
    }
    if (isUnfinished(export)) {
      return new AskOutcome.Refused(ErrorCode.EXPORT_RUNNING, null);
    }
    if (export.state() instanceof ExportState.Ready && !export.isExpired(clock.instant())) {
      return new AskOutcome.Asked(export);
    }
    var again = export.again(clock.instant());
    return exports.change(again, deed(actor, "export_run_again", again))
        ? new AskOutcome.Asked(again)
        : new AskOutcome.Refused(ErrorCode.STALE, null);
  }

  private Deed deed(Actor actor, String action, Export export) {
    var now = clock.instant();
    return new Deed(
        entry(actor, action, export, now, ""),
        ExportEvents.of(export, ExportEvents.ASKED, "", now));
  }

  /**
   * @param once tells acts of one run apart
   */
  static AuditEntry entry(Actor actor, String action, Export export, Instant now, String once) {
    var question = export.question();
    var company = question.company();
    return actor.does(
        action,
        company == null ? "user#" + export.asker() : "company#" + company,
        now,
        export.id() + " " + export.run() + once,
        Map.of(
            "export", export.id().value(),
            "from", String.valueOf(question.from()),
            "to", String.valueOf(question.to())));
  }
}
