package ai.cicops.portal.bench;

import ai.cicops.portal.calls.CallTeams;
import ai.cicops.portal.calls.Catalogue;
import ai.cicops.portal.calls.ChunkSize;
import ai.cicops.portal.calls.KeepCallers;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.calls.dynamodb.DynamoSettledCallers;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.operations.lambda.RehearsalScene.Visitor;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** A company with one campaign and folded days of calls, and its owner. */
final class StoredCompany {
  static final CompanyId ID = new CompanyId("northside");

  /** The day after the newest calls. */
  static final LocalDate TODAY = LocalDate.of(2026, 10, 1);

  /** Those that come in and are read again. */
  private static final int UNSETTLED_DAYS = 5;

  private StoredCompany() {}

  static Person owner() {
    return new Person(
        new UserId("owner"),
        "Olivia Owner",
        "owner@northside.example",
        Role.CUSTOMER,
        "en",
        ZoneId.of("America/Chicago"),
        List.of(
            new Grant(
                ID, false, Set.of(Permission.LISTEN, Permission.DOWNLOAD, Permission.EXPORT))));
  }

  static void save(Surroundings surroundings) {
    new DynamoCompanies(new Dynamo(surroundings), surroundings)
        .save(
            new CompanyCampaigns(
                new Company(
                    ID,
                    "Northside Plumbing",
                    "Minneapolis, MN",
                    ZoneId.of("America/Chicago"),
                    List.of(new TradeId("plumbing")),
                    null,
                    false,
                    Instant.EPOCH),
                List.of(
                    new CampaignAssignment(
                        CampaignKey.of(ChunkSize.CAMPAIGN), ChunkSize.CAMPAIGN, ID, null, null))));
  }

  /** Somebody of the company with a session that is fresh. */
  static Visitor signedIn(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    var owner = owner();
    var email = EmailAddress.parse(owner.email()).orElseThrow();
    new DynamoPeople(dynamo, surroundings)
        .enroll(owner, new Account(owner.id(), email, "", null, 0));
    var token = SessionToken.fresh(owner.id(), surroundings.random());
    new DynamoSessions(dynamo, surroundings)
        .start(Session.start(token, Session.State.SIGNED_IN, surroundings.clock().instant()));
    return new Visitor(
        owner.id(), owner.email(), token, surroundings.settings().secret("ORIGIN_SECRET"));
  }

  /** Nothing else than the company with so many days of so many calls, as after a backfill. */
  static void store(LocalAws aws, int days, int callsADay) {
    aws.empty();
    var surroundings = aws.surroundings();
    save(surroundings);
    store(surroundings, TODAY, days, callsADay);
    var dynamo = new Dynamo(surroundings);
    new KeepCallers(
            new DynamoDayChunks(dynamo, surroundings),
            new DynamoSettledCallers(dynamo, surroundings),
            surroundings.clock())
        .settle(CampaignKey.of(ChunkSize.CAMPAIGN), TODAY.minusDays(UNSETTLED_DAYS));
  }

  /** So many more days of so many calls, ending before a day. */
  static void store(Surroundings surroundings, LocalDate before, int days, int callsADay) {
    var chunks = new DynamoDayChunks(new Dynamo(surroundings), surroundings);
    for (int day = 1; day <= days; day++) {
      ChunkSize.keep(chunks, before.minusDays(day), callsADay);
    }
  }

  static SelectCalls selectCalls(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    return new SelectCalls(
        new DynamoDayChunks(dynamo, surroundings),
        new DynamoSettledCallers(dynamo, surroundings),
        new DynamoCompanies(dynamo, surroundings),
        CallTeams.NONE,
        Catalogue.USUAL,
        surroundings.clock(),
        ZoneId.of("America/New_York"));
  }
}
