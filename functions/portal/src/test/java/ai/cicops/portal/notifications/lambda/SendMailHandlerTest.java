package ai.cicops.portal.notifications.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.directory.MemoryOrganizations;
import ai.cicops.portal.disputes.MemoryDisputes;
import ai.cicops.portal.exports.Export;
import ai.cicops.portal.exports.ExportEvents;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.ExportState;
import ai.cicops.portal.exports.MemoryExports;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.KeepContact;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.LookAsCustomer;
import ai.cicops.portal.identity.LookRequest;
import ai.cicops.portal.identity.MemoryContacts;
import ai.cicops.portal.identity.MemoryInvitations;
import ai.cicops.portal.identity.MemoryLooks;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.MemorySessions;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.notifications.Correspondence;
import ai.cicops.portal.notifications.DisputeCorrespondence;
import ai.cicops.portal.notifications.ExportCorrespondence;
import ai.cicops.portal.notifications.LookCorrespondence;
import ai.cicops.portal.notifications.LostJobCorrespondence;
import ai.cicops.portal.notifications.Mail;
import ai.cicops.portal.notifications.MailSender;
import ai.cicops.portal.notifications.MemoryMailSender;
import ai.cicops.portal.notifications.MemoryMails;
import ai.cicops.portal.notifications.QuestionCorrespondence;
import ai.cicops.portal.notifications.SendMail;
import ai.cicops.portal.notifications.SummaryCorrespondence;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.NoContext;
import ai.cicops.portal.questions.MemoryQuestions;
import ai.cicops.portal.summaries.About;
import ai.cicops.portal.summaries.Cadence;
import ai.cicops.portal.summaries.MemorySummaries;
import ai.cicops.portal.summaries.SendSummaries;
import ai.cicops.portal.summaries.Summary;
import ai.cicops.portal.summaries.SummarySight;
import ai.cicops.portal.teams.MemoryTeams;
import ai.cicops.portal.teams.Team;
import ai.cicops.portal.teams.TeamId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendMailHandlerTest {
  private static final String NONE = "{\"batchItemFailures\":[]}";
  private static final String FAILED = "{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
  private final MemoryPeople people = new MemoryPeople();
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryTeams teams = new MemoryTeams();
  private final MemoryMails mails = new MemoryMails();
  private final MemoryMailSender sender = new MemoryMailSender();
  private final MemoryAuditLog audit = new MemoryAuditLog();
  private final MemoryExports exports = new MemoryExports(audit, clock);
  private final MemorySummaries summaries = new MemorySummaries(audit);
  private final MemoryLooks looks = new MemoryLooks(new MemorySessions(people::find), audit);
  private final SendMailHandler handler = handler(sender);

  @BeforeEach
  void enroll() {
    enroll("ana", Role.ADMIN, "en");
    enroll("luz", Role.ADMIN, "es");
    enroll("pat", Role.CUSTOMER, "en");
  }

  @Test
  void tellsTheAdminsInTheirLanguageOfACompanyThatNeedsReview() throws IOException {
    var event = needsReview("Lakeside Drains");

    assertEquals(NONE, handle(event));
    var subjects = sender.sent().stream().collect(Collectors.toMap(Mail::to, Mail::subject));
    assertEquals(
        Map.of(
            "ana@example.com", "New company needs review: Lakeside Drains",
            "luz@example.com", "Empresa nueva por revisar: Lakeside Drains"),
        subjects);
    var english = to("ana@example.com");
    assertTrue(english.text().contains("https://portal.example.com/calls?company=c-"));
    assertTrue(english.html().contains("https://portal.example.com/calls?company=c-"));
    assertTrue(to("luz@example.com").html().contains("<html lang=\"es\">"));
  }

  @Test
  void asksOwnersAloneForALookAndTellsWhoAskedTheAnswer() throws IOException {
    companies.save(CompaniesContract.company("northside", "Northside Plumbing"));
    var northside = new CompanyId("northside");
    enroll("ona", Role.CUSTOMER, "es", new Grant(northside, true, Set.of()));
    enroll("max", Role.CUSTOMER, "en", new Grant(northside, false, Set.of()));
    var request =
        LookRequest.ask("r1", northside, new UserId("ana"), "To see <your> list.", clock.instant());
    looks.ask(request, deed("a"));

    assertEquals(NONE, handle(look(LookAsCustomer.ASKED)));
    assertEquals(1, sender.sent().size());
    assertEquals(
        "ana pide ver el portal como lo ve Northside Plumbing", to("ona@example.com").subject());
    assertTrue(to("ona@example.com").html().contains("To see &lt;your&gt; list."));
    assertTrue(
        to("ona@example.com")
            .text()
            .contains("https://portal.example.com/companies/northside/looks"));

    var granted = request.answered(LookRequest.Answer.GRANTED, new UserId("ona"), clock.instant());
    assertTrue(looks.answer(request, granted, deed("b")));
    assertEquals(NONE, handle(look(LookAsCustomer.ANSWERED)));
    assertEquals("Northside Plumbing lets you look", to("ana@example.com").subject());
    assertEquals(NONE, handle(look(LookAsCustomer.ASKED)), "owners are asked nothing any more");
    assertEquals(2, sender.sent().size());
  }

  private Deed deed(String id) {
    return new Deed(
        new AuditEntry("company#northside", clock.instant(), id, "ana", "tested", "", Map.of()));
  }

  private static String look(String type) {
    return message(
        "m0",
        type,
        "{\"id\":\"look-%s\",\"companyId\":\"northside\",\"requestId\":\"r1\"}".formatted(type));
  }

  @Test
  void sendsOnceHoweverOftenTheEventComes() throws IOException {
    var event = needsReview("Lakeside Drains");

    assertEquals(NONE, handle(event, event));
    assertEquals(NONE, handle(event));
    assertEquals(2, sender.sent().size());
  }

  @Test
  void triesAgainForWhomItFailed() throws IOException {
    var event = needsReview("Lakeside Drains");
    sender.awayFor("ana@example.com");

    assertEquals(FAILED, handle(event));
    assertEquals(1, sender.sent().size());
    sender.back();
    assertEquals(FAILED, handle(event), "the claim of the first attempt still holds");
    clock.advance(Duration.ofMinutes(5));
    assertEquals(NONE, handle(event));
    assertEquals(2, sender.sent().size());
  }

  /** The kill between SES's answer and our mark: once more, with the same id, and then never. */
  @Test
  void repeatsOneMailAtMostWithTheSameIdAfterACrash() throws IOException {
    var event = locked("pat");
    var crashing =
        handler(mail -> {
          sender.send(mail);
          throw new IllegalStateException("killed");
        });

    assertEquals(FAILED, handle(crashing, event));
    clock.advance(Duration.ofMinutes(5));
    assertEquals(NONE, handle(event));
    assertEquals(NONE, handle(event));
    assertEquals(2, sender.sent().size());
    assertEquals(1, sender.sent().stream().map(Mail::id).distinct().count());
  }

  @Test
  void tellsThePersonAloneOfALock() throws IOException {
    assertEquals(NONE, handle(locked("pat")));
    assertEquals(NONE, handle(locked("gone")));

    assertEquals(List.of("pat@example.com"), sender.sent().stream().map(Mail::to).toList());
    assertTrue(to("pat@example.com").text().contains("nobody got in"));
  }

  @Test
  void tellsTheAdminsThatTheSyncFails() throws IOException {
    var detail =
        "{\"id\":\"s1\",\"code\":\"five9_refused\",\"sentence\":\"Five9 refuses the <login>.\"}";

    assertEquals(NONE, handle(message("m0", "SyncFailing", detail)));
    assertEquals(2, sender.sent().size());
    assertTrue(to("ana@example.com").text().contains("Five9 refuses the <login>."));
    assertTrue(to("ana@example.com").html().contains("Five9 refuses the &lt;login&gt;."));
  }

  @Test
  void makesNoHeaderAndNoMarkupOfACampaignsName() throws IOException {
    handle(needsReview("Evil\r\nBcc: eve@example.com\u2028<img src=x>"));

    var mail = to("ana@example.com");
    assertEquals("New company needs review: Evil Bcc: eve@example.com <img src=x>", mail.subject());
    assertFalse(mail.html().contains("<img"));
  }

  @Test
  void tellsThePersonWhoCameIntoATeam() throws IOException {
    enroll("eva", Role.CUSTOMER, "es");
    var team = team("Night <shift>\r\nBcc: eve@example.com");
    joins(team, "ana");
    joins(team, "eva");

    assertEquals(NONE, handle(membership("a", "TeamMemberAdded", team, "ana")));
    assertEquals(NONE, handle(membership("e", "TeamMemberAdded", team, "eva")));

    var english = to("ana@example.com");
    assertEquals("You are now in the team Night <shift> Bcc: eve@example.com", english.subject());
    assertTrue(english.html().contains("Night &lt;shift&gt;"));
    assertTrue(english.text().contains("https://portal.example.com/teams/night"));
    var spanish = to("eva@example.com");
    assertTrue(spanish.subject().startsWith("Ahora está en el equipo Night"));
    assertFalse(spanish.text().contains("/teams/"), "customers have no page of teams");
    assertTrue(spanish.html().contains("<html lang=\"es\">"));
  }

  @Test
  void tellsThePersonWhoLeftATeamWhereTheyGetNotifications() throws IOException {
    var team = team("Night shift");
    people.change(
        people
            .find(new UserId("pat"))
            .map(pat -> pat.with(pat.standing().notifiedAt(new EmailAddress("office@example.com"))))
            .orElseThrow(),
        null,
        new Deed(entry("notified")));

    assertEquals(NONE, handle(membership("p", "TeamMemberRemoved", team, "pat")));

    assertEquals("You are no longer in the team Night shift", to("office@example.com").subject());
  }

  @Test
  void tellsNobodyOfATeamWhatIsNotSoAnyMore() throws IOException {
    var team = team("Night shift");
    joins(team, "luz");

    handle(membership("p", "TeamMemberAdded", team, "pat"));
    handle(membership("l", "TeamMemberRemoved", team, "luz"));
    handle(membership("x", "TeamMemberRemoved", new TeamId("gone"), "pat"));
    assertEquals(List.of(), sender.sent());
  }

  private TeamId team(String name) {
    var team = new Team(new TeamId("night"), name, new UserId("ana"), 0, null, 0);
    teams.add(team, new Deed(entry("made")));
    return team.id();
  }

  private void joins(TeamId team, String user) {
    teams.join(team, new UserId(user), clock.instant(), new Deed(entry(user)));
  }

  private AuditEntry entry(String id) {
    return new AuditEntry("team#night", clock.instant(), id, "ana", "done", "", Map.of());
  }

  private static String membership(String event, String detailType, TeamId team, String user) {
    return message(
        "m0",
        detailType,
        "{\"id\":\"%s\",\"teamId\":\"%s\",\"userId\":\"%s\"}".formatted(event, team, user));
  }

  @Test
  void tellsWhoAskedThatTheirFileIsThereOrIsNot() throws IOException {
    var question =
        new CallQuestion(new CompanyId("acme"), "2026-11-01", "2026-11-08", "UTC", CallFilter.ALL);
    var asked =
        new Export(
            new ExportId("export-1"),
            new UserId("pat"),
            question,
            "Acme & Sons",
            false,
            clock.instant(),
            1,
            new ExportState.Queued(clock.instant()),
            1);
    exports.ask(asked, deed("export"));
    assertEquals(NONE, handle(ended(ExportEvents.READY, "e1")));
    assertEquals(0, sender.sent().size(), "it is not ready yet");

    var ready = new ExportState.Ready(clock.instant(), 1214, 9, "", ExportState.Contents.NONE);
    exports.change(asked.with(ready));
    assertEquals(NONE, handle(ended(ExportEvents.READY, "e2")));
    assertEquals(NONE, handle(ended(ExportEvents.READY, "e2")));
    assertEquals(1, sender.sent().size());
    assertEquals("Your file of calls is ready", to("pat@example.com").subject());
    assertTrue(
        to("pat@example.com")
            .text()
            .contains("1,214 calls, of Acme & Sons from 2026-11-01 to 2026-11-07"));
    assertTrue(to("pat@example.com").html().contains("https://portal.example.com/exports"));

    exports.change(
        asked.with(ready).with(new ExportState.Failed(clock.instant(), ErrorCode.NOT_FOUND)));
    assertEquals(NONE, handle(ended(ExportEvents.FAILED, "e3")));
    assertEquals("Your file of calls could not be written", sender.sent().getLast().subject());
  }

  private static String ended(String type, String event) {
    return message("m0", type, "{\"id\":\"" + event + "\",\"exportId\":\"export-1\"}");
  }

  @Test
  void passesOverEventsThatNobodyHearsOf() throws IOException {
    assertEquals(NONE, handle(message("m0", "Something", "{\"id\":\"x\"}")));
  }

  @Test
  void handsBackWhatIsMalformedAndSendsTheRest() throws IOException {
    var answer =
        handle(
            "{\"messageId\":\"bad1\",\"body\":\"{\"}",
            "{\"messageId\":\"bad2\",\"body\":\"{}\"}",
            message("bad3", "SignInLocked", "{\"id\":\"x\"}"),
            message("bad4", "SignInLocked", "{\"id\":\"x\",\"userId\":\"../etc\"}"),
            locked("pat"));

    assertEquals(
        List.of("bad1", "bad2", "bad3", "bad4").stream()
            .map(id -> "{\"itemIdentifier\":\"" + id + "\"}")
            .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}")),
        answer);
    assertEquals(1, sender.sent().size());
  }

  private String needsReview(String campaign) {
    var company =
        switch (companies.claim(campaign)) {
          case Companies.ClaimOutcome.Claimed(var id) -> id;
          case Companies.ClaimOutcome.Known(var id) -> id;
        };
    return message(
        "m0",
        "CompanyNeedsReview",
        "{\"id\":\"e1\",\"at\":\"2026-11-20T12:00:00Z\",\"companyId\":\"" + company + "\"}");
  }

  private static String locked(String user) {
    return message("m0", "SignInLocked", "{\"id\":\"l-" + user + "\",\"userId\":\"" + user + "\"}");
  }

  private static String message(String id, String detailType, String detail) {
    var envelope =
        "{\"version\":\"0\",\"id\":\"6a7e8feb\",\"detail-type\":\""
            + detailType
            + "\",\"source\":\"portal.x\",\"account\":\"123456789012\",\"time\":\"2026-11-20T12:00:00Z\","
            + "\"region\":\"us-east-1\",\"resources\":[],\"detail\":"
            + detail
            + "}";
    return "{\"messageId\":\""
        + id
        + "\",\"receiptHandle\":\"r\",\"body\":\""
        + envelope.replace("\\", "\\\\").replace("\"", "\\\"")
        + "\",\"attributes\":{\"ApproximateReceiveCount\":\"1\"},\"eventSource\":\"aws:sqs\"}";
  }

  private String handle(String... messages) throws IOException {
    return handle(handler, messages);
  }

  private static String handle(SendMailHandler handler, String... messages) throws IOException {
    var output = new ByteArrayOutputStream();
    var event = "{\"Records\":[" + String.join(",", messages) + "]}";
    handler.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), output, new NoContext());
    return output.toString(UTF_8);
  }

  private Mail to(String address) {
    return sender.sent().stream()
        .filter(mail -> mail.to().equals(address))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void sendsASummaryOnceAsLongAsItsReaderSeesAllInIt() throws IOException {
    companies.save(CompaniesContract.company("northside", "Northside Plumbing"));
    var northside = new CompanyId("northside");
    var grant = new Grant(northside, false, Set.of());
    enroll("max", Role.CUSTOMER, "en", grant);
    var summary =
        new Summary(
            new UserId("max"),
            new About.AllCompanies(),
            Cadence.DAILY,
            LocalDate.of(2026, 11, 20),
            clock.instant(),
            1);
    summaries.add(summary, deed("s"));
    mails.owe(new Mail("m-1", "max@example.com", "Yesterday", "text", "html"), clock.instant());
    mails.owe(new Mail("m-2", "max@example.com", "Foreign", "text", "html"), clock.instant());
    mails.owe(new Mail("m-3", "max@example.com", "Late", "text", "html"), clock.instant());

    assertEquals(NONE, handle(summary("m-1", summary, "northside")));
    assertEquals(NONE, handle(summary("m-1", summary, "northside")));
    assertEquals(NONE, handle(summary("m-2", summary, "northside summit")));
    assertTrue(summaries.remove(summary, deed("t")));
    assertEquals(NONE, handle(summary("m-3", summary, "")));

    assertEquals(List.of("Yesterday"), sender.sent().stream().map(Mail::subject).toList());
  }

  private static String summary(String mail, Summary summary, String companies) {
    return message(
        "m0",
        SendSummaries.READY,
        "{\"id\":\"e-%s\",\"userId\":\"max\",\"summaryId\":\"%s\",\"mailId\":\"%s\",\"companies\":\"%s\"}"
            .formatted(mail, summary.id(), mail, companies));
  }

  private SendMailHandler handler(MailSender sending) {
    return new SendMailHandler(
        new Surroundings(Map.of(), clock, new Random(1)),
        new SendMail(
            new Correspondence(
                people,
                companies,
                new MemoryInvitations(people, clock),
                new LookCorrespondence(
                    looks, people, companies, URI.create("https://portal.example.com"), clock),
                new QuestionCorrespondence(
                    new MemoryQuestions(new MemoryAuditLog()),
                    people,
                    companies,
                    new KeepContact(people, new MemoryContacts(people), clock),
                    URI.create("https://portal.example.com")),
                new DisputeCorrespondence(
                    new MemoryDisputes(new MemoryAuditLog()),
                    people,
                    companies,
                    new KeepContact(people, new MemoryContacts(people), clock),
                    URI.create("https://portal.example.com")),
                new LostJobCorrespondence(
                    people, companies, URI.create("https://portal.example.com")),
                new ExportCorrespondence(
                    exports, people, URI.create("https://portal.example.com"), clock),
                teams,
                new LinkSigner(Secret.of("links")),
                URI.create("https://portal.example.com"),
                clock),
            new SummaryCorrespondence(
                summaries,
                new SummarySight(
                    companies, new MemoryOrganizations(companies), ZoneId.of("America/New_York")),
                people,
                mails),
            mails,
            sending,
            clock));
  }

  private void enroll(String id, Role role, String locale, Grant... grants) {
    var email = id + "@example.com";
    people.enroll(
        new Person(new UserId(id), id, email, role, locale, ZoneId.of("UTC"), List.of(grants)),
        new Account(new UserId(id), new EmailAddress(email), "hash", null, 0));
  }
}
