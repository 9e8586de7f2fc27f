package ai.cicops.portal.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Measure;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Exports} does. */
public abstract class ExportsContract {
  protected static final String EVENT = "Tested";
  protected static final String FACT = "deed";
  private static final CompanyId ACME = new CompanyId("acme");
  private static final UserId PAT = new UserId("pat");
  private static final UserId SUE = new UserId("sue");

  /** An hour before what the adapter's clock says. */
  protected abstract Instant now();

  protected abstract Exports exports();

  protected abstract AuditLog log();

  /** The fact {@code deed} of every event {@code Tested} that is owed. */
  protected abstract List<String> told();

  @Test
  void keepsWhateverWasAsked() {
    var filter =
        new CallFilter(
            Map.of(
                Facet.OUTCOME, Set.of("lost", "booked"), Facet.DISPOSITION, Set.of("(empty)", "é")),
            Map.of(
                Measure.WAIT,
                new Measure.Bounds(10, 20),
                Measure.TALK,
                new Measure.Bounds(0, Measure.Bounds.ANY)),
            "=1+1");
    var asked = export(1, ACME, PAT, filter, now());
    var several = export(2, null, PAT, CallFilter.ALL, now());

    assertTrue(exports().ask(asked, deed("a")));
    assertTrue(exports().ask(several, deed("b")));

    assertEquals(Optional.of(asked), exports().find(asked.id()));
    assertEquals(Optional.of(several), exports().find(several.id()));
    assertEquals(Optional.empty(), exports().find(id(3)));
    assertEquals(List.of("a", "b"), noted());
    assertEquals(List.of("a", "b"), told().stream().sorted().toList());
  }

  @Test
  void keepsEveryState() {
    var contents = new ExportState.Contents(Set.of(ACME, new CompanyId("birch")), true);
    var states =
        List.of(
            new ExportState.Running(1, now().plusSeconds(60), 7, 3, Step.NONE),
            new ExportState.Running(
                2,
                now(),
                900,
                50,
                new Step(
                    "upload",
                    List.of("\"a\"", "\"b\""),
                    4,
                    LocalDate.of(2026, 11, 9),
                    800,
                    contents,
                    true)),
            new ExportState.Ready(now(), 1_000_000, 300_000_000, "abc", contents),
            new ExportState.Ready(now(), 0, 300, "def", ExportState.Contents.NONE),
            new ExportState.Failed(now(), ErrorCode.NO_PERMISSION));
    var export = export(1, ACME, PAT, CallFilter.ALL, now());
    exports().ask(export, deed("a"));

    for (var state : states) {
      export = export.with(state);
      assertTrue(exports().change(export));
      assertEquals(Optional.of(export), exports().find(export.id()));
    }
  }

  @Test
  void asksOnce() {
    var asked = export(1, ACME, PAT, CallFilter.ALL, now());
    assertTrue(exports().ask(asked, deed("a")));
    assertFalse(exports().ask(export(1, ACME, SUE, CallFilter.ALL, now()), deed("b")));

    assertEquals(PAT, exports().find(asked.id()).orElseThrow().asker());
    assertEquals(List.of("a"), noted());
    assertEquals(List.of("a"), told());
  }

  @Test
  void changesNothingUponAnotherVersion() {
    var asked = export(1, ACME, PAT, CallFilter.ALL, now());
    exports().ask(asked, deed("a"));
    var failed = asked.with(new ExportState.Failed(now(), ErrorCode.FAILED));

    assertFalse(exports().change(failed.with(failed.state()), event("b")));
    assertFalse(exports().change(asked, deed("c")));
    assertFalse(exports().change(export(2, ACME, PAT, CallFilter.ALL, now()), event("d")));
    assertTrue(exports().change(failed, event("e")));
    assertTrue(exports().change(failed.again(now()), deed("f")));

    assertEquals(2, exports().find(asked.id()).orElseThrow().run());
    assertEquals(List.of("a", "e", "f"), told().stream().sorted().toList());
  }

  @Test
  void letsOneOfManyTakeIt() {
    var asked = export(1, ACME, PAT, CallFilter.ALL, now());
    exports().ask(asked, deed("a"));

    var taken =
        AtOnce.each(
            6,
            n ->
                exports()
                    .change(
                        asked.with(new ExportState.Running(1, now(), n, 0, Step.NONE)),
                        event("n" + n)));

    assertEquals(1, taken.stream().filter(won -> won).count());
    assertEquals(2, told().size());
  }

  @Test
  void listsThoseOfAPersonAndOfACompany() {
    ask(1, ACME, PAT, now());
    ask(2, ACME, SUE, now().plusSeconds(2));
    ask(3, null, PAT, now().plusSeconds(1));
    ask(4, new CompanyId("birch"), PAT, now().plusSeconds(3));

    assertEquals(List.of(2, 1), numbers(exports().of(ACME, null, 9)));
    assertEquals(List.of(4, 3, 1), numbers(exports().of(PAT, null, 9)));
    assertEquals(List.of(), exports().of(new UserId("nobody"), null, 9));
  }

  /** Some of the same instant, and instants whose shortest texts sort otherwise. */
  @Test
  void pagesWithoutGapsOrDoubles() {
    for (int number = 0; number < 7; number++) {
      ask(number, ACME, PAT, now().plusMillis(number / 2 * 500L));
    }
    var all = numbers(exports().of(ACME, null, 99));
    assertEquals(7, all.size());
    assertEquals(all, paged((after, limit) -> exports().of(ACME, after, limit)));
    assertEquals(all, paged((after, limit) -> exports().of(PAT, after, limit)));
  }

  /** Whatever the store does with what is over. */
  @Test
  void forgetsWhatIsOld() {
    ask(1, ACME, PAT, now().minus(Export.LISTED).minusSeconds(7200));

    assertEquals(Optional.empty(), exports().find(id(1)));
    assertEquals(List.of(), exports().of(PAT, null, 9));
  }

  private interface Pages {
    List<Export> of(@Nullable Place after, int limit);
  }

  private static List<Integer> paged(Pages pages) {
    var found = new ArrayList<Export>();
    var page = pages.of(null, 3);
    while (!page.isEmpty()) {
      found.addAll(page);
      page = pages.of(page.getLast().place(), 3);
    }
    return numbers(found);
  }

  private void ask(int number, @Nullable CompanyId company, UserId asker, Instant at) {
    assertTrue(
        exports().ask(export(number, company, asker, CallFilter.ALL, at), deed("d" + number)));
  }

  private static Export export(
      int number, @Nullable CompanyId company, UserId asker, CallFilter filter, Instant at) {
    return new Export(
        id(number),
        asker,
        new CallQuestion(company, "2026-11-01", "2026-11-08", "America/Chicago", filter),
        company == null ? null : "Acme, Inc.",
        number % 2 == 1,
        at,
        1,
        new ExportState.Queued(at),
        1);
  }

  private static ExportId id(int number) {
    return new ExportId("export-%05d".formatted(number));
  }

  private static List<Integer> numbers(List<Export> exports) {
    return exports.stream()
        .map(export -> Integer.parseInt(export.id().value().substring("export-".length())))
        .toList();
  }

  private Deed deed(String fact) {
    return new Deed(
        new AuditEntry("company#acme", now(), fact, "pat", fact, "", Map.of()), event(fact));
  }

  private OutboxEvent event(String fact) {
    return new OutboxEvent(fact, now(), "portal.exports", EVENT, Map.of(FACT, fact));
  }

  private List<String> noted() {
    return log().of("company#acme", 9).stream().map(AuditEntry::action).sorted().toList();
  }
}
