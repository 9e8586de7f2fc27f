package ai.cicops.portal.audit.lambda;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.audit.AuditQuery;
import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.Cursor;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code GET /api/audit?from=&to=&actor=&subject=&action=&cursor=}, for admins. */
public final class ReadAuditHandler extends HttpFunction {
  private static final int PAGE = 50;
  private static final int DAYS_BACK = 30;
  private static final int LONGEST_YEARS = 3;

  public ReadAuditHandler() {
    var process = Surroundings.ofProcess();
    this(process);
    Snapshot.prepare(this, process, ReadAuditHandler::new, new ReadAuditRehearsal());
  }

  public ReadAuditHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(
        surroundings,
        new Gate(dynamo, surroundings),
        new DynamoAuditLog(dynamo, surroundings),
        new DynamoPeople(dynamo, surroundings));
  }

  ReadAuditHandler(Surroundings surroundings, Gate gate, AuditLog log, People people) {
    var route = new Reading(log, people, surroundings.clock());
    super(surroundings, Map.of("GET /api/audit", gate.signedIn(route::answer)));
  }

  private record Reading(AuditLog log, People people, InstantSource clock) {
    HttpAnswer answer(HttpRequest request, Person person) {
      if (!person.may(Action.READ_AUDIT)) {
        return HttpAnswer.refused(ErrorCode.NO_PERMISSION);
      }
      request.queryOnly(Set.of("from", "to", "actor", "subject", "action", "cursor"));
      var query = query(request);
      var cursor = Cursor.of(List.of("audit", person.id().value(), query.toString()));
      var page = log.find(query, cursor.read(request.queryOne("cursor")).orElse(null), PAGE);
      var names = new HashMap<String, Optional<Person>>();
      var next = page.next();
      return HttpAnswer.ok(
          new AuditAnswer(
              page.entries().stream()
                  .map(entry ->
                      AuditAnswer.Entry.of(
                          entry,
                          names
                              .computeIfAbsent(entry.actor(), this::person)
                              .map(Person::name)
                              .orElse(null)))
                  .toList(),
              next == null ? null : cursor.write(next)));
    }

    private Optional<Person> person(String actor) {
      try {
        return people.find(new UserId(actor));
      } catch (IllegalArgumentException nobody) {
        return Optional.empty();
      }
    }

    /** UTC days, both included; the last thirty where none is named. */
    private AuditQuery query(HttpRequest request) {
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      var to = day(request, "to").orElse(today);
      var from = day(request, "from").orElse(to.minusDays(DAYS_BACK));
      if (from.isAfter(to) || from.plusYears(LONGEST_YEARS).isBefore(to)) {
        throw new InvalidInput(ErrorCode.PERIOD_INVALID, "from");
      }
      return new AuditQuery(
          from.atStartOfDay(ZoneOffset.UTC).toInstant(),
          to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
          text(request, "actor", 64),
          text(request, "subject", 120),
          text(request, "action", 60));
    }

    /** Of four digits from 2000 on, so that days can be counted from it and texts sort as days. */
    private static Optional<LocalDate> day(HttpRequest request, String name) {
      try {
        var day = request.queryOne(name).map(LocalDate::parse);
        if (day.filter(found -> found.getYear() < 2000 || found.getYear() > 2999).isEmpty()) {
          return day;
        }
      } catch (DateTimeException malformed) {
        // no day, as below
      }
      throw new InvalidInput(ErrorCode.PERIOD_INVALID, name);
    }

    private static Optional<String> text(HttpRequest request, String name, int longest) {
      var text = request.queryOne(name);
      if (text.filter(value -> value.length() > longest).isPresent()) {
        throw InvalidInput.field(name);
      }
      return text;
    }
  }
}
