package ai.cicops.portal.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Account;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Look;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Session;
import ai.cicops.portal.identity.SessionToken;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoLooks;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.identity.dynamodb.DynamoSessions;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every route of the API, asked about one company by every kind of person with the question that
 * its rehearsal asks: {@code i}n, signed {@code o}ut, owing a {@code 2}nd factor, {@code n}o
 * permission, {@code x} for what is not there for them, {@code l}ooking as a customer.
 */
@BesideOthers
class EveryRouteTest {
  private static final OpenApiCheck OPEN_API = OpenApiCheck.ofProject();
  private static final CompanyId ELSEWHERE = new CompanyId("elsewhere");

  /** Mail programs press it for their readers: from no page of ours, and from none at all. */
  private static final String FROM_ANYWHERE = "POST /api/unsubscriptions/{token}";

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
    OWING,
    /** A supervisor of the company who sees it as its owner does. */
    LOOKING
  }

  private static final Map<String, String> TABLE =
      table(
          """
          GET /healthz                                                | iiiiiiiiiiiii
          GET /api/altcha                                             | iiiiiiiiiiiii
          POST /api/session                                           | iiiiiiiiiiiii
          POST /api/session/second-factor                             | oiooooooooooo
          POST /api/password-resets                                   | iiiiiiiiiiiii
          GET /api/password-resets/{token}                            | iiiiiiiiiiiii
          POST /api/password-resets/{token}                           | iiiiiiiiiiiii
          GET /api/invitations/{token}                                | iiiiiiiiiiiii
          POST /api/invitations/{token}                               | iiiiiiiiiiiii
          POST /api/email-confirmations/{token}                       | iiiiiiiiiiiii
          GET /api/session                                            | ooiiiiiiiioii
          DELETE /api/session                                         | ooiiiiiiiioii
          POST /api/session/proof                                     | ooiiiiiiiioil
          GET /api/account                                            | ooiiiiiiiioii
          PATCH /api/account                                          | ooiiiiiiiioil
          PUT /api/account/welcome                                    | ooiiiiiiiioil
          PUT /api/account/password                                   | ooiiiiiiiioil
          POST /api/account/totp                                      | ooiiiiiiiioil
          PUT /api/account/totp                                       | ooiiiiiiiioil
          DELETE /api/account/totp                                    | ooiiiiiiiioil
          POST /api/account/recovery-codes                            | ooiiiiiiiioil
          PUT /api/account/email                                      | ooiiiiiiiioil
          PUT /api/account/notification-email                         | ooiiiiiiiioil
          GET /api/account/sessions                                   | ooiiiiiiiioii
          DELETE /api/account/sessions                                | ooiiiiiiiioil
          DELETE /api/account/sessions/{session}                      | ooxxxxxxxxoxl
          GET /api/companies/{id}/members                             | ooiixxinixo2i
          PUT /api/companies/{id}/members/{user}                      | ooiixxinnxo2l
          DELETE /api/companies/{id}/members/{user}                   | ooiixxinnxo2l
          POST /api/companies/{id}/members/{user}/password-reset      | ooiixxinixo2l
          POST /api/companies/{id}/invitations                        | ooiixxinnxo2l
          DELETE /api/companies/{id}/invitations/{invitation}         | ooiixxinixo2l
          POST /api/companies/{id}/invitations/{invitation}/resend    | ooiixxinnxo2l
          GET /api/users                                              | ooinnnnnnno2n
          GET /api/users/{user}                                       | ooinnnnnnno2n
          PATCH /api/users/{user}                                     | ooinnnnnnno2l
          PUT /api/users/{user}/deactivation                          | ooinnnnnnno2l
          DELETE /api/users/{user}/deactivation                       | ooinnnnnnno2l
          POST /api/users/{user}/second-factor-reset                  | ooinnnnnnno2l
          POST /api/users/{user}/password-reset                       | ooinnnnnnno2l
          GET /api/users/{user}/sessions                              | ooinnnnnnno2n
          DELETE /api/users/{user}/sessions                           | ooinnnnnnno2l
          GET /api/staff-invitations                                  | ooinnnnnnno2n
          POST /api/staff-invitations                                 | ooinnnnnnno2l
          DELETE /api/staff-invitations/{invitation}                  | ooinnnnnnno2l
          POST /api/staff-invitations/{invitation}/resend             | ooinnnnnnno2l
          GET /api/access-rules                                       | ooinnnnnnno2n
          PUT /api/access-rules/roles/{role}                          | ooinnnnnnno2l
          PUT /api/access-rules/companies/{id}                        | ooinnnnnnno2l
          GET /api/companies/{id}/looks                               | ooiixxinnxo2i
          PUT /api/companies/{id}/looks/consent                       | oonnxxinnxo2l
          POST /api/companies/{id}/looks/requests                     | ooiixxnnnxo2l
          PUT /api/companies/{id}/looks/requests/{request}            | oonnxxinnxo2l
          PUT /api/session/look                                       | ooixxxxxxxo2l
          DELETE /api/session/look                                    | ooiiiiiiiioii
          PUT /api/companies/{id}/contact                             | ooiixxnnnxo2l
          POST /api/questions                                         | ooiixniiixo2l
          GET /api/questions                                          | ooiiiniiiio2i
          GET /api/questions/{id}                                     | ooiixxixxxo2i
          POST /api/questions/{id}/messages                           | ooiixxixxxo2l
          PUT /api/questions/{id}/state                               | ooiixxnxxxo2l
          GET /api/disputes                                           | ooiiiniiiio2i
          GET /api/calls/{id}/disputes                                | ooiixniiixo2i
          POST /api/calls/{id}/disputes                               | oonnxniiixo2l
          POST /api/calls/{id}/disputes/{number}/entries              | ooiixnnnnxo2l
          GET /api/audit                                              | ooinnnnnnno2n
          GET /api/account/passkeys                                   | ooiiiiiiiio2i
          POST /api/account/passkeys/options                          | ooiiiiiiiio2l
          POST /api/account/passkeys                                  | ooiiiiiiiio2l
          PATCH /api/account/passkeys/{passkey}                       | ooxxxxxxxxo2l
          DELETE /api/account/passkeys/{passkey}                      | ooxxxxxxxxo2l
          POST /api/session/passkey/options                           | iiiiiiiiiiiii
          POST /api/session/passkey                                   | iiiiiiiiiiiii
          POST /api/companies                                         | ooinnnnnnno2l
          GET /api/companies/{id}                                     | ooiixxiiixo2i
          PATCH /api/companies/{id}                                   | ooinxxnnnxo2l
          PUT /api/companies/{id}/discard                             | ooinxxnnnxo2l
          DELETE /api/companies/{id}/discard                          | ooinxxnnnxo2l
          PUT /api/companies/{id}/review                              | ooixxxxxxxo2l
          GET /api/companies/{id}/hours                               | ooiixxiiixo2i
          PUT /api/companies/{id}/hours                               | ooiixxinnxo2l
          GET /api/companies/{id}/targets                             | ooiixxiiixo2i
          PUT /api/companies/{id}/targets                             | ooiixxinnxo2l
          GET /api/companies/{id}/recordings-policy                   | ooiixxiiixo2i
          PUT /api/companies/{id}/recordings-policy                   | ooinxxnnnxo2l
          PUT /api/companies/{id}/recordings-holds/{hold}             | ooiixxnnnxo2l
          DELETE /api/companies/{id}/recordings-holds/{hold}          | ooiixxnnnxo2l
          GET /api/companies/{id}/merge-proposals                     | ooixxxxxxxo2x
          POST /api/companies/{id}/merge                              | ooixxxxxxxo2l
          GET /api/merges                                             | ooinnnnnnno2n
          POST /api/merges/{id}/undo                                  | ooinnnnnnno2l
          PUT /api/companies/{id}/organization                        | ooinnnnnnno2l
          GET /api/organizations                                      | ooinnnnnnno2n
          POST /api/organizations                                     | ooinnnnnnno2l
          GET /api/organizations/{id}                                 | ooinnnnnnno2n
          PATCH /api/organizations/{id}                               | ooinnnnnnno2l
          PUT /api/organizations/{id}/discard                         | ooinnnnnnno2l
          DELETE /api/organizations/{id}/discard                      | ooinnnnnnno2l
          GET /api/companies/{id}/numbers                             | ooiixxiiixo2i
          POST /api/companies/{id}/numbers                            | ooiixxnnnxo2l
          PATCH /api/companies/{id}/numbers/{number}                  | ooiixxnnnxo2l
          PUT /api/companies/{id}/numbers/{number}/company            | ooiixxnnnxo2l
          POST /api/companies/{id}/numbers/import                     | ooiixxnnnxo2l
          GET /api/numbers                                            | ooiiinnnnno2n
          GET /api/trades                                             | ooiiinnnnno2n
          POST /api/trades                                            | ooiiinnnnno2l
          PATCH /api/trades/{id}                                      | ooiiinnnnno2l
          DELETE /api/trades/{id}                                     | ooinnnnnnno2l
          PUT /api/trades/{id}/companies                              | ooiiinnnnno2l
          GET /api/supervisors                                        | ooiiinnnnno2n
          GET /api/companies                                          | ooiiiiiiiio2i
          GET /api/teams                                              | ooiiinnnnno2n
          POST /api/teams                                             | ooiiinnnnno2l
          GET /api/teams/{id}                                         | ooixxnnnnno2n
          PATCH /api/teams/{id}                                       | ooixxnnnnno2l
          PUT /api/teams/{id}/supervisor                              | ooixxnnnnno2l
          GET /api/teams/{id}/supervisors                             | ooixxnnnnno2n
          PUT /api/teams/{id}/discard                                 | ooixxnnnnno2l
          DELETE /api/teams/{id}/discard                              | ooixxnnnnno2l
          GET /api/teams/{id}/members                                 | ooixxnnnnno2n
          PUT /api/teams/{id}/members/{user}                          | ooixxnnnnno2l
          DELETE /api/teams/{id}/members/{user}                       | ooixxnnnnno2l
          GET /api/teams/{id}/excluded                                | ooixxnnnnno2n
          GET /api/summaries                                          | ooiiiiiiiio2i
          PUT /api/summaries/{cadence}                                | ooiixniiixo2l
          DELETE /api/summaries/{cadence}                             | ooiiiiiiiio2l
          GET /api/unsubscriptions/{token}                            | iiiiiiiiiiiii
          POST /api/unsubscriptions/{token}                           | iiiiiiiiiiiii
          GET /api/views                                              | ooiiiiiiiio2i
          PUT /api/views/{view}                                       | ooininnnnno2l
          DELETE /api/views/{view}                                    | ooinnnnnnno2l
          GET /api/calls                                              | ooiiiniiiio2i
          GET /api/call-facets/{facet}                                | ooiiiniiiio2i
          GET /api/calls/{id}                                         | ooiixniiixo2i
          GET /api/calls/{id}/others                                  | ooiixniiixo2i
          PUT /api/calls/{id}/disposition                             | ooiixnnnnxo2l
          PUT /api/calls/{id}/notes/{note}                            | ooiixniiixo2l
          DELETE /api/calls/{id}/notes/{note}                         | ooiixnnnnxo2l
          PUT /api/calls/{id}/tags/{tag}                              | ooiixniiixo2l
          DELETE /api/calls/{id}/tags/{tag}                           | ooiixniiixo2l
          PUT /api/calls/{id}/pursuit                                 | ooiixniiixo2l
          PUT /api/calls/{id}/hold                                    | ooiixnnnnxo2l
          GET /api/lost-jobs                                          | ooiiiniiiio2i
          GET /api/dashboard                                          | ooiiiniiiio2i
          GET /api/exports                                            | ooiixxinnxo2i
          PUT /api/exports/{export}                                   | ooiixninnxo2l
          POST /api/exports/{export}/run                              | ooxxxxxxxxo2l
          POST /api/exports/{export}/link                             | ooiixxixxxo2l
          GET /api/completeness                                       | ooinnnnnnno2n
          GET /api/completeness/{day}/{campaign}                      | ooinnnnnnno2n
          PUT /api/rereads/{day}                                      | ooinnnnnnno2l
          GET /api/companies/{id}/completeness                        | ooiixxiiixo2i
          GET /api/companies/{id}/purges                              | ooiixxnnnxo2n
          GET /api/companies/{id}/purges/next                         | ooiixxnnnxo2n
          GET /api/dispositions                                       | ooiiiniiiio2i
          GET /api/dispositions/catalogue                             | ooiiinnnnno2n
          PUT /api/dispositions/catalogue                             | ooinnnnnnno2l
          POST /api/calls/{id}/recording/link                         | ooiixninnxo2i
          GET /api/calls/{id}/recording/peaks                         | ooiixninnxo2i
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
  Stream<DynamicTest> everyKindOfPersonReads() {
    return functions()
        .map(function -> DynamicTest.dynamicTest(function.logicalId(), () -> walkReads(function)));
  }

  /** The rehearsal is played once, by and by with everybody asking what it is about to ask. */
  private static void walkReads(LambdaFunction function) {
    var world = new World(Rehearsed.surroundings(function));
    var handler = Rehearsed.handler(function, world.surroundings);
    var left = new TreeSet<>(Rehearsed.routes(function));
    left.retainAll(TABLE.keySet());
    left.removeIf(route -> !route.startsWith("GET "));
    Rehearsed.of(function, world.surroundings)
        .played(question -> {
          var route = question.routeKey();
          if (left.remove(route)) {
            var company = world.companyOf(question);
            assertAnswers(route, handler, kind -> world.reader(kind, company, question));
          }
        });
    assertEquals(Set.of(), left);
  }

  @TestFactory
  Stream<DynamicTest> everyKindOfPersonChanges() {
    return functions()
        .flatMap(function ->
            Rehearsed.routes(function).stream()
                .filter(route -> TABLE.containsKey(route) && !route.startsWith("GET "))
                .map(route -> DynamicTest.dynamicTest(route, () -> walk(function, route))));
  }

  private static void walk(LambdaFunction function, String route) {
    var world = new World(Rehearsed.surroundings(function));
    var handler = Rehearsed.handler(function, world.surroundings);
    var question = Rehearsed.of(function, world.surroundings).question(route);
    var company = world.companyOf(question);
    if (!route.equals(FROM_ANYWHERE)) {
      refusesForeignPages(handler, route, world.as(Kind.OWNER, company, question));
    }
    assertAnswers(route, handler, kind -> world.as(kind, company, question));
  }

  private static Stream<LambdaFunction> functions() {
    return Shipped.TEMPLATE.functions().stream().filter(function -> !function.routes().isEmpty());
  }

  /** The last column first: who gets in changes what is there. */
  private static void assertAnswers(
      String route, HttpFunction handler, Function<Kind, ApiEvent> asking) {
    var answers = new StringBuilder();
    for (var kind : List.of(Kind.values()).reversed()) {
      answers.insert(0, letter(route, answer(handler, asking.apply(kind))));
    }
    assertEquals(TABLE.get(route), answers.toString(), route);
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
      case "looking" -> "l";
      case "origin_refused", "csrf_refused", "failed", "unavailable", "proof_needed" ->
          throw new AssertionError(route + ": " + answer);
      default -> "i";
    };
  }

  /** Persons of every kind. */
  private record World(
      Surroundings surroundings,
      DynamoPeople people,
      DynamoSessions sessions,
      DynamoLooks looks,
      String hash,
      Map<List<Object>, SessionToken> readers) {
    World(Surroundings surroundings) {
      var dynamo = new Dynamo(surroundings);
      this(
          surroundings,
          new DynamoPeople(dynamo, surroundings),
          new DynamoSessions(dynamo, surroundings),
          new DynamoLooks(dynamo, surroundings),
          new ArgonPasswords(surroundings).hash(Secret.of("walker")),
          new HashMap<>());
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

    /** Always a new one. */
    ApiEvent as(Kind kind, CompanyId company, ApiEvent question) {
      return kind == Kind.SIGNED_OUT
          ? question.withoutCookies()
          : by(signedIn(kind, company), question);
    }

    /** The same for each question about the company: who reads stays as they are. */
    ApiEvent reader(Kind kind, CompanyId company, ApiEvent question) {
      return kind == Kind.SIGNED_OUT
          ? question.withoutCookies()
          : by(
              readers.computeIfAbsent(List.of(kind, company), _ -> signedIn(kind, company)),
              question);
    }

    private static ApiEvent by(SessionToken token, ApiEvent question) {
      return question
          .withoutCookies()
          .cookie("session=" + token.reveal())
          .header("x-csrf", token.csrf().reveal());
    }

    private SessionToken signedIn(Kind kind, CompanyId company) {
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
      var session = Session.start(token, state, now);
      sessions.start(session);
      if (kind == Kind.LOOKING) {
        look(session, company);
      }
      return token;
    }

    private void look(Session session, CompanyId company) {
      var consent = looks.of(company);
      if (!consent.standing()) {
        assertTrue(looks.keep(company, true, consent.version(), deed()));
      }
      assertTrue(looks.begin(Look.start(company, session, session.startedAt()), null, deed()));
    }

    private Deed deed() {
      var id = surroundings.ids().next();
      var now = surroundings.clock().instant();
      return new Deed(new AuditEntry("company#walked", now, id, "walker", "walked", "", Map.of()));
    }

    private static Role role(Kind kind) {
      return switch (kind) {
        case ADMIN, HALF_SIGNED_IN, OWING -> Role.ADMIN;
        case SUPERVISOR, SUPERVISOR_ELSEWHERE, LOOKING -> Role.SUPERVISOR;
        case AGENT -> Role.AGENT;
        case SIGNED_OUT, OWNER, MEMBER, MANAGER, OWNER_ELSEWHERE, DEACTIVATED -> Role.CUSTOMER;
      };
    }

    private static List<Grant> grants(Kind kind, CompanyId company) {
      return switch (kind) {
        case SIGNED_OUT, HALF_SIGNED_IN, ADMIN, OWING -> List.of();
        case SUPERVISOR, LOOKING, AGENT, MEMBER -> List.of(new Grant(company, false, Set.of()));
        case SUPERVISOR_ELSEWHERE -> List.of(new Grant(ELSEWHERE, false, Set.of()));
        case OWNER_ELSEWHERE -> List.of(new Grant(ELSEWHERE, true, Set.of()));
        case OWNER, DEACTIVATED -> List.of(new Grant(company, true, Set.of()));
        case MANAGER -> List.of(new Grant(company, false, Set.of(Permission.MANAGE_MEMBERS)));
      };
    }
  }
}
