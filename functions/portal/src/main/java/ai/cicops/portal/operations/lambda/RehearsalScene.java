package ai.cicops.portal.operations.lambda;

import ai.cicops.portal.calls.Call;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Disposition;
import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.Meanings;
import ai.cicops.portal.calls.Outcome;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.calls.Pursuit;
import ai.cicops.portal.calls.RecountCalls;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.calls.dynamodb.DynamoAnnotations;
import ai.cicops.portal.calls.dynamodb.DynamoClassifications;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.calls.dynamodb.DynamoSettledCallers;
import ai.cicops.portal.completeness.CheckDays;
import ai.cicops.portal.completeness.dynamodb.DynamoCountedDays;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeptHours;
import ai.cicops.portal.directory.KeptTargets;
import ai.cicops.portal.directory.OpeningHours;
import ai.cicops.portal.directory.OpeningSpan;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoCompanyTargets;
import ai.cicops.portal.directory.dynamodb.DynamoHours;
import ai.cicops.portal.five9.Ledger;
import ai.cicops.portal.five9.dynamodb.DynamoLedger;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.ApiEvent;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the functions' rehearsals are about: a company with one call that can be heard, its owner,
 * and an administrator. It is written by the adapters that write the real ones, so that it cannot
 * grow old; it exists on the rehearsal's wire alone.
 */
public final class RehearsalScene {
  /** Long enough ago to be noted again. */
  private static final Duration SIGNED_IN_SINCE = Session.NOTED_EVERY.plusMinutes(1);

  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final long FIVE9_IDS = 1_000_000_000_000_000L;

  private final Surroundings surroundings;
  private final Dynamo dynamo;
  private final Instant now;

  /** Each scene is of people and a company of its own. */
  private final String name;

  private final CompanyId company;
  private final String campaign;

  /** Its own, too: a call of one id belongs to one campaign. */
  private final String five9Id;

  /** Several campaigns are read at once, by threads of their own. */
  private final String other;

  public RehearsalScene(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.dynamo = new Dynamo(surroundings);
    this.now = surroundings.clock().instant();
    this.name = "rehearsal-" + new Ids(surroundings.random()).next();
    this.company = new CompanyId(name);
    this.campaign = name;
    this.five9Id = Long.toString(surroundings.random().nextLong(FIVE9_IDS));
    this.other = name + ", other";
  }

  public CompanyId companyId() {
    return company;
  }

  /** The company that {@link #placeholder} makes. */
  public CompanyId placeholderId() {
    return CompanyId.placeholderFor(CampaignKey.of(unknown()));
  }

  /** A campaign that nobody knows, and whose name is near that of one that is known. */
  private String unknown() {
    return campaign + "s";
  }

  /** Four digits of a telephone number: scenes seldom have the same. */
  public int number() {
    return surroundings.random().nextInt(10_000);
  }

  public LocalDate tomorrow() {
    return LocalDate.ofInstant(now, ZONE).plusDays(1);
  }

  /** The call that {@link #callThatCanBeHeard} keeps. */
  public CallId call() {
    return new CallId(CampaignKey.of(campaign), day(), five9Id);
  }

  private LocalDate day() {
    return LocalDate.ofInstant(callStart(), ZoneOffset.UTC);
  }

  private Instant callStart() {
    return now.minus(Duration.ofHours(3));
  }

  public RehearsalScene company() {
    return company((Organization) null);
  }

  public RehearsalScene companyOfAnOrganization() {
    return company(new Organization(new OrganizationId(name), "Rehearsal"));
  }

  private RehearsalScene company(@Nullable Organization organization) {
    var trades = List.of(new TradeId("plumbing"));
    var kept = new Company(company, "Rehearsal", "", ZONE, trades, organization, false, now);
    new DynamoCompanies(dynamo, surroundings)
        .save(
            new CompanyCampaigns(
                kept,
                List.of(
                    new CampaignAssignment(CampaignKey.of(campaign), campaign, company, null, null),
                    new CampaignAssignment(CampaignKey.of(other), other, company, null, null))));
    classify();
    return this;
  }

  /** Somebody has said what a disposition means, so that what they said is read. */
  private void classify() {
    var meaning = new Disposition("Rehearsed", Outcome.LOST, true, true);
    var entry =
        new AuditEntry("dispositions", now, name, name, "disposition_classified", "", Map.of());
    var unused =
        new DynamoClassifications(dynamo, surroundings)
            .change(new Meanings(List.of(new Meanings.Said(meaning, 1)), 1), new Deed(entry));
  }

