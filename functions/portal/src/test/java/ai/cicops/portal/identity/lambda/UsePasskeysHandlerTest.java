package ai.cicops.portal.identity.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.identity.AccessGuard;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.AccountDeed;
import ai.cicops.portal.identity.Admittance;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.KeepPasskeys;
import ai.cicops.portal.identity.Keyring;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.MemoryAccessRules;
import ai.cicops.portal.identity.MemoryAttempts;
import ai.cicops.portal.identity.MemoryPasskeys;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.MemorySessions;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.SignInWithPasskey;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.Visit;
import ai.cicops.portal.identity.lambda.RehearsedAuthenticator.Ceremony;
import ai.cicops.portal.identity.webauthn.WebauthnCeremonies;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.HttpCall;
import ai.cicops.portal.platform.lambda.JsonBody;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsePasskeysHandlerTest {
  private static final String ORIGIN = "http://localhost:8080";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T14:00:00Z"));
  private final Random random = new Random(5);
  private final MemoryAuditLog audit = new MemoryAuditLog();
  private final MemoryPeople people = new MemoryPeople(audit);
  private final MemorySessions sessions = new MemorySessions(people::find);
  private final MemoryAccessRules accessRules = new MemoryAccessRules();
  private final AccessGuard guard = new AccessGuard(accessRules, clock);
  private final MemoryPasskeys passkeys = new MemoryPasskeys(people);
  private final MemoryAttempts attempts = new MemoryAttempts();
  private final UsePasskeysHandler handler = handler("http://127.0.0.1:8080");
  private final SessionToken owner = enroll("owner", Role.CUSTOMER, Standing.NEW);
  private final RehearsedAuthenticator phone = new RehearsedAuthenticator(random);

  @Test
  void addsAPasskeyAndSignsInByIt() {
    var added = add(owner, "Phone", phone, UnaryOperator.identity());

    assertEquals(201, added.status());
    assertEquals("Phone", added.at("name"));
    assertEquals("2026-11-20T14:00:00Z", added.at("createdAt"));
    assertEquals(null, added.at("usedAt"));
    clock.advance(Duration.ofMinutes(1));
    var signedIn = signIn(phone, 1);
    assertEquals(204, signedIn.status());
    assertTrue(signedIn.cookies().getFirst().startsWith("session=owner."));
    var session = session(signedIn);
    assertEquals(Session.State.SIGNED_IN, session.session().state());
    assertEquals("2026-11-20T14:01:00Z", list(owner).at("passkeys", 0, "usedAt"));
    assertEquals("signed_in", audit.of("user#owner", 5).getFirst().action());
    assertEquals(clock.instant(), session.person().standing().signedInAt());
  }

  @Test
  void asksForADiscoverableKeyOfAVerifiedPersonAndTellsNobodyWhoTheyAre() {
    var options = String.valueOf(offer(owner).at("options"));

    assertTrue(options.contains("\"residentKey\":\"required\""), options);
    assertTrue(options.contains("\"userVerification\":\"required\""), options);
    assertTrue(options.contains("\"attestation\":\"none\""), options);
    assertTrue(options.contains("\"id\":\"localhost\""), options);
    var handle = Ceremony.of(options, ORIGIN).handle();
    assertEquals(43, handle.length());
    assertEquals(handle, Ceremony.of(String.valueOf(offer(owner).at("options")), ORIGIN).handle());
    var asked = String.valueOf(ask().at("options"));
    assertTrue(asked.contains("\"userVerification\":\"required\""), asked);
    assertFalse(asked.contains("allowCredentials"), asked);
    assertNotEquals(asked, String.valueOf(ask().at("options")));
  }

  @Test
  void tellsByAuditAndMailWhatWasAddedAndRemoved() {
    var id = String.valueOf(add(owner, "Phone", phone, UnaryOperator.identity()).at("id"));
    clock.advance(Duration.ofSeconds(1));

    assertEquals(204, remove(owner, id).status());
    assertEquals(
        List.of("passkey_removed", "passkey_added"),
        audit.of("user#owner", 5).stream().map(AuditEntry::action).toList());
    assertEquals(
        List.of("PASSKEY_ADDED", "PASSKEY_REMOVED"),
        people.events().stream().map(event -> String.valueOf(event.detail().get("deed"))).toList());
    assertEquals(AccountDeed.EVENT, people.events().getFirst().detailType());
    assertEquals(List.of(), list(owner).at("passkeys"));
    assertEquals("wrong_credentials", signIn(phone, 1).code());
    assertEquals("not_found", remove(owner, id).code());
  }

  @Test
  void renames() {
    var id = String.valueOf(add(owner, "Phone", phone, UnaryOperator.identity()).at("id"));

    assertEquals("Old phone", rename(owner, id, " Old phone ").at("name"));
    assertEquals("Old phone", list(owner).at("passkeys", 0, "name"));
    assertEquals("field_invalid", rename(owner, id, " ").code());
    assertEquals("not_found", rename(owner, "0".repeat(64), "Name").code());
    assertEquals("not_found", rename(owner, "..", "Name").code());
  }

  @Test
  void leavesOthersPasskeysAlone() {
    var id = String.valueOf(add(owner, "Phone", phone, UnaryOperator.identity()).at("id"));
    var other = enroll("other", Role.CUSTOMER, Standing.NEW);

    assertEquals("not_found", rename(other, id, "Mine").code());
    assertEquals("not_found", remove(other, id).code());
    assertEquals(List.of(), list(other).at("passkeys"));
    assertEquals("passkey_refused", add(other, "Mine", phone, UnaryOperator.identity()).code());
    assertEquals("Phone", list(owner).at("passkeys", 0, "name"));
    assertEquals(1, passkeys.of(new UserId("owner")).orElseThrow().passkeys().size());
  }

  @Test
  void needsAFreshProofToAddAndToRemove() {
    var id = String.valueOf(add(owner, "Phone", phone, UnaryOperator.identity()).at("id"));
    clock.advance(Session.PROOF);

    assertEquals("proof_needed", offer(owner).code());
    assertEquals("proof_needed", remove(owner, id).code());
    assertEquals(200, list(owner).status());
  }

  @Test
  void leavesStaffTheirDutyOfACode() {
    var admin = enroll("admin", Role.ADMIN, Standing.NEW);
    assertEquals("second_factor_needed", offer(admin).code());
    var careful = enroll("careful", Role.ADMIN, Standing.NEW.withSecondFactor(true));
    assertEquals(201, add(careful, "Key", phone, UnaryOperator.identity()).status());

    assertEquals(204, signIn(phone, 1).status());
    people.change(
        people.find(new UserId("careful")).orElseThrow().with(Standing.NEW),
        null,
        new Deed(new AuditEntry("user#careful", clock.instant(), "x", "x", "reset", "", Map.of())));
    var token = SessionToken.parse(cookie(signIn(phone, 2)).substring(8)).orElseThrow();
    assertEquals("second_factor_needed", list(token).code());
  }

  @Test
  void keepsTenAtMost() {
    for (int number = 0; number < Keyring.MOST; number++) {
      var key = new RehearsedAuthenticator(random);
      assertEquals(201, add(owner, "Key " + number, key, UnaryOperator.identity()).status());
    }

    assertEquals("too_many_passkeys", offer(owner).code());
    assertEquals("too_many_passkeys", send(owner, "Key", "{}").code());
  }

  @Test
  void refusesAKeyThatWasNotMadeAsAsked() {
    assertRefused("another origin", asked -> asked.origin("http://localhost:8081"));
    assertRefused("another site", asked -> asked.origin("https://evil.example"));
    assertRefused("another party", asked -> asked.rpId("evil.example"));
    assertRefused("no verification", Ceremony::unverified);
    assertRefused("no challenge of ours", asked -> asked.challenge("AAAA"));
    assertEquals(List.of(), list(owner).at("passkeys"));
  }

  private void assertRefused(String what, UnaryOperator<Ceremony> changed) {
    var answer = add(owner, "Phone", new RehearsedAuthenticator(random), changed);
    assertEquals("passkey_refused", answer.code(), what);
    assertEquals(422, answer.status(), what);
  }

  @Test
  void takesAChallengeForAKeyOnceInTimeFromTheSameSession() {
    var asked = Ceremony.of(String.valueOf(offer(owner).at("options")), ORIGIN);
    assertEquals(201, send(owner, "One", phone.create(asked)).status());
    var again = new RehearsedAuthenticator(random);
    assertEquals("passkey_refused", send(owner, "Two", again.create(asked)).code());

    var late = Ceremony.of(String.valueOf(offer(owner).at("options")), ORIGIN);
    clock.advance(Duration.ofMinutes(5));
    assertEquals("passkey_refused", send(owner, "Late", again.create(late)).code());

    var mine = Ceremony.of(String.valueOf(offer(owner).at("options")), ORIGIN);
    var elsewhere = session(new UserId("owner"));
    assertEquals("passkey_refused", send(elsewhere, "Theirs", again.create(mine)).code());
    var proof = Ceremony.of(String.valueOf(ask().at("options")), ORIGIN);
    var mixed = mine.challenge(proof.challenge());
    assertEquals("passkey_refused", send(owner, "Mixed", again.create(mixed)).code());
  }

  @Test
  void refusesAProofThatIsNotAsItShouldBe() {
    add(owner, "Phone", phone, UnaryOperator.identity());
    var stranger = new RehearsedAuthenticator(random);
    stranger.create(Ceremony.of(String.valueOf(offer(owner).at("options")), ORIGIN));

    assertWrong("another origin", phone, asked -> asked.origin("https://evil.example"));
    assertWrong("another port", phone, asked -> asked.origin("http://localhost:8081"));
    assertWrong("another party", phone, asked -> asked.rpId("evil.example"));
    assertWrong("no verification", phone, Ceremony::unverified);
    assertWrong("no challenge of ours", phone, asked -> asked.challenge("AAAA"));
    assertWrong("a key that nobody has", stranger, UnaryOperator.identity());
    assertEquals(204, signIn(phone, 1).status());
  }

  private void assertWrong(
      String what, RehearsedAuthenticator key, UnaryOperator<Ceremony> changed) {
    var asked = Ceremony.of(String.valueOf(ask().at("options")), ORIGIN).count(1);
    assertWrong(what, key.get(changed.apply(asked)));
  }

  private void assertWrong(String what, String credential) {
    var answer = prove(credential);
    clock.advance(Duration.ofSeconds(20));
    assertEquals("wrong_credentials", answer.code(), what);
    assertEquals(401, answer.status(), what);
    assertEquals(List.of(), answer.cookies(), what);
  }

  @Test
  void refusesAWrongSignatureAndAForeignHandle() {
    add(owner, "Phone", phone, UnaryOperator.identity());
    var other = enroll("other", Role.CUSTOMER, Standing.NEW);
    var tablet = new RehearsedAuthenticator(random);
    add(other, "Tablet", tablet, UnaryOperator.identity());

    var forged =
        phone.get(asked().count(1)).replaceFirst("\"signature\":\"[^\"]+", signatureOf(tablet));
    assertWrong("another key's signature", forged);
    var theirs =
        phone.get(asked().count(1)).replaceFirst("\"userHandle\":\"[^\"]+", handleOf(tablet));
    assertWrong("another person's handle", theirs);
    assertWrong(
        "no handle", phone.get(asked().count(1)).replaceFirst(",\"userHandle\":\"[^\"]+\"", ""));
  }

  private Ceremony asked() {
    return Ceremony.of(String.valueOf(ask().at("options")), ORIGIN);
  }

  private String signatureOf(RehearsedAuthenticator key) {
    return key.get(asked()).replaceFirst("(?s).*(\"signature\":\"[^\"]+).*", "$1");
  }

  private String handleOf(RehearsedAuthenticator key) {
    return key.get(asked()).replaceFirst("(?s).*(\"userHandle\":\"[^\"]+).*", "$1");
  }

  @Test
  void takesAChallengeForAProofOnceAndInTime() {
    add(owner, "Phone", phone, UnaryOperator.identity());
    var asked = Ceremony.of(String.valueOf(ask().at("options")), ORIGIN);

    assertEquals(204, prove(phone.get(asked.count(1))).status());
    assertWrong("the same once more", phone.get(asked.count(1)));
    assertWrong("the same challenge, signed anew", phone.get(asked.count(2)));
    var late = Ceremony.of(String.valueOf(ask().at("options")), ORIGIN).count(3);
    clock.advance(Duration.ofMinutes(5));
    assertWrong("too late", phone.get(late));
    var making = Ceremony.of(String.valueOf(offerAnew().at("options")), ORIGIN).count(4);
    assertWrong("a challenge for a key", phone.get(making.rpId("localhost")));
  }

  private HttpCall.Answer offerAnew() {
    return offer(session(new UserId("owner")));
  }

  @Test
  void refusesACopyThatCountsLess() {
    add(owner, "Phone", phone, UnaryOperator.identity());

    assertEquals(204, signIn(phone, 5).status());
    assertEquals("wrong_credentials", signIn(phone, 5).code());
    assertEquals("wrong_credentials", signIn(phone, 4).code());
    assertEquals(204, signIn(phone, 6).status());
  }

  @Test
  void takesKeysThatDoNotCount() {
    add(owner, "Synchronized", phone, UnaryOperator.identity());

    assertEquals(204, signIn(phone, 0).status());
    assertEquals(204, signIn(phone, 0).status());
  }

  @Test
  void refusesWhoIsDeactivated() {
    add(owner, "Phone", phone, UnaryOperator.identity());
    var person = people.find(new UserId("owner")).orElseThrow();
    people.change(
        person.with(person.standing().deactivated(clock.instant())),
        null,
        new Deed(
            new AuditEntry("user#owner", clock.instant(), "x", "x", "deactivated", "", Map.of())));

    assertEquals("wrong_credentials", signIn(phone, 1).code());
  }

  @Test
  void endsTheSessionThatTheBrowserBrought() {
    add(owner, "Phone", phone, UnaryOperator.identity());
    var asked = Ceremony.of(String.valueOf(ask().at("options")), ORIGIN).count(1);
    var answer =
        HttpCall.of("POST /api/session/passkey")
            .cookie("session=" + owner.reveal())
            .json(JsonBody.text(Map.of("credential", phone.get(asked))))
            .to(handler);

    assertEquals(204, answer.status());
    assertTrue(sessions.find(owner).isEmpty());
  }

  @Test
  void slowsGuessingDownPerAddress() {
    var statuses = new ArrayList<Integer>();
    for (int guess = 0; guess < 14; guess++) {
      var key = new RehearsedAuthenticator(random);
      statuses.add(signIn(key, 1).status());
    }

    assertEquals(List.of(401, 401, 401), statuses.subList(0, 3));
    assertEquals(429, statuses.getLast());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "null",
        "[]",
        "{}",
        "{\"id\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}",
        "{\"id\":\"%\",\"rawId\":\"%\",\"type\":\"public-key\",\"response\":null}"
      })
  void refusesWhatIsNoCredential(String credential) {
    offer(owner);

    assertEquals("wrong_credentials", prove(credential).code());
    assertEquals("passkey_refused", send(owner, "Name", credential).code());
  }

  @Test
  void refusesOtherAttestations() {
    var asked = Ceremony.of(String.valueOf(offer(owner).at("options")), ORIGIN);
    var made = phone.create(asked);
    var attestation = made.replaceFirst("(?s).*\"attestationObject\":\"([^\"]+).*", "$1");
    var other =
        java.util.Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                new String(
                        java.util.Base64.getUrlDecoder().decode(attestation),
                        java.nio.charset.StandardCharsets.ISO_8859_1)
                    .replace("dnone", "qandroid-safetynet")
                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

    assertEquals("passkey_refused", send(owner, "Phone", made.replace(attestation, other)).code());
  }

  @ParameterizedTest
  @CsvSource({
    "https://portal.example.com, https://portal.example.com, portal.example.com",
    "https://portal.example.com/, https://portal.example.com, portal.example.com",
    "https://portal.example.com:8443, https://portal.example.com:8443, portal.example.com",
    "http://127.0.0.1:8080, http://localhost:8080, localhost"
  })
  void isThePartyOfItsAddress(String portal, String origin, String party) {
    var there = handler(portal);
    var asked =
        Ceremony.of(
            String.valueOf(
                HttpCall.of("POST /api/session/passkey/options")
                    .json("{}")
                    .to(there)
                    .at("options")),
            origin);
    assertEquals(party, asked.rpId());
    var offered =
        signed(owner, "POST /api/account/passkeys/options")
            .header("origin", portal.replaceFirst("/$", ""))
            .json("{}")
            .to(there);
    var made = phone.create(Ceremony.of(String.valueOf(offered.at("options")), origin));

    assertEquals(
        201,
        signed(owner, "POST /api/account/passkeys")
            .json(JsonBody.text(Map.of("name", "Key", "credential", made)))
            .to(there)
            .status());
    var proof =
        HttpCall.of("POST /api/session/passkey")
            .json(JsonBody.text(Map.of("credential", phone.get(asked.count(1)))))
            .to(there);
    assertEquals(204, proof.status());
    assertEquals(portal.startsWith("https"), proof.cookies().getFirst().endsWith("; Secure"));
  }

  @Test
  void keepsTheGate() {
    assertEquals(
        "origin_refused",
        HttpCall.of("POST /api/session/passkey/options")
            .header("origin", "https://evil.example")
            .json("{}")
            .to(handler)
            .code());
    assertEquals(
        "origin_refused",
        HttpCall.of("POST /api/session/passkey")
            .header("origin", "https://evil.example")
            .json("{\"credential\":\"\"}")
            .to(handler)
            .code());
    assertEquals("signed_out", HttpCall.of("GET /api/account/passkeys").to(handler).code());
    assertEquals(
        "csrf_refused",
        HttpCall.of("POST /api/account/passkeys/options")
            .cookie("session=" + owner.reveal())
            .json("{}")
            .to(handler)
            .code());
  }

  private HttpCall.Answer add(
      SessionToken who, String name, RehearsedAuthenticator key, UnaryOperator<Ceremony> changed) {
    var asked = Ceremony.of(String.valueOf(offer(who).at("options")), ORIGIN);
    return send(who, name, key.create(changed.apply(asked)));
  }

  private HttpCall.Answer offer(SessionToken who) {
    return signed(who, "POST /api/account/passkeys/options").json("{}").to(handler);
  }

  private HttpCall.Answer send(SessionToken who, String name, String credential) {
    return signed(who, "POST /api/account/passkeys")
        .json(JsonBody.text(Map.of("name", name, "credential", credential)))
        .to(handler);
  }

  private HttpCall.Answer list(SessionToken who) {
    return signed(who, "GET /api/account/passkeys").to(handler);
  }

  private HttpCall.Answer rename(SessionToken who, String id, String name) {
    return signed(who, "PATCH /api/account/passkeys/{passkey}")
        .parameter("passkey", id)
        .json(JsonBody.text(Map.of("name", name)))
        .to(handler);
  }

  private HttpCall.Answer remove(SessionToken who, String id) {
    return signed(who, "DELETE /api/account/passkeys/{passkey}")
        .parameter("passkey", id)
        .to(handler);
  }

  private HttpCall.Answer ask() {
    return HttpCall.of("POST /api/session/passkey/options").json("{}").to(handler);
  }

  private HttpCall.Answer signIn(RehearsedAuthenticator key, int count) {
    var asked = Ceremony.of(String.valueOf(ask().at("options")), ORIGIN);
    return prove(key.get(asked.count(count)));
  }

  private HttpCall.Answer prove(String credential) {
    return HttpCall.of("POST /api/session/passkey")
        .json(JsonBody.text(Map.of("credential", credential)))
        .to(handler);
  }

  private static HttpCall signed(SessionToken who, String route) {
    return HttpCall.of(route)
        .cookie("session=" + who.reveal())
        .header("x-csrf", who.csrf().reveal());
  }

  private static String cookie(HttpCall.Answer answer) {
    var cookie = answer.cookies().getFirst();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private Visit session(HttpCall.Answer answer) {
    return sessions
        .find(SessionToken.parse(cookie(answer).substring("session=".length())).orElseThrow())
        .orElseThrow();
  }

  private SessionToken enroll(String id, Role role, Standing standing) {
    var user = new UserId(id);
    var email = id + "@example.com";
    var totp = standing.secondFactor() ? new Totp(Secret.of("JBSWY3DPEHPK3PXP")) : null;
    people.enroll(
        new Person(user, id, email, role, "en", ZoneId.of("America/Chicago"), List.of(), standing),
        new Account(user, new EmailAddress(email), "hash", totp, 0));
    return session(user);
  }

  private SessionToken session(UserId user) {
    var token = SessionToken.fresh(user, random);
    sessions.start(Session.start(token, Session.State.SIGNED_IN, clock.instant()));
    return token;
  }

  private UsePasskeysHandler handler(String portal) {
    var around =
        new Surroundings(
            Map.of("ORIGIN_SECRET", HttpCall.ORIGIN_SECRET, "PORTAL_URL", portal), clock, random);
    var ceremonies = new WebauthnCeremonies(around);
    var signer = new LinkSigner(Secret.of("link-secret"));
    return new UsePasskeysHandler(
        around,
        new Gate(sessions, guard, around),
        new UsePasskeysHandler.Routes(
            new KeepPasskeys(passkeys, ceremonies, signer, clock, random),
            new SignInWithPasskey(
                people,
                passkeys,
                ceremonies,
                signer,
                attempts,
                new Admittance(people, sessions, guard, audit, random),
                clock,
                random)));
  }
}
