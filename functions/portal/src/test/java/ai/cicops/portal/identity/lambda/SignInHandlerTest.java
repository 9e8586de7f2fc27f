package ai.cicops.portal.identity.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryCompanies;
import ai.cicops.portal.identity.Admittance;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.EnrollPerson;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.MemoryAccessRules;
import ai.cicops.portal.identity.MemoryAttempts;
import ai.cicops.portal.identity.MemoryPeople;
import ai.cicops.portal.identity.MemorySecurityNotices;
import ai.cicops.portal.identity.MemorySessions;
import ai.cicops.portal.identity.NewPerson;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.ProofOfWork;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.SignIn;
import ai.cicops.portal.identity.Totp;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.altcha.AltchaProofOfWork;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.platform.MovableClock;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.HttpCall;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInHandlerTest {
  private static final String PASSWORD = "Portal-demo-2026!";
  private static final Totp TOTP = new Totp(Secret.of("JBSWY3DPEHPK3PXP"));

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T14:00:00Z"));
  private final MemoryPeople people = new MemoryPeople();
  private final MemorySessions sessions = new MemorySessions(people::find);
  private final MemoryAttempts attempts = new MemoryAttempts();
  private final MemorySecurityNotices notices = new MemorySecurityNotices();
  private final MemoryAuditLog audit = new MemoryAuditLog();
  private final MemoryCompanies companies = new MemoryCompanies();
  private final Surroundings surroundings = surroundings("http://localhost:8080");
  private final SignInHandler handler = handler(surroundings);
  private final UserId owner = enroll("owner@northside.example", Role.CUSTOMER, null);

  @BeforeEach
  void fill() {
    enroll("admin@cic.example", Role.ADMIN, TOTP);
    companies.save(CompaniesContract.company("northside-plumbing", "Northside Plumbing"));
  }

  @Test
  void signsInWithPasswordAndTellsWhoOneIs() {
    var answer = signIn("owner@northside.example", PASSWORD).to(handler);

    assertEquals(204, answer.status());
    assertEquals(null, answer.body());
    assertTrue(
        answer
            .cookies()
            .getFirst()
            .matches(
                "session="
                    + owner
                    + "\\.[A-Za-z0-9_-]{43}; Path=/; Max-Age=2592000; HttpOnly;"
                    + " SameSite=Lax"));
    var who = get(cookie(answer));
    assertEquals(200, who.status());
    assertEquals(
        "{\"person\":{\"id\":\"%s\",\"name\":\"Erik\",\"email\":\"owner@northside.example\",\"role\":\"customer\",\"locale\":\"en\",\"zone\":\"America/Chicago\"},\"csrf\":\"%s\",\"scope\":\"companies\",\"companies\":[{\"id\":\"northside-plumbing\",\"name\":\"Northside Plumbing\",\"place\":\"Minneapolis, MN\",\"zone\":\"America/Chicago\",\"owner\":false,\"billingContact\":false,\"permissions\":[\"listen\",\"export\"]}],\"may\":[],\"owes\":[],\"businessZone\":\"America/New_York\",\"expiresAt\":\"2026-11-21T02:00:00Z\",\"provedUntil\":\"2026-11-20T14:10:00Z\",\"looking\":null}"
            .formatted(owner, who.at("csrf")),
        who.body());
    assertEquals("signed_in", audit.of("user#" + owner, 5).getFirst().action());
  }

  @Test
  void setsSecureOnlyWherePortalIsHttps() {
    var answer =
        signIn("owner@northside.example", PASSWORD)
            .header("origin", "https://portal.example.com")
            .to(handler(surroundings("https://portal.example.com")));

    assertTrue(answer.cookies().getFirst().endsWith("; Secure"));
  }

  @Test
  void asksForTheSecondFactorAndLetsNothingElseThroughUntilThen() {
    var half = signIn("admin@cic.example", PASSWORD).to(handler);

    assertEquals(200, half.status());
    assertEquals("{\"next\":\"second-factor\"}", half.body());
    assertEquals("signed_out", get(cookie(half)).code());
    var done = code(TOTP.codeAt(clock.instant()), cookie(half)).to(handler);
    assertEquals(204, done.status());
    assertNotEquals(cookie(half), cookie(done));
    assertEquals("all", get(cookie(done)).at("scope"));
    assertEquals("signed_out", get(cookie(half)).code());
    assertEquals("signed_out", code("000000", cookie(half)).to(handler).code());
  }

  @Test
  void takesACodeOnceAcrossSessions() {
    var one = signIn("admin@cic.example", PASSWORD).to(handler);
    var two = signIn("admin@cic.example", PASSWORD).to(handler);
    var code = TOTP.codeAt(clock.instant());

    assertEquals(204, code(code, cookie(one)).to(handler).status());
    assertEquals("wrong_code", code(code, cookie(two)).to(handler).code());
    clock.advance(Duration.ofSeconds(30));
    assertEquals(204, code(TOTP.codeAt(clock.instant()), cookie(two)).to(handler).status());
  }

  @Test
  void limitsCodes() {
    var half = signIn("admin@cic.example", PASSWORD).to(handler);
    var statuses = new ArrayList<Integer>();
    for (int guess = 0; guess < 5; guess++) {
      statuses.add(code("00000" + guess, cookie(half)).to(handler).status());
    }

    assertEquals(List.of(401, 401, 401, 429, 429), statuses);
  }

  @Test
  void forgetsTheHalfSessionAfterTenMinutes() {
    var half = signIn("admin@cic.example", PASSWORD).to(handler);
    clock.advance(Duration.ofMinutes(10));

    assertEquals("signed_out", code(TOTP.codeAt(clock.instant()), cookie(half)).to(handler).code());
  }

  @Test
  void fixesNoSession() {
    var brought = cookie(signIn("owner@northside.example", PASSWORD).to(handler));
    var again = signIn("owner@northside.example", PASSWORD).cookie(brought).to(handler);

    assertNotEquals(brought, cookie(again));
    assertEquals("signed_out", get(brought).code());
    assertEquals(200, get(cookie(again)).status());
  }

  @Test
  void signsOut() {
    var cookie = cookie(signIn("owner@northside.example", PASSWORD).to(handler));
    var csrf = String.valueOf(get(cookie).at("csrf"));
    var out = HttpCall.of("DELETE /api/session").cookie(cookie);

    assertEquals("csrf_refused", out.to(handler).code());
    var answer = out.header("x-csrf", csrf).to(handler);
    assertEquals(204, answer.status());
    assertEquals(
        "session=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax", answer.cookies().getFirst());
    assertEquals("signed_out", get(cookie).code());
    assertEquals("signed_out", out.header("x-csrf", csrf).to(handler).code());
    assertTrue(
        audit.of("user#" + owner, 5).stream()
            .anyMatch(entry -> entry.action().equals("signed_out")));
  }

  @Test
  void answersEveryWrongCombinationAlike() {
    var answers = new HashSet<String>();
    for (var email :
        List.of("owner@northside.example", "nobody@northside.example", "", "ö", "\u0000")) {
      var answer = signIn(email, "wrong").from("203.0.113." + answers.size()).to(handler);
      assertEquals(401, answer.status());
      answers.add(answer.body() + answer.headers());
    }

    assertEquals(1, answers.size(), answers.toString());
  }

  @Test
  void delaysAccountsThatExistAndThatDoNotAlike() {
    assertEquals(delays("owner@northside.example"), delays("nobody@northside.example"));
  }

  private List<String> delays(String email) {
    var seen = new ArrayList<String>();
    for (int attempt = 0; attempt < 14; attempt++) {
      var answer = signIn(email, "wrong").from("192.0.2." + attempt).to(handler);
      var wait = answer.headers().getOrDefault("retry-after", "0");
      seen.add(answer.status() + " " + wait);
      clock.advance(Duration.ofSeconds(Long.parseLong(wait)));
    }
    return seen;
  }

  @Test
  void growsTheDelayAndLocksWithOneNotice() {
    assertEquals(
        List.of(
            "401 0", "401 0", "401 0", "429 1", "401 0", "429 2", "401 0", "429 4", "401 0",
            "429 8", "401 0", "429 16", "401 0", "429 32"),
        delays("owner@northside.example"));
    for (int more = 0; more < 5; more++) {
      var answer = signIn("owner@northside.example", "wrong").from("192.0.2.77").to(handler);
      clock.advance(
          Duration.ofSeconds(Long.parseLong(answer.headers().getOrDefault("retry-after", "0"))));
    }

    assertEquals(List.of(owner), notices.locked());
    assertTrue(
        audit.of("user#" + owner, 9).stream()
            .anyMatch(entry -> entry.action().equals("sign_in_locked")));
  }

  @Test
  void delaysAnAddressThatTriesManyAccounts() {
    var statuses = new HashMap<Integer, Integer>();
    for (int account = 0; account < 30; account++) {
      var answer = signIn("a" + account + "@example.com", "wrong").to(handler);
      statuses.merge(answer.status(), 1, Integer::sum);
    }

    assertEquals(Map.of(401, 10, 429, 20), statuses);
    assertEquals(
        204, signIn("owner@northside.example", PASSWORD).from("192.0.2.1").to(handler).status());
  }

  @Test
  void costsMoreWorkUnderPressure() {
    assertEquals(10_000, HttpCall.of("GET /api/altcha").to(handler).at("maxnumber"));
    for (int account = 0; account < 10; account++) {
      signIn("a" + account + "@example.com", "wrong").to(handler);
    }

    assertEquals(80_000, HttpCall.of("GET /api/altcha").to(handler).at("maxnumber"));
    assertEquals(
        10_000, HttpCall.of("GET /api/altcha").from("192.0.2.9").to(handler).at("maxnumber"));
  }

  @Test
  void letsTheOwnerInWhereTheyAreKnownWhateverOthersDo() {
    var known = signIn("owner@northside.example", PASSWORD).from("192.0.2.50").to(handler);
    for (int attempt = 0; attempt < 40; attempt++) {
      signIn("owner@northside.example", "guess" + attempt)
          .from("198.51.100." + attempt)
          .to(handler);
      signIn("owner@northside.example", "guess" + attempt)
          .from("198.51.100." + attempt)
          .to(handler);
      clock.advance(Duration.ofSeconds(20));
    }

    assertEquals(
        429, signIn("owner@northside.example", PASSWORD).from("192.0.2.51").to(handler).status());
    assertEquals(
        204, signIn("owner@northside.example", PASSWORD).from("192.0.2.50").to(handler).status());
    assertEquals(
        204,
        signIn("owner@northside.example", PASSWORD)
            .from("192.0.2.52")
            .cookie(cookie(known))
            .to(handler)
            .status());
  }

  @Test
  void neverLocksForEver() {
    for (int attempt = 0; attempt < 40; attempt++) {
      signIn("owner@northside.example", "guess").from("198.51.100." + attempt).to(handler);
      clock.advance(Duration.ofSeconds(30));
    }
    clock.advance(Duration.ofMinutes(15));

    assertEquals(
        204, signIn("owner@northside.example", PASSWORD).from("192.0.2.52").to(handler).status());
  }

  @Test
  void judgesNoMoreGuessesWhenTheyComeAllAtOnce() throws Exception {
    var unguarded = handler(surroundings, new FreeProof());
    var guesses =
        IntStream.range(0, 60)
            .mapToObj(guess ->
                (Callable<Integer>)
                    () ->
                        signIn("owner@northside.example", "wrong", free(guess))
                            .from("192.0.2." + guess)
                            .to(unguarded)
                            .status())
            .toList();
    try (var threads = Executors.newFixedThreadPool(12)) {
      var statuses = threads.invokeAll(guesses).stream().map(Future::resultNow).toList();

      assertTrue(
          statuses.stream().filter(status -> status == 401).count() <= 3, statuses::toString);
      assertEquals(Set.of(401, 429), Set.copyOf(statuses));
    }
  }

  /** Lists of common passwords over accounts and addresses, a botnet's patience of a day. */
  @Test
  void withstandsManyGuesses() {
    var unguarded = handler(surroundings, new FreeProof());
    var random = new Random(11);
    int judged = 0; // of some 750 guesses at the owner in 100 minutes
    for (int guess = 0; guess < 3_000; guess++) {
      var account =
          random.nextInt(4) == 0
              ? "owner@northside.example"
              : "a" + random.nextInt(40) + "@example.com";
      var answer =
          signIn(account, "Guess-" + random.nextInt(1_000), free(guess))
              .from("198.51." + random.nextInt(4) + "." + random.nextInt(30))
              .to(unguarded);
      assertNotEquals(204, answer.status());
      assertTrue(Set.of(401, 429).contains(answer.status()));
      judged += answer.status() == 401 && account.startsWith("owner") ? 1 : 0;
      clock.advance(Duration.ofSeconds(2));
    }

    assertTrue(judged < 80, "judged " + judged);
    assertEquals(1, notices.locked().size());
    clock.advance(Duration.ofMinutes(15));
    assertEquals(
        204, signIn("owner@northside.example", PASSWORD).from("192.0.2.1").to(handler).status());
  }

  @Test
  void takesASolutionOnce() {
    var altcha = solve();
    assertEquals(401, signIn("a@example.com", "wrong", altcha).to(handler).status());

    var again = signIn("owner@northside.example", PASSWORD, altcha).to(handler);
    assertEquals(400, again.status());
    assertEquals("altcha_invalid", again.code());
    assertEquals("altcha", again.at("field"));
  }

  @Test
  void refusesASolutionThatIsOver() {
    var altcha = solve();
    clock.advance(Duration.ofMinutes(10));

    assertEquals(
        "altcha_invalid", signIn("owner@northside.example", PASSWORD, altcha).to(handler).code());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%%%",
        "e30=",
        "W10=",
        "bnVsbA==",
        "eyJudW1iZXIiOiJ4In0=",
        "eyJudW1iZXIiOjF9",
        "eyJudW1iZXIiOnt9fQ==",
        "AAAA"
      })
  void refusesWhatIsNoSolution(String altcha) {
    assertEquals(
        "altcha_invalid", signIn("owner@northside.example", PASSWORD, altcha).to(handler).code());
  }

  @Test
  void refusesASolutionWithAnotherNumberSaltOrSignature() {
    var solved = new String(Base64.getDecoder().decode(solve()), UTF_8);
    for (var forged :
        List.of(
            solved.replaceAll("\"number\":(\\d+)", "\"number\":1$1"),
            solved.replaceAll("expires=(\\d+)&", "expires=9$1&"),
            solved.replaceAll("&\"", "&1\""),
            solved.replaceAll("SHA-256", "SHA-512"),
            solved.replaceAll("\"signature\":\"..", "\"signature\":\"zz"))) {
      var altcha = Base64.getEncoder().encodeToString(forged.getBytes(UTF_8));

      assertEquals(
          "altcha_invalid",
          signIn("owner@northside.example", PASSWORD, altcha).to(handler).code(),
          forged);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ | 400 | malformed_json",
        "[] | 400 | wrong_type",
        "{} | 400 | missing_field",
        "{`email`:`a`,`password`:`b`} | 400 | missing_field",
        "{`email`:1,`password`:`b`,`altcha`:`c`} | 400 | wrong_type",
        "{`email`:`a`,`password`:`b`,`altcha`:`c`,`admin`:true} | 400 | unknown_field",
        "{`email`:`\\ud83d`,`password`:`b`,`altcha`:`c`} | 400 | field_invalid"
      })
  void refusesHostileBodies(String body, int status, String code) {
    var answer = HttpCall.of("POST /api/session").json(body.replace('`', '"')).to(handler);

    assertEquals(status, answer.status());
    assertEquals(code, answer.code());
    assertEquals("request-1", answer.at("requestId"));
  }

  @Test
  void refusesOversizedBodiesAndOtherMedia() {
    var large = "{\"email\":\"" + "a".repeat(20_000) + "\"}";

    assertEquals(413, HttpCall.of("POST /api/session").json(large).to(handler).status());
    assertEquals(
        415,
        HttpCall.of("POST /api/session")
            .json("{}")
            .header("content-type", "text/plain")
            .to(handler)
            .status());
  }

  @Test
  void refusesForeignOrigins() {
    assertEquals(
        "origin_refused",
        signIn("owner@northside.example", PASSWORD)
            .header("origin", "https://evil.example")
            .to(handler)
            .code());
    assertEquals(
        204,
        signIn("owner@northside.example", PASSWORD)
            .header("origin", "http://127.0.0.1:8080")
            .to(handler)
            .status());
  }

  @Test
  void keepsTheCookieOutOfWhatIsKept() {
    var cookie = cookie(signIn("owner@northside.example", PASSWORD).to(handler));
    var secret = cookie.substring(cookie.indexOf('.') + 1);

    assertFalse(audit.of("user#" + owner, 5).toString().contains(secret));
  }

  private HttpCall.Answer get(String cookie) {
    return HttpCall.of("GET /api/session").cookie(cookie).to(handler);
  }

  private static HttpCall code(String code, String cookie) {
    return HttpCall.of("POST /api/session/second-factor")
        .json("{\"code\":\"" + code + "\"}")
        .cookie(cookie);
  }

  private HttpCall signIn(String email, String password) {
    return signIn(email, password, solve());
  }

  private static HttpCall signIn(String email, String password, String altcha) {
    var escaped = email.replace("\u0000", "\\u0000");
    return HttpCall.of("POST /api/session")
        .json(
            "{\"email\":\""
                + escaped
                + "\",\"password\":\""
                + password
                + "\",\"altcha\":\""
                + altcha
                + "\"}");
  }

  /** Does the work of the widget. */
  private String solve() {
    var challenge = HttpCall.of("GET /api/altcha").from("203.0.113.200").to(handler);
    var salt = String.valueOf(challenge.at("salt"));
    int number = 0;
    while (!Sha256.hex(salt + number).equals(challenge.at("challenge"))) {
      number++;
    }
    var json =
        "{\"algorithm\":\"SHA-256\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\",\"took\":12}"
            .formatted(challenge.at("challenge"), number, salt, challenge.at("signature"));
    return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }

  private static String cookie(HttpCall.Answer answer) {
    var cookie = answer.cookies().getFirst();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private UserId enroll(String email, Role role, @Nullable Totp totp) {
    var outcome =
        new EnrollPerson(people, new ArgonPasswords(surroundings), surroundings.ids(), clock)
            .enroll(
                new NewPerson(
                    "Erik",
                    EmailAddress.parse(email).orElseThrow(),
                    role,
                    "en",
                    ZoneId.of("America/Chicago"),
                    Secret.of(PASSWORD),
                    totp,
                    List.of(
                        new Grant(
                            new CompanyId("northside-plumbing"),
                            false,
                            Set.of(Permission.LISTEN, Permission.EXPORT)))));
    return switch (outcome) {
      case People.EnrollOutcome.Enrolled(var user) -> user;
      case People.EnrollOutcome.EmailTaken() -> throw new AssertionError(email);
    };
  }

  private Surroundings surroundings(String portal) {
    return new Surroundings(
        Map.of(
            "ORIGIN_SECRET", HttpCall.ORIGIN_SECRET,
            "PORTAL_URL", portal,
            "ALTCHA_SECRET", "altcha-secret",
            "PASSWORD_MEMORY_KIB", "8",
            "PASSWORD_PASSES", "1"),
        clock,
        new Random(5));
  }

  /** A different solution each, of a proof that takes any: what a botnet's machines make cheap. */
  private static String free(int number) {
    var json = "{\"challenge\":\"" + number + "\",\"number\":1}";
    return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }

  private final class FreeProof implements ProofOfWork {
    @Override
    public Challenge challenge(boolean hard) {
      return new Challenge("SHA-256", "", 1, "", "");
    }

    @Override
    public Optional<Instant> validUntil(Solution solution) {
      return Optional.of(clock.instant().plusSeconds(60));
    }
  }

  private SignInHandler handler(Surroundings around) {
    return handler(around, new AltchaProofOfWork(around));
  }

  private SignInHandler handler(Surroundings around, ProofOfWork proof) {
    return new SignInHandler(
        around,
        new Gate(sessions, MemoryAccessRules.guard(), around),
        new SignIn(
            people,
            sessions,
            new ArgonPasswords(around),
            proof,
            attempts,
            attempts,
            notices,
            new Admittance(people, sessions, MemoryAccessRules.guard(), audit, around.random()),
            clock,
            around.random()),
        companies);
  }
}
