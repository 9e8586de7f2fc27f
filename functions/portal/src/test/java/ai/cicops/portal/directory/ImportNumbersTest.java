package ai.cicops.portal.directory;

import static ai.cicops.portal.directory.CompaniesContract.company;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ai.cicops.portal.directory.ImportNumbers.ImportOutcome;
import ai.cicops.portal.directory.ImportNumbers.RowOutcome;
import ai.cicops.portal.directory.ImportNumbers.SeenRow;
import ai.cicops.portal.directory.csv.CsvListedNumbers;
import ai.cicops.portal.directory.libphonenumber.LibphonenumberPhoneNumbers;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.MovableClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportNumbersTest {
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");
  private static final PhoneNumber NUMBER = new PhoneNumber("+16125550199");
  private static final Author AUTHOR =
      (action, subject, at, once, details) ->
          new AuditEntry(subject, at, action + once, "ada", action, "", details);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryInboundNumbers numbers = new MemoryInboundNumbers(companies);
  private final KeepNumbers keep = new KeepNumbers(numbers, companies, clock);

  {
    companies.save(company("northside", "Northside Plumbing", "Northside - Main"));
    companies.save(company("summit", "Summit Heating", "Summit - Main"));
  }

  private ImportNumbers imports(InboundNumbers over) {
    return new ImportNumbers(
        new KeepNumbers(over, companies, clock),
        over,
        new LibphonenumberPhoneNumbers(),
        new CsvListedNumbers(),
        clock);
  }

  private static List<SeenRow> rows(ImportOutcome outcome) {
    return assertInstanceOf(ImportOutcome.Seen.class, outcome).rows();
  }

  private void add(CompanyId company, String label, @Nullable LocalDate from) {
    keep.add(AUTHOR, NUMBER, new NumberUse(company, label, null, "Website", true), from);
  }

  private RowOutcome only(String row) {
    var text = "number,label,source,campaign\n" + row;
    return rows(imports(numbers).preview(NORTHSIDE, text)).getFirst().outcome();
  }

  @Test
  void saysWhatIsNewWhatChangesAndWhatIsSoAlready() {
    add(NORTHSIDE, "Main", null);
    var was = new NumberUse(NORTHSIDE, "Main", null, "Website", true);

    assertEquals(
        new RowOutcome.Added(new NumberUse(NORTHSIDE, "New", "Northside - Main", "", true)),
        only("6125550100,New,,northside - main"));
    assertEquals(
        new RowOutcome.Changed(was, new NumberUse(NORTHSIDE, "Main", null, "Truck", true)),
        only("(612) 555-0199,,Truck,"));
    assertEquals(new RowOutcome.Unchanged(was), only("6125550199,Main,Website,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none,Main,, | NUMBER_INVALID",
        ",Main,, | NUMBER_INVALID",
        "=6125550100,Main,, | NUMBER_INVALID",
        "6125550100,,, | LABEL_MISSING",
        "6125550100,\"a\tb\",, | LABEL_INVALID",
        "6125550100,Main,this is a very long way to name where it is from,| SOURCE_INVALID",
        "6125550100,Main,,Summit - Main | CAMPAIGN_UNKNOWN",
      })
  void refusesARowAndSaysWhy(String row, ErrorCode code) {
    assertEquals(new RowOutcome.Refused(code, null), only(row));
  }

  @Test
  void refusesAnothersNumbersAndThoseThatStandThereTwice() {
    add(SUMMIT, "Theirs", null);
    assertEquals(new RowOutcome.Refused(ErrorCode.NUMBER_TAKEN, SUMMIT), only("6125550199,Mine,,"));
    var twice =
        rows(imports(numbers).preview(NORTHSIDE, "number,label\n6125550100,A\n16125550100,B"));

    assertEquals(2, twice.size());
    twice.forEach(
        row -> assertEquals(new RowOutcome.Refused(ErrorCode.NUMBER_TWICE, null), row.outcome()));
  }

  @Test
  void changesNothingBeforeWhatIsPlanned() {
    add(NORTHSIDE, "Main", LocalDate.of(2026, 12, 1));

    assertEquals(
        new RowOutcome.Refused(ErrorCode.CHANGE_TOO_EARLY, null), only("6125550199,Other,,"));
  }

  @Test
  void refusesAListAsAWhole() {
    var imports = imports(numbers);
    assertEquals(
        new ImportOutcome.Unusable(ErrorCode.CSV_COLUMN_MISSING), imports.preview(NORTHSIDE, ""));
    assertEquals(
        new ImportOutcome.Unusable(ErrorCode.CSV_UNREADABLE),
        imports.apply(AUTHOR, NORTHSIDE, "number\n\"6"));
    assertEquals(
        new ImportOutcome.Unusable(ErrorCode.CSV_TOO_LONG),
        imports.preview(NORTHSIDE, "number\n" + "1\n".repeat(2001)));
    assertEquals(new ImportOutcome.NotFound(), imports.preview(new CompanyId("nowhere"), "number"));
  }

  private static String list(int rows) {
    return "number,label\nwrong,Wrong\n"
        + IntStream.range(0, rows)
            .mapToObj(row -> "612555%04d,No. %d".formatted(row, row))
            .collect(Collectors.joining("\n"));
  }

  @Test
  void writesWhatItCanOnceHoweverOftenItIsBrought() {
    var first = rows(imports(numbers).apply(AUTHOR, NORTHSIDE, list(100)));
    var again = rows(imports(numbers).apply(AUTHOR, NORTHSIDE, list(100)));

    assertEquals(100, first.stream().filter(SeenRow::written).count());
    assertEquals(IntStream.rangeClosed(2, 102).boxed().toList(), places(first));
    assertEquals(0, again.stream().filter(SeenRow::written).count());
    assertEquals(
        100, again.stream().filter(row -> row.outcome() instanceof RowOutcome.Unchanged).count());
    assertEquals(100, companies.find(NORTHSIDE).orElseThrow().numbers().size());
    assertEquals(100, companies.audit().of("company#northside", 1000).size());
  }

  private static List<Integer> places(List<SeenRow> rows) {
    return rows.stream().map(row -> row.row().row()).toList();
  }

  /** Somebody takes a number between its being read and its being written. */
  @Test
  void leavesToOthersWhatTheyTookMeanwhile() {
    var overtaken = new Overtaken(once(() -> add(SUMMIT, "Theirs", null)));
    var text = "number,label\n6125550199,Mine\n6125550100,Other";
    var rows = rows(imports(overtaken).apply(AUTHOR, NORTHSIDE, text));

    assertEquals(new RowOutcome.Refused(ErrorCode.NUMBER_TAKEN, SUMMIT), rows.getFirst().outcome());
    assertEquals(List.of(false, true), rows.stream().map(SeenRow::written).toList());
    assertEquals(Optional.of(SUMMIT), numbers.find(NUMBER).map(InboundNumber::company));
  }

  private static Runnable once(Runnable work) {
    var waiting = new ArrayList<>(List.of(work));
    return () -> {
      var now = List.copyOf(waiting);
      waiting.clear();
      now.forEach(Runnable::run);
    };
  }

  @Test
  void goesOnWhereTheTimeEnded() {
    var slow = new Overtaken(() -> clock.advance(ImportNumbers.PATIENCE.plusSeconds(1)));
    var first = rows(imports(slow).apply(AUTHOR, NORTHSIDE, list(50)));
    var second = rows(imports(slow).apply(AUTHOR, NORTHSIDE, list(50)));

    assertEquals(30, first.stream().filter(SeenRow::written).count());
    assertEquals(51, first.size());
    assertEquals(20, second.stream().filter(SeenRow::written).count());
    assertEquals(50, companies.find(NORTHSIDE).orElseThrow().numbers().size());
  }

  /** The twin, before whose writings something else happens. */
  private final class Overtaken implements InboundNumbers {
    private final Runnable other;

    Overtaken(Runnable other) {
      this.other = other;
    }

    @Override
    public Optional<InboundNumber> find(PhoneNumber number) {
      return numbers.find(number);
    }

    @Override
    public Map<PhoneNumber, InboundNumber> find(Collection<PhoneNumber> wanted) {
      return numbers.find(wanted);
    }

    @Override
    public boolean keep(List<Change> changes) {
      other.run();
      return numbers.keep(changes);
    }

    @Override
    public List<CompanyNumber> list(
        String text, Set<CompanyId> of, @Nullable String after, int limit) {
      return numbers.list(text, of, after, limit);
    }
  }
}
