package ai.cicops.portal.local.localstack;

import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSecurityNotices;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A fact that somebody must be told: an account that is locked for a while. */
record LockedOut(DeployedStack stack) {
  private static final Instant AT = Instant.parse("2026-11-26T20:00:00Z");

  /** Writes the fact as sign-in does, for a person who is made for it; again it changes nothing. */
  void write(String name) {
    var surroundings = stack.surroundings("SignInFunction");
    var dynamo = new Dynamo(surroundings);
    var user = new UserId(name);
    var email = EmailAddress.parse(name + "@cic.example").orElseThrow();
    var unused =
        new DynamoPeople(dynamo, surroundings)
            .enroll(
                new Person(
                    user,
                    name,
                    email.value(),
                    Role.AGENT,
                    "en",
                    ZoneId.of("America/New_York"),
                    List.of()),
                new Account(user, email, "no password fits this", null, 0));
    new DynamoSecurityNotices(dynamo, surroundings).locked(user, AT);
  }
}
