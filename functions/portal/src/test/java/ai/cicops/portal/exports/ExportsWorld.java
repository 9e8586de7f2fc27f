package ai.cicops.portal.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.CallTeams;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.exports.csv.CsvSheet;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Calls in memory, somebody who may export them, and files in memory. */
public final class ExportsWorld {
  public final CallsWorld calls = new CallsWorld();
  public final MemoryAuditLog audit = new MemoryAuditLog();
  public final MemoryExports exports = new MemoryExports(audit, calls.clock);
  public final MemoryExportFiles files = new MemoryExportFiles();
  private final Map<UserId, Person> everybody = new HashMap<>();
  private MemoryPeople people = new MemoryPeople();
  public final AskForExport askForExport = new AskForExport(exports, selectCalls(), calls.clock);
  public final FetchExport fetchExport =
      new FetchExport(exports, files, audit, calls.companies, calls.clock);

  public SelectCalls selectCalls() {
    return new SelectCalls(
        calls.chunks,
        calls.callers,
        calls.companies,
        CallTeams.NONE,
        calls.classifications,
        calls.clock,
        CallsWorld.BUSINESS);
  }

  public WriteExport writeExport() {
    return writeExport(exports, files);
  }

  WriteExport writeExport(Exports over, ExportFiles into) {
    return new WriteExport(over, into, CsvSheet::new, selectCalls(), people, calls.clock);
  }

  /** Keeps them as they are now, so that the worker finds them. */
  public Actor known(Person person) {
    everybody.put(person.id(), person);
    people = new MemoryPeople();
    for (var one : everybody.values()) {
      var email = EmailAddress.parse(one.id() + "@example.com").orElseThrow();
      people.enroll(one, new Account(one.id(), email, "", null, 0));
    }
    return new Actor(person, new ClientAddress("192.0.2.1"));
  }

  public static Person exporter(CompanyId... companies) {
    return CallsWorld.customer(Set.of(Permission.EXPORT), companies);
  }

  public static CallQuestion november(@Nullable CompanyId company, CallFilter filter) {
    return new CallQuestion(company, "2026-11-01", "2026-11-20", "America/Chicago", filter);
  }

  Export asked(Actor actor, CallQuestion question) {
    var id = new ExportId("export-0" + (1 + exports.events().size()));
    return switch (askForExport.ask(actor, id, question, false)) {
      case AskForExport.AskOutcome.Asked(var export) -> export;
      case AskForExport.AskOutcome.Refused(var code, _) -> throw new AssertionError(code);
    };
  }

  /** Writes it to the end. */
  Export written(Export export) {
    writeExport().write(export.id(), () -> true);
    return found(export);
  }

  Export found(Export export) {
    return exports.find(export.id()).orElseThrow();
  }

  /** Has it written by so many workers after the other as it takes. */
  Export written(Export export, BooleanSupplier goOn) {
    while (!(found(export).state() instanceof ExportState.Ready)) {
      writeExport().write(export.id(), goOn);
    }
    return found(export);
  }

  String text(Export export) {
    return files
        .read(export.key(), ExportsWorld::all)
        .map(bytes -> new String(bytes, UTF_8))
        .orElseThrow();
  }

  private static byte[] all(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Its rows, by the names of its columns. */
  List<CSVRecord> rows(Export export) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(text(export)))) {
      return parser.getRecords();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