  /** With hours and targets of its own. */
  public RehearsalScene companyInFull() {
    company();
    var week = Map.of(DayOfWeek.MONDAY, List.of(new OpeningSpan(8 * 60, 17 * 60)));
    var hours = new KeptHours(new OpeningHours(week, List.of()), 0);
    var isOpen = new DynamoHours(dynamo, surroundings).keep(company, hours, directed("hours_kept"));
    var aims =
        new DynamoCompanyTargets(dynamo, surroundings)
            .keep(company, KeptTargets.USUAL, directed("targets_kept"));
    if (!isOpen || !aims) {
      throw new IllegalStateException("the scene is another's");
    }
    return this;
  }

  private Deed directed(String action) {
    return new Deed(
        new AuditEntry("company#" + company, now, name + action, name, action, "", Map.of()));
  }

  /** One that awaits its review. */
  public RehearsalScene placeholder() {
    var unused = new DynamoCompanies(dynamo, surroundings).claim(unknown());
    return this;
  }

  public RehearsalScene callThatCanBeHeard(String playKey, String peaksKey) {
    var chunks = new DynamoDayChunks(dynamo, surroundings);
    var companies = new DynamoCompanies(dynamo, surroundings);
    new KeepSegments(
            chunks, new DynamoSettledCallers(dynamo, surroundings), companies, surroundings.clock())
        .record(List.of(segment()), now);
    var part = new StoredRecording.Part("original/1", "1", callStart(), Duration.ofMinutes(2), 1);
    new KeptCalls(chunks, surroundings.clock())
        .keepRecordings(
            Map.of(
                call(),
                new StoredRecording(
                    List.of(part), playKey, peaksKey, Duration.ofMinutes(2), now, null)));
    return this;
  }

  /** One that Five9 reported and nobody knows. */
  public String disposition() {
    var name = "Rehearsed " + companyId();
    new DynamoClassifications(dynamo, surroundings).meet(name, tomorrow());
    return name;
  }

  /** One caller who can still be won, and one who booked after somebody had seen to it. */
  public RehearsalScene lostJobs() {
    var lost = "Price Shopper";
    var before = callStart().minus(Duration.ofMinutes(9));
    var segments =
        List.of(
            segment("1", before, lost, "6125550101"),
            segment("2", before, lost, "6125550102"),
            segment("3", callStart(), "Booked - New Customer", "6125550102"));
    new KeepSegments(
            new DynamoDayChunks(dynamo, surroundings),
            new DynamoSettledCallers(dynamo, surroundings),
            new DynamoCompanies(dynamo, surroundings),
            surroundings.clock())
        .record(segments, now);
    var annotations = new DynamoAnnotations(dynamo, surroundings);
    for (var segment : segments.subList(0, 2)) {
      var day = LocalDate.ofInstant(before, ZoneOffset.UTC);
      var call = new CallId(CampaignKey.of(campaign), day, segment.callId());
      annotations.add(call, said(), new Deed(entry(call)));
    }
    return this;
  }

  private Overlay said() {
    return Overlay.of(new Overlay.Note("rehearsal-1", name, now, "Calls back.", null))
        .join(Overlay.of(new Overlay.Tag("rehearsal", true, name, now)))
        .join(Overlay.of(new Call.Correction("Price Shopper", name, now)))
        .join(Overlay.of(new Pursuit(Pursuit.Status.TRIED, name, tomorrow(), name, now)));
  }

  private AuditEntry entry(CallId call) {
    return new AuditEntry(
        "company#" + company, now, call.toString(), name, "call_noted", "", Map.of());
  }

  /** A day that is over, with a call whose recording has not come. */
  public RehearsalScene countedDay() {
    var chunks = new DynamoDayChunks(dynamo, surroundings);
    var companies = new DynamoCompanies(dynamo, surroundings);
    var clock = surroundings.clock();
    var start = countedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
    new KeepSegments(chunks, new DynamoSettledCallers(dynamo, surroundings), companies, clock)
        .record(List.of(segment(start)), now);
    var ledger = new DynamoLedger(dynamo, surroundings);
    ledger.note(List.of(new Ledger.Line(campaign, countedOn(), 1, 1, 1, now)));
    new CheckDays(
            new RecountCalls(chunks, clock),
            ledger,
            companies,
            new DynamoCountedDays(dynamo, surroundings),
            clock)
        .check(countedOn());
    return this;
  }

