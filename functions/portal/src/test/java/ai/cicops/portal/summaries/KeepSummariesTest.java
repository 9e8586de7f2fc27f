package ai.cicops.portal.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.summaries.KeepSummaries.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeepSummariesTest {
  private static final ClientAddress SOMEWHERE = new ClientAddress("198.51.100.7");

  private final SummariesWorld world = new SummariesWorld();
  private final CompanyId acme = world.calls.company("acme", "Acme");
  private final CompanyId birch = world.calls.company("birch", "Birch");
  private final About aboutAcme = new About.OneCompany(acme);
  private final Actor pat = world.known(CallsWorld.customer(acme));
  private final Actor ada = world.known(CallsWorld.admin());

  private Outcome on(Actor actor, About about) {
    return world.keep().switchOn(actor, about, Cadence.DAILY);
  }

  @Test
  void switchesOnOnceAndOffOnce() {
    assertInstanceOf(Outcome.On.class, on(pat, aboutAcme));
    assertInstanceOf(Outcome.On.class, on(pat, aboutAcme));
    assertEquals(1, world.keep().list(pat.person()).size());
    assertInstanceOf(Outcome.Off.class, world.keep().switchOff(pat, aboutAcme, Cadence.DAILY));
    assertInstanceOf(Outcome.Off.class, world.keep().switchOff(pat, aboutAcme, Cadence.DAILY));

    assertEquals(
        List.of("summary_switched_off", "summary_switched_on"),
        world.audit.of("user#customer", 10).stream().map(AuditEntry::action).sorted().toList());
  }

  @Test
  void isAboutWhatOneSees() {
    var home = new About.OneOrganization(world.organization("home", acme));
    var away = new About.OneOrganization(world.organization("away", birch));
    var agent = world.known(CallsWorld.agent(acme));

    assertInstanceOf(Outcome.NotFound.class, on(pat, new About.OneCompany(birch)));
    assertInstanceOf(Outcome.NotFound.class, on(pat, new About.OneCompany(new CompanyId("no"))));
    assertInstanceOf(Outcome.NotFound.class, on(pat, away));
    assertInstanceOf(Outcome.On.class, on(pat, home));
    assertInstanceOf(Outcome.On.class, on(ada, away));
    assertInstanceOf(Outcome.NotAllowed.class, on(agent, aboutAcme));
    assertInstanceOf(Outcome.NotAllowed.class, on(agent, new About.AllCompanies()));
    assertEquals(
        List.of("Group home"),
        world.keep().organizations(pat.person()).stream().map(Organization::name).toList());
    assertEquals(2, world.keep().organizations(ada.person()).size());
    world.calls.discard(birch);
    assertInstanceOf(Outcome.NotFound.class, on(ada, new About.OneCompany(birch)));
  }

  @Test
  void goesByTheClockOfOneCompanyAndOfSeveralByTheBusinesss() {
    var both = world.known(CallsWorld.customer(acme, birch));
    assertEquals(
        List.of("America/Chicago", "America/Chicago", "America/New_York"),
        Stream.of(
                on(pat, aboutAcme),
                on(pat, new About.AllCompanies()),
                on(both, new About.AllCompanies()))
            .map(outcome -> assertInstanceOf(Outcome.On.class, outcome).shown().subject())
            .map(subject -> subject == null ? "" : subject.zone().getId())
            .toList());
  }

  @Test
  void keepsTwentyAtMost() {
    for (int n = 0; n < KeepSummaries.MOST; n++) {
      var about = new About.OneCompany(world.calls.company("company-" + n, "Campaign " + n));
      assertInstanceOf(Outcome.On.class, on(ada, about));
    }
    assertInstanceOf(Outcome.TooMany.class, on(ada, aboutAcme));
    assertInstanceOf(Outcome.On.class, on(pat, aboutAcme));
  }

  @Test
  void aLinkSwitchesItsOwnOffHoweverOftenItIsPressed() {
    var daily = world.on(pat, aboutAcme, Cadence.DAILY);
    var weekly = world.on(pat, aboutAcme, Cadence.WEEKLY);
    var link = world.links.text(daily, world.calls.clock.instant());

    var off =
        assertInstanceOf(
            Unsubscribe.Outcome.Off.class, world.unsubscribe().unsubscribe(link, SOMEWHERE));
    assertEquals(daily, off.summary());
    assertInstanceOf(
        Unsubscribe.Outcome.OffBefore.class, world.unsubscribe().unsubscribe(link, SOMEWHERE));
    assertEquals(
        List.of(weekly),
        world.keep().list(pat.person()).stream().map(KeepSummaries.Shown::summary).toList());
    assertTrue(
        world.audit.of("user#customer", 10).stream()
            .anyMatch(entry -> entry.action().equals("summary_unsubscribed")));
  }

  @Test
  void aLinkThatIsNoneOrTooOldSwitchesNothingOff() {
    var daily = world.on(pat, aboutAcme, Cadence.DAILY);
    var link = world.links.text(daily, world.calls.clock.instant());
    var forged = link.replace("customer", "supervisor");

    for (var wrong : List.of("", "x", forged, link.substring(1))) {
      assertInstanceOf(
          Unsubscribe.Outcome.LinkOver.class, world.unsubscribe().unsubscribe(wrong, SOMEWHERE));
    }
    world.calls.clock.advance(Duration.ofDays(366));
    assertInstanceOf(
        Unsubscribe.Outcome.LinkOver.class, world.unsubscribe().unsubscribe(link, SOMEWHERE));
    assertEquals(1, world.keep().list(pat.person()).size());
  }
}
