package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.KeepAccount;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Session;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What travels about one's own account. */
final class AccountBody {
  private AccountBody() {}

  @Json
  record Account(
      String id,
      String name,
      String email,
      @Nullable String notificationEmail,
      @Nullable String pendingEmail,
      @Nullable String pendingNotificationEmail,
      String locale,
      String zone,
      String role,
      boolean totp,
      int recoveryCodesLeft,
      boolean secondFactorDemanded,
      boolean welcomed,
      long version) {
    /**
     * @param asking the person as the gate let them in, with what their companies demand
     */
    static Account of(KeepAccount.Kept kept, Person asking) {
      var person = kept.person();
      var account = kept.account();
      return new Account(
          person.id().value(),
          person.name(),
          person.email(),
          text(person.standing().notificationEmail()),
          text(account.pending().email()),
          text(account.pending().notificationEmail()),
          person.locale(),
          person.zone().getId(),
          Parse.word(person.role()),
          account.hasSecondFactor(),
          account.recoveryCodes().size(),
          asking.secondFactorDemanded(),
          person.standing().welcomedAt() != null,
          person.standing().version());
    }
  }

  private static @Nullable String text(@Nullable EmailAddress address) {
    return address == null ? null : address.value();
  }

  @Json
  record Edit(String name, String locale, String zone, long version) {}

  @Json
  record Proof(String password, @Nullable String code) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record PasswordChange(String current, String password) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record TotpOffer(String secret, String uri, String expiresAt) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record RecoveryCodes(List<String> codes) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record EmailChange(String email) {}

  @Json
  record NotificationEmailChange(@Nullable String email) {}

  @Json
  record Sessions(List<OneSession> sessions) {
    /**
     * @param current hash of the session that asks, empty for another person's list
     */
    static Sessions of(List<Session> sessions, String current) {
      return new Sessions(
          sessions.stream()
              .map(session ->
                  new OneSession(
                      session.hash(),
                      session.hash().equals(current),
                      session.startedAt().toString(),
                      session.usedAt().toString(),
                      session.from().address().text(),
                      session.from().place(),
                      session.from().device()))
              .toList());
    }
  }

  @Json
  record OneSession(
      String id,
      boolean current,
      String startedAt,
      String usedAt,
      String address,
      String place,
      String device) {}
}