  /** The day of {@link #countedDay}. */
  public LocalDate countedOn() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(2);
  }

  private Segment segment() {
    return segment(callStart());
  }

  private Segment segment(Instant start) {
    return segment("", start, "Booked", "6125550100");
  }

  /**
   * @param besides tells the scene's calls apart
   */
  private Segment segment(String besides, Instant start, String disposition, String number) {
    var talk = Duration.ofMinutes(2);
    return new Segment(
        five9Id + besides,
        start,
        campaign,
        "Inbound",
        "agent",
        "Agent",
        disposition,
        number,
        "Caller",
        "8005550100",
        talk,
        talk,
        null,
        null,
        Duration.ofSeconds(4),
        Duration.ofSeconds(3),
        talk,
        null,
        null,
        Duration.ofSeconds(9),
        0,
        0,
        0,
        false,
        List.of(new Segment.ReportedRecording(start, talk)),
        "Skill",
        "s1",
        Map.of());
  }

  public Visitor owner() {
    return owner("", null);
  }

  /** Somebody who works with the company and may nothing besides. */
  public Visitor member() {
    return enroll("member", Role.CUSTOMER, "", null);
  }

  /** The company's owner; with a hash able to sign in, with a secret by a second factor. */
  public Visitor owner(String passwordHash, @Nullable Totp totp) {
    return enroll("owner", Role.CUSTOMER, passwordHash, totp);
  }

  /** Who looks after the company at CIC. */
  public Visitor supervisor() {
    return enroll("supervisor", Role.SUPERVISOR, "", null);
  }

  public Visitor admin() {
    return enroll("admin", Role.ADMIN, "", null);
  }

  public Visitor anotherAdmin() {
    return enroll("deputy", Role.ADMIN, "", null);
  }

  private Visitor enroll(String whom, Role role, String passwordHash, @Nullable Totp totp) {
    var id = new UserId(name + "-" + whom + (totp == null ? "" : "-2"));
    var email = id + "@example.com";
    var grants =
        role == Role.ADMIN
            ? List.<Grant>of()
            : List.of(new Grant(company, whom.equals("owner"), Set.of()));
    new DynamoPeople(dynamo, surroundings)
        .enroll(
            new Person(id, "Rehearsal", email, role, "en", ZONE, grants)
                .with(Standing.NEW.withSecondFactor(true)),
            new Account(id, EmailAddress.parse(email).orElseThrow(), passwordHash, totp, 0));
    var token = SessionToken.fresh(id, surroundings.random());
    new DynamoSessions(dynamo, surroundings)
        .start(Session.start(token, Session.State.SIGNED_IN, now.minus(SIGNED_IN_SINCE)));
    return new Visitor(id, email, token, address(), originSecret(surroundings));
  }

  /** One of 16 million, since an address may ask only so often. */
  private String address() {
    var bytes = new byte[3];
    surroundings.random().nextBytes(bytes);
    return "10.%d.%d.%d:4711".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
  }

  /** Somebody whom no store knows. */
  public static Visitor nobody(Surroundings surroundings) {
    var token = SessionToken.fresh(new UserId("nobody"), surroundings.random());
    return new Visitor(token.user(), "", token, originSecret(surroundings));
  }

  private static Secret originSecret(Surroundings surroundings) {
    return surroundings.settings().secret("ORIGIN_SECRET");
  }

  /** Somebody who is signed in. */
  public record Visitor(
      UserId id, String email, SessionToken token, String address, Secret originSecret) {
    /** At an address out of a range that is kept for examples. */
    public Visitor(UserId id, String email, SessionToken token, Secret originSecret) {
      this(id, email, token, "192.0.2.1:4711", originSecret);
    }

    public ApiEvent asks(String routeKey) {
      return ApiEvent.of(routeKey)
          .header("x-origin-secret", originSecret.reveal())
          .header("x-csrf", token.csrf().reveal())
          .header("cloudfront-viewer-address", address)
          .cookie("session=" + token.reveal());
    }
  }
}
