package ai.cicops.portal.exports;

import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.calls.SelectedCalls;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Writes the file of an export, as far as the time goes, and hands what is left to the next worker.
 * May be run twice, at once, and killed anywhere: whoever comes goes on behind the last step that
 * was kept, and only one of two does. The person's rights are looked at anew each time.
 */
public final class WriteExport {

  /** Longer than the function may take. */
  static final Duration CLAIM = Duration.ofMinutes(3);

  static final int MOST_CLAIMS = 4;

  /** So many days of one company are in memory at once. */
  private static final int DAYS_AT_ONCE = 7;

  private final Exports exports;
  private final ExportFiles files;
  private final Supplier<Sheet> sheets;
  private final SelectCalls selectCalls;
  private final People people;
  private final InstantSource clock;

  public WriteExport(
      Exports exports,
      ExportFiles files,
      Supplier<Sheet> sheets,
      SelectCalls selectCalls,
      People people,
      InstantSource clock) {
    this.exports = exports;
    this.files = files;
    this.sheets = sheets;
    this.selectCalls = selectCalls;
    this.people = people;
    this.clock = clock;
  }

  /**
   * @param goOn asked after each day; false when the time is up
   */
  public void write(ExportId id, BooleanSupplier goOn) {
    exports
        .find(id)
        .ifPresent(export -> {
          switch (export.state()) {
            case ExportState.Queued _ -> claim(export, 0, Step.NONE, goOn);
            case ExportState.Running(var claims, var until, _, _, var step) -> {
              if (clock.instant().isBefore(until)) {
                throw new Unavailable("export_claimed", null);
              }
              claim(export, claims, step, goOn);
            }
            case ExportState.Ready _, ExportState.Failed _ -> {
              // an earlier delivery of the event has done it
            }
          }
        });
  }

  private void claim(Export export, int claims, Step step, BooleanSupplier goOn) {
    if (claims >= MOST_CLAIMS) {
      fail(export, ErrorCode.FAILED);
      return;
    }
    var file = new FileInWork(exports, files, sheets.get(), export, step, claims + 1, clock);
    if (file.sign()) {
      write(file, goOn);
    }
  }

  private void write(FileInWork file, BooleanSupplier goOn) {
    if (file.isComplete()) {
      file.close();
      return;
    }
    var export = file.export();
    var person = people.find(export.asker()).filter(found -> found.standing().active());
    var refusal = person.flatMap(found -> ExportRights.refusal(found, export.question().company()));
    if (person.isEmpty() || refusal.isPresent()) {
      fail(export, refusal.orElse(ErrorCode.NO_PERMISSION));
      return;
    }
    switch (selected(person.get(), export)) {
      case Selection.Refused<SelectedCalls>(var code, _) -> fail(export, code);
      case Selection.Selected<SelectedCalls>(var calls) -> write(file, calls, goOn);
    }
  }

  private Selection<SelectedCalls> selected(Person person, Export export) {
    return selectCalls.select(
        ExportRights.exporting(person),
        export.question(),
        calls -> calls.inSteps(DAYS_AT_ONCE).knowingNewcomers());
  }

  private static void write(FileInWork file, SelectedCalls calls, BooleanSupplier goOn) {
    file.open();
    boolean[] stopped = {false};
    calls.daysBefore(
        file.day(),
        day -> {
          stopped[0] =
              !file.add(day.day(), calls.seen(day.calls()), calls.period())
                  || (!goOn.getAsBoolean() && file.handOver());
          return !stopped[0];
        });
    if (!stopped[0]) {
      file.close();
    }
  }

  private void fail(Export export, ErrorCode why) {
    var now = clock.instant();
    exports.change(
        export.with(new ExportState.Failed(now, why)),
        ExportEvents.of(export, ExportEvents.FAILED, "-failed-" + export.version(), now));
  }
}
