package ai.cicops.portal.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.OpenApiCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every route of the API, asked about one company by every kind of person with the question that
 * its rehearsal asks: {@code i}n, signed {@code o}ut, owing a {@code 2}nd factor, {@code n}o
 * permission, {@code x} for what is not there for them.
 */
class EveryRouteTest {
  private static final OpenApiCheck OPEN_API = OpenApiCheck.ofProject();
  private static final Random RANDOM = new Random(17);
  private static final CompanyId ELSEWHERE = new CompanyId("elsewhere");
  private static final Pattern CODE = Pattern.compile("\\\\\"code\\\\\":\\\\\"(\\w+)");

  /** The columns, in order. */
  private enum Kind {
    SIGNED_OUT,
    HALF_SIGNED_IN,
    ADMIN,
    SUPERVISOR,
    SUPERVISOR_ELSEWHERE,
    AGENT,
    OWNER,
    MEMBER,
    MANAGER,
    OWNER_ELSEWHERE,
    DEACTIVATED,
    OWING
  }

  private static final Map<String, String> TABLE =
      table(
          """
          GET /healthz                                                | iiiiiiiiiiii
          GET /api/altcha                                             | iiiiiiiiiiii
          POST /api/session                                           | iiiiiiiiiiii
          POST /api/session/second-factor                             | oioooooooooo
          POST /api/password-resets                                   | iiiiiiiiiiii
          GET /api/password-resets/{token}                            | iiiiiiiiiiii
          POST /api/password-resets/{token}                           | iiiiiiiiiiii
          GET /api/invitations/{token}                                | iiiiiiiiiiii
          POST /api/invitations/{token}                               | iiiiiiiiiiii
          POST /api/email-confirmations/{token}                       | iiiiiiiiiiii
          GET /api/session                                            | ooiiiiiiiioi
          DELETE /api/session                                         | ooiiiiiiiioi
          POST /api/session/proof                                     | ooiiiiiiiioi
          GET /api/account                                            | ooiiiiiiiioi
          PATCH /api/account                                          | ooiiiiiiiioi
          PUT /api/account/welcome                                    | ooiiiiiiiioi
          PUT /api/account/password                                   | ooiiiiiiiioi
          POST /api/account/totp                                      | ooiiiiiiiioi
          PUT /api/account/totp                                       | ooiiiiiiiioi
          DELETE /api/account/totp                                    | ooiiiiiiiioi
          POST /api/account/recovery-codes                            | ooiiiiiiiioi
          PUT /api/account/email                                      | ooiiiiiiiioi
          PUT /api/account/notification-email                         | ooiiiiiiiioi
          GET /api/account/sessions                                   | ooiiiiiiiioi
          DELETE /api/account/sessions                                | ooiiiiiiiioi
          DELETE /api/account/sessions/{session}                      | ooxxxxxxxxox
          GET /api/companies/{id}/members                             | ooiixxinixo2
          PUT /api/companies/{id}/members/{user}                      | ooiixxinnxo2
          DELETE /api/companies/{id}/members/{user}                   | ooiixxinnxo2
          POST /api/companies/{id}/members/{user}/password-reset      | ooiixxinixo2
          POST /api/companies/{id}/invitations                        | ooiixxinnxo2
          DELETE /api/companies/{id}/invitations/{invitation}         | ooiixxinixo2
          POST /api/companies/{id}/invitations/{invitation}/resend    | ooiixxinnxo2
          GET /api/users                                              | ooinnnnnnno2
          GET /api/users/{user}                                       | ooinnnnnnno2
          PATCH /api/users/{user}                                     | ooinnnnnnno2
          PUT /api/users/{user}/deactivation                          | ooinnnnnnno2
          DELETE /api/users/{user}/deactivation                       | ooinnnnnnno2
          POST /api/users/{user}/second-factor-reset                  | ooinnnnnnno2
          POST /api/users/{user}/password-reset                       | ooinnnnnnno2
          GET /api/users/{user}/sessions                              | ooinnnnnnno2
          DELETE /api/users/{user}/sessions                           | ooinnnnnnno2
          GET /api/staff-invitations                                  | ooinnnnnnno2
          POST /api/staff-invitations                                 | ooinnnnnnno2
          DELETE /api/staff-invitations/{invitation}                  | ooinnnnnnno2
          POST /api/staff-invitations/{invitation}/resend             | ooinnnnnnno2
          GET /api/access-rules                                       | ooinnnnnnno2
          PUT /api/access-rules/roles/{role}                          | ooinnnnnnno2
          PUT /api/access-rules/companies/{id}                        | ooinnnnnnno2
          GET /api/audit                                              | ooinnnnnnno2
          GET /api/account/passkeys                                   | ooiiiiiiiio2
          POST /api/account/passkeys/options                          | ooiiiiiiiio2
          POST /api/account/passkeys                                  | ooiiiiiiiio2
          PATCH /api/account/passkeys/{passkey}                       | ooxxxxxxxxo2
          DELETE /api/account/passkeys/{passkey}                      | ooxxxxxxxxo2
          POST /api/session/passkey/options                           | iiiiiiiiiiii
          POST /api/session/passkey                                   | iiiiiiiiiiii
          POST /api/companies                                         | ooinnnnnnno2
          GET /api/companies/{id}                                     | ooiixxiiixo2
          PATCH /api/companies/{id}                                   | ooinxxnnnxo2
          PUT /api/companies/{id}/discard                             | ooinxxnnnxo2
          DELETE /api/companies/{id}/discard                          | ooinxxnnnxo2
          PUT /api/companies/{id}/review                              | ooixxxxxxxo2
          GET /api/companies/{id}/hours                               | ooiixxiiixo2
          PUT /api/companies/{id}/hours                               | ooiixxinnxo2
          GET /api/companies/{id}/merge-proposals                     | ooixxxxxxxo2
          POST /api/companies/{id}/merge                              | ooixxxxxxxo2
          GET /api/merges                                             | ooinnnnnnno2
          POST /api/merges/{id}/undo                                  | ooinnnnnnno2
          PUT /api/companies/{id}/organization                        | ooinnnnnnno2
          GET /api/organizations                                      | ooinnnnnnno2
          POST /api/organizations                                     | ooinnnnnnno2
          GET /api/organizations/{id}                                 | ooinnnnnnno2
          PATCH /api/organizations/{id}                               | ooinnnnnnno2
          PUT /api/organizations/{id}/discard                         | ooinnnnnnno2
          DELETE /api/organizations/{id}/discard                      | ooinnnnnnno2
          GET /api/companies/{id}/numbers                             | ooiixxiiixo2
          POST /api/companies/{id}/numbers                            | ooiixxnnnxo2
          PATCH /api/companies/{id}/numbers/{number}                  | ooiixxnnnxo2
          PUT /api/companies/{id}/numbers/{number}/company            | ooiixxnnnxo2
          POST /api/companies/{id}/numbers/import                     | ooiixxnnnxo2
          GET /api/numbers                                            | ooiiinnnnno2
          GET /api/trades                                             | ooiiinnnnno2
          POST /api/trades                                            | ooiiinnnnno2
          PATCH /api/trades/{id}                                      | ooiiinnnnno2
          DELETE /api/trades/{id}                                     | ooinnnnnnno2
          PUT /api/trades/{id}/companies                              | ooiiinnnnno2
          GET /api/teams                                              | ooiiinnnnno2
          POST /api/teams                                             | ooiiinnnnno2
          GET /api/teams/{id}                                         | ooixxnnnnno2
          PATCH /api/teams/{id}                                       | ooixxnnnnno2
          PUT /api/teams/{id}/supervisor                              | ooixxnnnnno2
          GET /api/teams/{id}/supervisors                             | ooixxnnnnno2
          PUT /api/teams/{id}/discard                                 | ooixxnnnnno2
          DELETE /api/teams/{id}/discard                              | ooixxnnnnno2
          GET /api/teams/{id}/members                                 | ooixxnnnnno2
          PUT /api/teams/{id}/members/{user}                          | ooixxnnnnno2
          DELETE /api/teams/{id}/members/{user}                       | ooixxnnnnno2
          GET /api/teams/{id}/excluded                                | ooixxnnnnno2
          GET /api/companies                                          | ooiiiiiiiio2
          GET /api/calls                                              | ooiiiniiiio2
          GET /api/calls/{id}                                         | ooiixniiixo2
          GET /api/calls/{id}/others                                  | ooiixniiixo2
          GET /api/dispositions                                       | ooiiiniiiio2
          POST /api/calls/{id}/recording/link                         | ooiixninnxo2
          GET /api/calls/{id}/recording/peaks                         | ooiixninnxo2
          """);

