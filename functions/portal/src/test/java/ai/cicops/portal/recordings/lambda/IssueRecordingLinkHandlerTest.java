package ai.cicops.portal.recordings.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Catalogue;
import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.MemoryDayChunks;
import ai.cicops.portal.calls.MemorySettledCallers;
import ai.cicops.portal.calls.ShowCall;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.MemoryAccessRules;
import ai.cicops.portal.identity.MemorySessions;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.lambda.Gate;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.recordings.Calling;
import ai.cicops.portal.recordings.IssueRecordingLink;
import ai.cicops.portal.recordings.MemoryRecordingFiles;
import ai.cicops.portal.recordings.MemoryRecordingLinks;
import ai.cicops.portal.recordings.Waveform;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssueRecordingLinkHandlerTest {
  private static final String CAMPAIGN = "Acme Air - Main";
  private static final CompanyId ACME = new CompanyId("acme-air");
  private static final Instant START = Instant.parse("2026-11-20T15:03:12Z");
  private static final CallId CALL = Calling.call(CAMPAIGN, "300000010200001", null, START).id();
  private static final String LINK = "POST /api/calls/{id}/recording/link";
  private static final String PEAKS = "GET /api/calls/{id}/recording/peaks";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T16:00:00.250Z"));
  private final Surroundings surroundings =
      new Surroundings(
          Map.of("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET, "PORTAL_URL", "http://localhost:8080"),
          clock,
          new Random(1));
  private final Map<UserId, Person> people = new HashMap<>();
  private final MemorySessions sessions =
      new MemorySessions(id -> Optional.ofNullable(people.get(id)));
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryDayChunks chunks = new MemoryDayChunks();
  private final KeptCalls calls = new KeptCalls(chunks, clock);
  private final MemoryRecordingFiles files = new MemoryRecordingFiles();
  private final MemoryAuditLog audit = new MemoryAuditLog();
  private final IssueRecordingLinkHandler handler =
      new IssueRecordingLinkHandler(
          surroundings,
          new Gate(sessions, MemoryAccessRules.guard(), surroundings),
          new IssueRecordingLink(
              new ShowCall(calls, companies, Catalogue.USUAL),
              new MemoryRecordingLinks(),
              files,
              audit,
              clock));

  @BeforeEach
  void fill() {
    var assignment = new CampaignAssignment(CampaignKey.of(CAMPAIGN), CAMPAIGN, ACME, null, null);
    companies.save(
        new CompanyCampaigns(
            new Company(
                ACME,
                "Acme Air & Søn",
                "Minneapolis, MN",
                ZoneId.of("America/Chicago"),
                List.of(new TradeId("hvac")),
                null,
                false,
                START),
            List.of(assignment)));
    new KeepSegments(chunks, new MemorySettledCallers(), companies, clock)
        .record(
            List.of(Calling.segment(CAMPAIGN, CALL.five9Id(), "6125550123", START, START)),
            clock.instant());
    files.keep("peaks/1.txt", new Waveform(Duration.ofMillis(11_330), List.of(0, 7, 100)));
  }

  @Test
  void issuesALinkAndWritesItDown() {
    ready();
    var answer = link(member(Permission.LISTEN));
    assertEquals(200, answer.status());
    assertEquals(
        "{\"url\":\"http://bucket.example/play/1.mp3?for=PT5M&as=2026-11-20+0903+Acme+Air+%26+Sn.mp3\","
            + "\"expiresAt\":\"2026-11-20T16:05:00Z\",\"seconds\":11}",
        answer.body());
    assertEquals("no-store", answer.headers().get("cache-control"));
    assertEquals(
        List.of(
            new AuditEntry(
                "company#acme-air",
                Instant.parse("2026-11-20T16:00:00Z"),
                CALL + "#pat",
                "pat",
                "recording_played",
                "198.51.100.7",
                Map.of("call", CALL.toString()))),
        audit.of("company#acme-air", 5));
  }

  @Test
  void writesADoubleClickDownOnceAndALaterPressAgain() {
    ready();
    var cookie = member(Permission.LISTEN);
    link(cookie);
    clock.advance(Duration.ofMillis(400));
    link(cookie);
    assertEquals(1, audit.of("company#acme-air", 5).size());
    clock.advance(Duration.ofMinutes(4));
    link(cookie);
    assertEquals(2, audit.of("company#acme-air", 5).size());
  }

  @Test
  void showsTheWaveformWithoutWritingItDown() {
    ready();
    var answer = peaks(member(Permission.LISTEN));
    assertEquals(200, answer.status());
    assertEquals("{\"seconds\":11,\"peaks\":[0,7,100]}", answer.body());
    assertEquals(List.of(), audit.of("company#acme-air", 5));
  }

  @ParameterizedTest
  @CsvSource({"ADMIN,200", "SUPERVISOR,200", "AGENT,403"})
  void judgesStaffByTheirRole(Role role, int status) {
    ready();
    var cookie = signIn("staff", role, Set.of());
    assertEquals(status, link(cookie).status());
    assertEquals(status, peaks(cookie).status());
  }

  @Test
  void refusesAMemberWhoMayNotListen() {
    ready();
    var cookie = member(Permission.DOWNLOAD);
    assertEquals("no_permission", link(cookie).code());
    assertEquals("no_permission", peaks(cookie).code());
    assertEquals(List.of(), audit.of("company#acme-air", 5));
  }

  @Test
  void doesNotSayWhetherAForeignCallExists() {
    ready();
    var stranger =
        signIn(
            "stranger", Role.CUSTOMER, Set.of(new Grant(new CompanyId("other"), true, Set.of())));
    assertEquals("not_found", link(stranger).code());
    assertEquals("not_found", peaks(stranger).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "..%2F..",
        "aaaaaaaaaaaaa.20261120.300000010200001",
        "😀.20261120.1",
        "aaaaaaaaaaaaa.20261399.1"
      })
  void findsNoUnknownCall(String id) {
    var cookie = member(Permission.LISTEN);
    assertEquals(
        "not_found", HttpCall.of(PEAKS).parameter("id", id).cookie(cookie).to(handler).code());
  }

  @Test
  void namesTheStateOfWhatCannotBePlayed() {
    var cookie = member(Permission.LISTEN);
    assertNotReady("pending", cookie);
    clock.advance(Duration.ofMinutes(61));
    assertNotReady("missing", cookie);
    keep(null, null);
    assertNotReady("missing", cookie);
    clock.advance(Duration.ofSeconds(1));
    keep("play/1.mp3", clock.instant());
    assertNotReady("removed", cookie);
  }

  @Test
  void refusesWhoIsSignedOutAndWhoForgesARequest() {
    ready();
    assertEquals(401, HttpCall.of(PEAKS).parameter("id", CALL.toString()).to(handler).status());
    var cookie = member(Permission.LISTEN);
    var forged =
        HttpCall.of(LINK).parameter("id", CALL.toString()).cookie(cookie).json("{}").to(handler);
    assertEquals("csrf_refused", forged.code());
    assertEquals(List.of(), audit.of("company#acme-air", 5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"download":true} | unknown_field
          {                 | malformed_json
          []                | wrong_type
          """)
  void refusesABodyThatIsNotEmpty(String body, String code) {
    ready();
    assertEquals(code, link(member(Permission.LISTEN), body).code());
  }

  private void ready() {
    keep("play/1.mp3", null);
  }

  private void keep(@Nullable String playKey, @Nullable Instant removedAt) {
    var length = Duration.ofMillis(11_330);
    calls.keepRecordings(
        Map.of(
            CALL,
            new StoredRecording(
                List.of(new Part("originals/1.wav", "a.wav", START, length, 18_520)),
                playKey,
                playKey == null ? null : "peaks/1.txt",
                length,
                clock.instant(),
                removedAt)));
  }

  private void assertNotReady(String state, String cookie) {
    assertEquals("409 recording_not_ready " + state, text(link(cookie)));
    assertEquals("409 recording_not_ready " + state, text(peaks(cookie)));
  }

  private static String text(HttpCall.Answer answer) {
    return answer.status() + " " + answer.code() + " " + answer.at("detail");
  }

  private HttpCall.Answer link(String cookie) {
    return link(cookie, "{}");
  }

  private HttpCall.Answer link(String cookie, String body) {
    var token = SessionToken.parse(cookie.substring("session=".length())).orElseThrow();
    return HttpCall.of(LINK)
        .parameter("id", CALL.toString())
        .cookie(cookie)
        .header("x-csrf", token.csrf().reveal())
        .json(body)
        .to(handler);
  }

  private HttpCall.Answer peaks(String cookie) {
    return HttpCall.of(PEAKS).parameter("id", CALL.toString()).cookie(cookie).to(handler);
  }

  private String member(Permission permission) {
    return signIn("pat", Role.CUSTOMER, Set.of(new Grant(ACME, false, Set.of(permission))));
  }

  private String signIn(String id, Role role, Set<Grant> grants) {
    var held =
        role == Role.SUPERVISOR
            ? List.of(new Grant(ACME, false, Set.<Permission>of()))
            : List.copyOf(grants);
    var person =
        new Person(
            new UserId(id),
            id,
            id + "@example.com",
            role,
            "en",
            ZoneId.of("America/Chicago"),
            held,
            Standing.NEW.withSecondFactor(true));
    people.put(person.id(), person);
    var token = SessionToken.fresh(person.id(), surroundings.random());
    sessions.start(Session.start(token, Session.State.SIGNED_IN, clock.instant()));
    return "session=" + token.reveal();
  }
}
