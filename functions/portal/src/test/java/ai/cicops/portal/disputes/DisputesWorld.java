package ai.cicops.portal.disputes;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.MemoryAttempts;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.questions.MessageText;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Two companies with calls, and people of every kind who dispute and answer. */
final class DisputesWorld {
  static final String MAIN = "Acme - Main";

  final CallsWorld calls = new CallsWorld();
  final MovableClock clock = calls.clock;
  final MemoryAuditLog audit = new MemoryAuditLog();
  final MemoryDisputes disputes = new MemoryDisputes(audit);
  final KeepDisputes keep = new KeepDisputes(calls.showCall, disputes, new MemoryAttempts(), clock);
  final ListDisputes list = new ListDisputes(disputes, calls.companies);
  final CompanyId acme = calls.company("acme", MAIN);
  final CompanyId birch = calls.company("birch", "Birch");

  final Person ada = person("ada", Role.ADMIN);
  final Person sue = person("sue", Role.SUPERVISOR, grant(acme, false));
  final Person tom = person("tom", Role.SUPERVISOR, grant(birch, false));
  final Person amy = person("amy", Role.AGENT, grant(acme, false));
  final Person oda = person("oda", Role.CUSTOMER, grant(acme, true));
  final Person pat = person("pat", Role.CUSTOMER, grant(acme, false, Permission.LISTEN));
  final Person bob = person("bob", Role.CUSTOMER, grant(acme, false, Permission.MANAGE_BILLING));
  final Person kim = person("kim", Role.CUSTOMER, grant(birch, true));

  DisputesWorld() {
    for (int number = 1; number <= 3; number++) {
      calls.record(Rows.answered().id(number).campaign(MAIN));
    }
    calls.record(Rows.answered().id(9).campaign("Birch"));
  }

  private static Grant grant(CompanyId company, boolean owner, Permission... permissions) {
    return new Grant(company, owner, Set.of(permissions));
  }

  private static Person person(String id, Role role, Grant... grants) {
    return new Person(
        new UserId(id), id, id + "@example.com", role, "en", ZoneId.of("UTC"), List.of(grants));
  }

  static Actor by(Person person) {
    return new Actor(person, new ClientAddress("198.51.100.7"));
  }

  CallId call(int number) {
    return calls.call(MAIN, number).id();
  }

  KeepDisputes.Outcome open(Person person, CallId call, Reason reason) {
    return keep.open(by(person), call, reason, new MessageText("Not so"));
  }

  /** Opened a second after what was done before. */
  Dispute opened(Person person, int call, Reason reason) {
    clock.advance(Duration.ofSeconds(1));
    return switch (open(person, call(call), reason)) {
      case KeepDisputes.Outcome.Opened(var now) -> now.threads().getLast().dispute();
      case KeepDisputes.Outcome other -> throw new AssertionError(other);
    };
  }

  KeepDisputes.Outcome add(Person person, Dispute upon, Act act) {
    var id = upon.id();
    var text = new MessageText("So.");
    return keep.add(by(person), id.call(), id.number(), upon.version(), act, text);
  }

  /** Added a second after what was done before. */
  Dispute added(Person person, Dispute upon, Act act) {
    clock.advance(Duration.ofSeconds(1));
    return switch (add(person, upon, act)) {
      case KeepDisputes.Outcome.Kept(var now) ->
          now.threads().get(upon.id().number() - 1).dispute();
      case KeepDisputes.Outcome other -> throw new AssertionError(other);
    };
  }

  /** What was done to the company, oldest first. */
  List<String> audited(CompanyId company) {
    return audit.of("company#" + company, 99).reversed().stream().map(AuditEntry::action).toList();
  }
}
