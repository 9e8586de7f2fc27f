package ai.cicops.portal.questions;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.MemoryAttempts;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Two companies, and people of every kind who ask and answer. */
final class QuestionsWorld {
  static final CompanyId NORTHSIDE = new CompanyId("northside");
  static final CompanyId SUMMIT = new CompanyId("summit");
  static final Topic COMPANY = new Topic.OfCompany();

  final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T14:00:00Z"));
  final MemoryAuditLog audit = new MemoryAuditLog();
  final MemoryQuestions questions = new MemoryQuestions(audit);
  final MemoryCompanies companies = new MemoryCompanies();
  final KeepQuestions keep = new KeepQuestions(questions, companies, new MemoryAttempts(), clock);
  final ListQuestions list = new ListQuestions(questions, companies);

  final Person ada = person("ada", Role.ADMIN);
  final Person sue = person("sue", Role.SUPERVISOR, grant(NORTHSIDE, false));
  final Person tom = person("tom", Role.SUPERVISOR, grant(SUMMIT, false));
  final Person amy = person("amy", Role.AGENT, grant(NORTHSIDE, false));
  final Person oda = person("oda", Role.CUSTOMER, grant(NORTHSIDE, true));
  final Person pat = person("pat", Role.CUSTOMER, grant(NORTHSIDE, false));
  final Person kim = person("kim", Role.CUSTOMER, grant(NORTHSIDE, false), grant(SUMMIT, true));

  QuestionsWorld() {
    companies.save(CompaniesContract.company("northside", "Northside Plumbing", "Northside"));
    companies.save(CompaniesContract.company("summit", "Summit Heating", "Summit"));
  }

  static Grant grant(CompanyId company, boolean owner) {
    return new Grant(company, owner, Set.of());
  }

  static Person person(String id, Role role, Grant... grants) {
    return new Person(
        new UserId(id),
        id,
        id + "@example.com",
        role,
        "en",
        ZoneId.of("UTC"),
        Stream.of(grants).toList());
  }

  static Actor by(Person person) {
    return new Actor(person, new ClientAddress("198.51.100.7"));
  }

  static Topic call(String campaign) {
    var id = CampaignKey.of(campaign) + ".20261120.300000000001";
    return Topic.parse("call", id, "").orElseThrow();
  }

  KeepQuestions.Outcome ask(Person person, CompanyId company, String key, Topic topic) {
    var wish = new KeepQuestions.Wish(key, company, topic, new MessageText("Why " + key), false);
    return keep.ask(by(person), wish);
  }

  /** Asked a second after what was asked before. */
  Question asked(Person person, CompanyId company, String key) {
    clock.advance(Duration.ofSeconds(1));
    return switch (ask(person, company, key, COMPANY)) {
      case KeepQuestions.Outcome.Asked(var thread) -> thread.question();
      case KeepQuestions.Outcome other -> throw new AssertionError(other);
    };
  }

  KeepQuestions.Outcome write(Person person, Question upon) {
    clock.advance(Duration.ofSeconds(1));
    return keep.write(by(person), upon.id(), upon.version(), new MessageText("So."));
  }

  Question find(QuestionId id) {
    return questions.find(id).orElseThrow().question();
  }

  /** What was done to the company, oldest first. */
  List<String> audited(CompanyId company) {
    return audit.of("company#" + company, 99).reversed().stream()
        .map(entry -> entry.action())
        .toList();
  }
}
