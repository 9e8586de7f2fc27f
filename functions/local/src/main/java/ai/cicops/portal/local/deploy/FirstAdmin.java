package ai.cicops.portal.local.deploy;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.EnrollPerson;
import ai.cicops.portal.identity.NewPerson;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.People.EnrollOutcome;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.Secret;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Lets the first administrator of a stage in, with a password and a second factor that are made
 * here and told once. Where there is an administrator already, that one lets others in.
 */
final class FirstAdmin {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECRET_LENGTH = 32;

  private final People people;
  private final EnrollPerson enroll;
  private final AuditLog audit;
  private final InstantSource clock;
  private final RandomGenerator random;

  FirstAdmin(
      People people,
      EnrollPerson enroll,
      AuditLog audit,
      InstantSource clock,
      RandomGenerator random) {
    this.people = people;
    this.enroll = enroll;
    this.audit = audit;
    this.clock = clock;
    this.random = random;
  }

  /** What became of it. */
  sealed interface FirstAdminOutcome {
    /** What to sign in with; kept nowhere in this form. */
    record Enrolled(Secret password, Secret totp) implements FirstAdminOutcome {}

    /** The stage has an administrator. */
    record AdminThere() implements FirstAdminOutcome {}

    /** No mail could ever go to this address. */
    record EmailUnusable() implements FirstAdminOutcome {}

    /** The address is somebody else's. */
    record EmailTaken() implements FirstAdminOutcome {}
  }

  FirstAdminOutcome enroll(String name, String email, ZoneId zone) {
    var address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      return new FirstAdminOutcome.EmailUnusable();
    }
    if (!people.of(Role.ADMIN).isEmpty()) {
      return new FirstAdminOutcome.AdminThere();
    }
    var password = Secret.of(new Ids(random).next());
    var totp = Secret.of(base32());
    var person =
        new NewPerson(
            name, address.get(), Role.ADMIN, "en", zone, password, new Totp(totp), List.of());
    return switch (enroll.enroll(person)) {
      case EnrollOutcome.EmailTaken() -> new FirstAdminOutcome.EmailTaken();
      case EnrollOutcome.Enrolled(var user) -> {
        audit.append(
            new AuditEntry(
                "user#" + user,
                clock.instant(),
                "first-admin",
                "system",
                "admin_enrolled",
                "",
                Map.of()));
        yield new FirstAdminOutcome.Enrolled(password, totp);
      }
    };
  }

  private String base32() {
    var secret = new StringBuilder(SECRET_LENGTH);
    for (int place = 0; place < SECRET_LENGTH; place++) {
      secret.append(BASE_32.charAt(random.nextInt(BASE_32.length())));
    }
    return secret.toString();
  }
}
