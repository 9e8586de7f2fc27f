package ai.cicops.portal.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.dashboards.Dashboard;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.notifications.Mail;
import ai.cicops.portal.operations.RunRecord.Outcome;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendSummariesTest {
  private final SummariesWorld world = new SummariesWorld();
  private final CompanyId acme = world.calls.company("acme", "Acme");
  private final CompanyId birch = world.calls.company("birch", "Birch");
  private final About aboutAcme = new About.OneCompany(acme);
  private final Actor pat = world.known(CallsWorld.customer(acme));

  private List<Mail> sent() {
    return world.summaries.events().stream()
        .map(event -> world.mails.find(String.valueOf(event.detail().get("mailId"))).orElseThrow())
        .toList();
  }

  private void calls() {
    world.calls.record(
        row(1, "Acme", "2026-11-11T15:00:00Z"),
        row(2, "Acme", "2026-11-11T16:00:00Z").disposition("Price Shopper"),
        row(3, "Acme", "2026-11-10T15:00:00Z"),
        row(4, "Birch", "2026-11-11T15:00:00Z").disposition("Price Shopper"));
  }

  private static Rows row(int id, String campaign, String at) {
    return Rows.answered().id(id).campaign(campaign).at(at);
  }

  @Test
  void tellsOfYesterdayAtSevenOfThePlaceOnce() {
    calls();
    world.on(pat, aboutAcme, Cadence.DAILY);
    world.at("2026-11-12T12:59:00Z");
    assertEquals(Outcome.OK, world.run().outcome());
    assertEquals(1, sent().size(), "of Tuesday, since it was switched on before that morning");

    world.at("2026-11-12T13:05:00Z");
    var record = world.run();
    world.run();

    assertEquals(Map.of("sent", 1L), positive(record.counts()));
    assertEquals(2, sent().size());
    var mail = sent().getLast();
    assertEquals("customer@example.com", mail.to());
    assertEquals(
        "Company acme, Wednesday, November 11, 2026: 2 calls became 1 job", mail.subject());
    assertTrue(
        mail.text()
            .contains(
                "https://portal.example.com/?company=acme&from=2026-11-11&to=2026-11-12&zone=America%2FChicago"),
        mail.text());
    assertTrue(mail.text().contains("Calls: 2 · ▲ 100 %, before 1"), mail.text());
    assertTrue(mail.text().contains("Booked of bookable: 50.0 % · on target"), mail.text());
    assertTrue(mail.text().contains("1 call was lost."));
    assertNotNull(mail.unsubscribe());
  }

  private static Map<String, Long> positive(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void theFirstTellsOfTheDayOnWhichItWasSwitchedOn() {
    world.at("2026-11-11T14:00:00Z");
    var summary = world.on(pat, aboutAcme, Cadence.DAILY);

    assertEquals(Instant.parse("2026-11-12T13:00:00Z"), summary.dueAt());
    world.run();
    assertEquals(List.of(), sent());
  }

  @Test
  void hasTheFiguresOfTheDashboardToTheDigit() {
    calls();
    world.calls.record(
        Rows.abandoned()
            .id(7)
            .campaign("Acme")
            .at("2026-11-11T17:00:00Z")
            .queue(Duration.ofSeconds(40)),
        row(8, "Acme", "2026-11-09T17:00:00Z"));
    var reports = new ArrayList<SummaryReport>();
    world.on(pat, aboutAcme, Cadence.WEEKLY);
    world.on(pat, new About.AllCompanies(), Cadence.DAILY);
    world.at("2026-11-15T13:00:00Z");

    world.run(world.summaries, reports::add);

    assertEquals(2, reports.size());
    for (var report : reports) {
      var question = report.summary().about().question(report.span(), ZoneId.of("America/Chicago"));
      var shown =
          assertInstanceOf(
              Selection.Selected.class, world.showDashboard().show(pat.person(), question));
      assertEquals(shown.read(), report.dashboard());
      var dashboard = assertInstanceOf(Dashboard.class, shown.read());
      assertEquals(report.span().start(report.zone()), dashboard.period().start());
      assertEquals(report.span().end(report.zone()), dashboard.period().end());
    }
  }

  @Test
  void aRunThatWasDownForDaysSendsTheNewestAlone() {
    calls();
    world.on(pat, aboutAcme, Cadence.DAILY);
    world.at("2026-11-20T20:00:00Z");

    world.run();

    assertEquals(1, sent().size());
    assertTrue(sent().getFirst().subject().contains("November 19"));
    world.at("2026-11-21T13:00:00Z");
    world.run();
    assertEquals(2, sent().size());
  }

  @Test
  void whoeverIsKilledAnywhereEndsTheSame() {
    calls();
    world.on(pat, aboutAcme, Cadence.DAILY);
    world.at("2026-11-12T13:00:00Z");
    var killed = new IllegalStateException("killed");

    assertThrows(
        IllegalStateException.class,
        () ->
            world.run(
                world.summaries,
                _ -> {
                  throw killed;
                }));
    assertThrows(
        IllegalStateException.class,
        () ->
            world.run(
                world.summaries,
                report -> {
                  world.post().owe(report);
                  throw killed;
                }));
    assertEquals(List.of(), sent());
    assertThrows(
        IllegalStateException.class,
        () -> world.run(new Dying(world.summaries, killed), world.post()),
        "after the step was written");
    assertEquals(1, sent().size());

    assertEquals(Outcome.OK, world.run().outcome());
    assertEquals(1, sent().size());
  }

  /** Takes its step and dies before it says so. */
  private record Dying(MemorySummaries over, RuntimeException death) implements Summaries {
    @Override
    public List<Summary> of(UserId owner) {
      return over.of(owner);
    }

    @Override
    public Optional<Summary> find(UserId owner, String id) {
      return over.find(owner, id);
    }

    @Override
    public List<Summary> due(Instant by, @Nullable Summary after, int limit) {
      return over.due(by, after, limit);
    }

    @Override
    public boolean add(Summary summary, Deed deed) {
      return over.add(summary, deed);
    }

    @Override
    public boolean remove(Summary summary, Deed deed) {
      return over.remove(summary, deed);
    }

    @Override
    public boolean pass(Summary next, @Nullable OutboxEvent event) {
      assertTrue(over.pass(next, event));
      throw death;
    }
  }

  @Test
  void whatFailsForOneKeepsNobodyElseFromHearing() {
    calls();
    var sue = world.known(CallsWorld.supervisor(acme));
    world.on(pat, aboutAcme, Cadence.DAILY);
    world.on(sue, aboutAcme, Cadence.DAILY);
    world.at("2026-11-12T13:00:00Z");

    assertThrows(
        IllegalStateException.class,
        () ->
            world.run(
                world.summaries,
                report -> {
                  if (report.reader().id().equals(pat.person().id())) {
                    throw new IllegalStateException("broken");
                  }
                  world.post().owe(report);
                }));

    assertEquals(List.of("supervisor@example.com"), sent().stream().map(Mail::to).toList());
    assertEquals(
        Outcome.FAILED, world.records.latest(SendSummaries.SCHEDULE, 1).getFirst().outcome());
    world.run();
    assertEquals(2, sent().size());
  }

  @Test
  void oneRunAtATime() {
    world.lease.take("another");
    assertEquals(Outcome.SKIPPED, world.run().outcome());
  }

  @Test
  void whoeverLostTheCompanyGetsNothingUntilItIsTheirsAgain() {
    calls();
    world.on(pat, aboutAcme, Cadence.DAILY);
    world.at("2026-11-12T13:00:00Z");
    world.known(CallsWorld.customer(birch));

    assertEquals(1L, world.run().counts().get("skipped"));
    assertEquals(List.of(), sent());
    assertEquals(
        List.of(true),
        world.keep().list(CallsWorld.customer(birch)).stream()
            .map(shown -> shown.subject() == null)
            .toList());

    world.known(pat.person());
    world.run();
    assertEquals(List.of(), sent(), "what was passed over is not sent later");
    world.at("2026-11-13T13:00:00Z");
    world.run();
    assertEquals(1, sent().size());
  }

  @Test
  void aDeactivatedPersonAndADiscardedCompanyGetNothing() {
    calls();
    var sue = world.known(CallsWorld.supervisor(acme));
    world.on(pat, aboutAcme, Cadence.DAILY);
    world.on(sue, aboutAcme, Cadence.DAILY);
    world.at("2026-11-12T13:00:00Z");
    Person away = pat.person().with(pat.person().standing().deactivated(Instant.EPOCH));
    world.known(away);
    world.calls.discard(acme);

    assertEquals(2L, world.run().counts().get("skipped"));
    assertEquals(List.of(), sent());
  }

  @Test
  void waitsForCallsForSomeHoursAndThenSaysSo() {
    calls();
    world.on(pat, aboutAcme, Cadence.DAILY);
    world.at("2026-11-12T13:00:00Z");
    world.calls.asOf = Optional.of(Instant.parse("2026-11-11T20:00:00Z"));
    assertEquals(1L, world.run().counts().get("waiting"));
    assertEquals(List.of(), sent());

    world.calls.clock.advance(SendSummaries.PATIENCE);
    world.run();

    var mail = sent().getFirst();
    assertTrue(mail.subject().endsWith("not all calls are in yet"), mail.subject());
    assertTrue(mail.text().contains("ended by November 11, 2026"), mail.text());
    assertTrue(mail.text().contains("Calls: 2"));
  }

  @Test
  void whatIsNotKnownIsNotZero() {
    world.on(pat, aboutAcme, Cadence.DAILY);
    world.at("2026-11-12T17:00:00Z");
    world.calls.asOf = Optional.of(Instant.parse("2026-11-11T06:00:00Z"));

    world.run();

    var mail = sent().getFirst();
    assertTrue(mail.subject().endsWith("the calls are not in yet"), mail.subject());
    assertTrue(mail.text().contains("They are not zero"));
    assertFalse(mail.text().contains("Calls: "), mail.text());
    assertFalse(mail.html().contains("<table"), mail.html());
  }

  @Test
  void severalCompaniesComeFarthestFromTheirTargetsFirst() {
    calls();
    var both = world.known(CallsWorld.customer(acme, birch));
    var group = world.organization("home", acme, birch);
    world.on(both, new About.OneOrganization(group), Cadence.DAILY);
    world.at("2026-11-12T12:00:00Z");

    world.run();

    var mail = sent().getFirst();
    assertTrue(mail.subject().startsWith("Group home, Wednesday"), mail.subject());
    var text = mail.text();
    assertTrue(text.contains("/?organization=home&from=2026-11-11"), text);
    assertTrue(
        text.indexOf("- Company birch: Calls 1") < text.indexOf("- Company acme: Calls 2"), text);
    assertTrue(
        mail.html()
            .contains(
                "/?company=birch&amp;from=2026-11-11&amp;to=2026-11-12&amp;zone=America%2FNew_York"),
        mail.html());
    assertEquals("birch acme", world.summaries.events().getFirst().detail().get("companies"));
  }

  @Test
  void aCompanyThatMovesWestIsToldLater() {
    calls();
    world.on(pat, aboutAcme, Cadence.DAILY);
    world.at("2026-11-12T13:00:00Z");
    var found = world.calls.companies.find(acme).orElseThrow();
    var company = found.company();
    world.calls.companies.save(
        found.with(
            company.described(
                company.name(), company.place(), ZoneId.of("Pacific/Honolulu"), company.trades())));

    world.run();
    assertEquals(1, sent().size(), "of Tuesday: Wednesday's morning has not come there");
    assertTrue(sent().getFirst().subject().contains("November 10"));
    world.at("2026-11-12T17:00:00Z");
    world.run();
    assertEquals(2, sent().size());
  }

  @Test
  void speaksTheReadersLanguage() {
    calls();
    var luz = world.known(pat.person().described("luz", "es", CallsWorld.CHICAGO));
    world.on(luz, aboutAcme, Cadence.WEEKLY);
    world.at("2026-11-16T13:00:00Z");

    world.run();

    var mail = sent().getFirst();
    assertTrue(mail.subject().endsWith(": 3 llamadas dieron 2 trabajos"), mail.subject());
    assertTrue(mail.text().contains("Se perdió 1 llamada."));
    assertTrue(mail.html().contains("<html lang=\"es\">"));
  }
}