  private static Map<String, String> table(String text) {
    var table = new TreeMap<String, String>();
    text.lines()
        .map(line -> line.split("\\s*\\|\\s*"))
        .forEach(row -> table.put(row[0], row[1].strip()));
    return table;
  }

  @Test
  void hasARowForEveryRoute() {
    assertEquals(OPEN_API.routes(), TABLE.keySet());
    TABLE.values().forEach(row -> assertEquals(Kind.values().length, row.length(), row));
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfPerson() {
    return Shipped.TEMPLATE.functions().stream()
        .flatMap(function ->
            Rehearsed.routes(function).stream()
                .filter(TABLE::containsKey)
                .map(route -> DynamicTest.dynamicTest(route, () -> walk(function, route))));
  }

  /** The last column first: who gets in changes what is there. */
  private static void walk(LambdaFunction function, String route) {
    var surroundings =
        new Surroundings(
            Shipped.environment(function), Shipped.aws().surroundings().clock(), RANDOM);
    var handler = Rehearsed.handler(function, surroundings);
    var world = new World(surroundings);
    var question = Rehearsed.of(function, surroundings).question(route);
    var company = world.companyOf(question);
    if (!route.startsWith("GET ")) {
      refusesForeignPages(handler, route, world.as(Kind.OWNER, company, question));
    }
    var answers = new StringBuilder();
    for (var kind : List.of(Kind.values()).reversed()) {
      answers.insert(0, letter(route, answer(handler, world.as(kind, company, question))));
    }

    assertEquals(TABLE.get(route), answers.toString());
  }

  /** Also to who is signed in and may: another page's request, and one without the token. */
  private static void refusesForeignPages(HttpFunction handler, String route, ApiEvent question) {
    for (var origin : List.of("https://evil.example", "null", "")) {
      assertEquals(
          "origin_refused", code(answer(handler, question.header("origin", origin))), route);
    }
    if (requireNonNull(TABLE.get(route)).startsWith("oo")) {
      assertEquals("csrf_refused", code(answer(handler, question.header("x-csrf", ""))), route);
      assertEquals("csrf_refused", code(answer(handler, question.header("x-csrf", "a"))), route);
    }
  }

  private static String code(String answer) {
    var found = CODE.matcher(answer);
    return found.find() ? found.group(1) : "";
  }

  private static String answer(HttpFunction handler, ApiEvent event) {
    var output = new ByteArrayOutputStream();
    try {
      handler.answer(new ByteArrayInputStream(event.bytes()), output);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return output.toString(UTF_8);
  }

  private static String letter(String route, String answer) {
    OPEN_API.check(route, answer);
    return switch (code(answer)) {
      case "signed_out" -> "o";
      case "second_factor_needed" -> "2";
      case "no_permission" -> "n";
      case "not_found" -> "x";
      case "origin_refused", "csrf_refused", "failed", "unavailable", "proof_needed" ->
          throw new AssertionError(route + ": " + answer);
      default -> "i";
    };
  }

  /** Persons of every kind, always new ones. */
  private record World(
      Surroundings surroundings, DynamoPeople people, DynamoSessions sessions, String hash) {
    World(Surroundings surroundings) {
      var dynamo = new Dynamo(surroundings);
      this(
          surroundings,
          new DynamoPeople(dynamo, surroundings),
          new DynamoSessions(dynamo, surroundings),
          new ArgonPasswords(surroundings).hash(Secret.of("walker")));
    }

    /** That of the person whom the rehearsal lets ask, or the one in the question. */
    CompanyId companyOf(ApiEvent question) {
      var id = question.parameters().get("id");
      if (id != null && id.startsWith("rehearsal-")) {
        return new CompanyId(id);
      }
      return question.cookies().stream()
          .map(cookie -> cookie.replaceFirst("session=([^.]*)\\..*", "$1"))
          .flatMap(user -> people.find(new UserId(user)).stream())
          .flatMap(person -> person.grants().stream())
          .map(Grant::company)
          .findFirst()
          .orElse(ELSEWHERE);
    }

    ApiEvent as(Kind kind, CompanyId company, ApiEvent question) {
      var bare = question.withoutCookies();
      if (kind == Kind.SIGNED_OUT) {
        return bare;
      }
      var id = new UserId("walker-" + surroundings.ids().next());
      var now = surroundings.clock().instant();
      var standing =
          Standing.NEW
              .withSecondFactor(kind != Kind.OWING)
              .deactivated(kind == Kind.DEACTIVATED ? now : null);
      people.enroll(
          new Person(
                  id,
                  "Walker",
                  id + "@example.com",
                  role(kind),
                  "en",
                  ZoneId.of("America/Chicago"),
                  grants(kind, company))
              .with(standing),
          new Account(id, new EmailAddress(id + "@example.com"), hash, null, 0));
      var token = SessionToken.fresh(id, surroundings.random());
      var state =
          kind == Kind.HALF_SIGNED_IN
              ? Session.State.SECOND_FACTOR_PENDING
              : Session.State.SIGNED_IN;
      sessions.start(Session.start(token, state, now));
      return bare.cookie("session=" + token.reveal()).header("x-csrf", token.csrf().reveal());
    }

    private static Role role(Kind kind) {
      return switch (kind) {
        case ADMIN, HALF_SIGNED_IN, OWING -> Role.ADMIN;
        case SUPERVISOR, SUPERVISOR_ELSEWHERE -> Role.SUPERVISOR;
        case AGENT -> Role.AGENT;
        case SIGNED_OUT, OWNER, MEMBER, MANAGER, OWNER_ELSEWHERE, DEACTIVATED -> Role.CUSTOMER;
      };
    }

    private static List<Grant> grants(Kind kind, CompanyId company) {
      return switch (kind) {
        case SIGNED_OUT, HALF_SIGNED_IN, ADMIN, OWING -> List.of();
        case SUPERVISOR, AGENT, MEMBER -> List.of(new Grant(company, false, Set.of()));
        case SUPERVISOR_ELSEWHERE -> List.of(new Grant(ELSEWHERE, false, Set.of()));
        case OWNER_ELSEWHERE -> List.of(new Grant(ELSEWHERE, true, Set.of()));
        case OWNER, DEACTIVATED -> List.of(new Grant(company, true, Set.of()));
        case MANAGER -> List.of(new Grant(company, false, Set.of(Permission.MANAGE_MEMBERS)));
      };
    }
  }
}
