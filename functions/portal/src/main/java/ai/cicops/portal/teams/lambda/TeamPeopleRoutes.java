package ai.cicops.portal.teams.lambda;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.Cursor;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.teams.KeepTeams;
import ai.cicops.portal.teams.Team;
import ai.cicops.portal.teams.TeamPeople;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is or was in a team, who could be, and who could look after it. */
final class TeamPeopleRoutes {
  private static final int LONGEST_TEXT = 100;
  private static final int LONGEST_DATE = 10;

  private final KeepTeams keep;
  private final TeamPeople people;
  private final Companies companies;
  private final InstantSource clock;
  private final ZoneId businessZone;

  TeamPeopleRoutes(
      KeepTeams keep,
      TeamPeople people,
      Companies companies,
      InstantSource clock,
      ZoneId businessZone) {
    this.keep = keep;
    this.people = people;
    this.companies = companies;
    this.clock = clock;
    this.businessZone = businessZone;
  }

  HttpAnswer members(HttpRequest request, Actor actor) {
    request.queryOnly(Set.of("on", "text", "cursor"));
    var today = LocalDate.ofInstant(clock.instant(), businessZone);
    var on = request.queryOne("on").map(text -> day(text, today));
    var text = text(request);
    return of(
        request,
        actor,
        team -> {
          var cursor = cursor(actor, team, "members", on.map(LocalDate::toString).orElse(""), text);
          var page = people.members(team, on, text, place(request, cursor));
          var names = names(page.lines(), actor.person());
          return HttpAnswer.ok(
              new TeamsBody.Members(
                  page.lines().stream()
                      .map(line -> TeamsBody.Member.of(line, companies(line, names)))
                      .toList(),
                  page.count(),
                  next(page, cursor),
                  today.toString(),
                  businessZone.getId()));
        });
  }

  private static LocalDate day(String text, LocalDate today) {
    try {
      if (text.length() == LONGEST_DATE) {
        var day = LocalDate.parse(text);
        if (day.isAfter(today)) {
          throw new InvalidInput(ErrorCode.DAY_TO_COME, "on");
        }
        return day;
      }
    } catch (DateTimeParseException malformed) {
      // refused below
    }
    throw InvalidInput.field("on");
  }

  /** Each company is asked for once, and only those that this person may see. */
  private Map<CompanyId, String> names(List<TeamPeople.Line> lines, Person asking) {
    var seen =
        lines.stream()
            .flatMap(TeamPeopleRoutes::grants)
            .map(Grant::company)
            .filter(company -> asking.may(Action.SEE_COMPANY, company))
            .collect(Collectors.toSet());
    return companies.find(seen).stream()
        .map(found -> found.company())
        .collect(Collectors.toMap(company -> company.id(), company -> company.name()));
  }

  private static Stream<Grant> grants(TeamPeople.Line line) {
    var person = line.person();
    return person == null ? Stream.of() : person.grants().stream();
  }

  private static List<TeamsBody.Company> companies(
      TeamPeople.Line line, Map<CompanyId, String> names) {
    return grants(line)
        .map(Grant::company)
        .filter(names::containsKey)
        .map(company -> new TeamsBody.Company(company.value(), names.getOrDefault(company, "")))
        .sorted(Comparator.comparing(TeamsBody.Company::name))
        .toList();
  }

  HttpAnswer excluded(HttpRequest request, Actor actor) {
    request.queryOnly(Set.of("text", "cursor"));
    var text = text(request);
    return ofKept(
        request,
        actor,
        team -> {
          var cursor = cursor(actor, team, "excluded", text);
          var page = people.excluded(actor.person(), team, text, place(request, cursor));
          return HttpAnswer.ok(
              new TeamsBody.Excluded(
                  TeamsBody.Candidate.all(page.lines()), page.count(), next(page, cursor)));
        });
  }

  HttpAnswer supervisors(HttpRequest request, Actor actor) {
    return ofKept(
        request,
        actor,
        _ ->
            HttpAnswer.ok(
                new TeamsBody.Supervisors(TeamsBody.Candidate.all(people.supervisors()))));
  }

  private HttpAnswer ofKept(HttpRequest request, Actor actor, Function<Team, HttpAnswer> answer) {
    return of(
        request,
        actor,
        team ->
            team.isKeptBy(actor.person())
                ? answer.apply(team)
                : HttpAnswer.refused(ErrorCode.NO_PERMISSION));
  }

  private HttpAnswer of(HttpRequest request, Actor actor, Function<Team, HttpAnswer> answer) {
    return TeamRoutes.team(request)
        .flatMap(id -> keep.find(actor.person(), id))
        .map(answer)
        .orElseGet(() -> HttpAnswer.refused(ErrorCode.NOT_FOUND));
  }

  private static String text(HttpRequest request) {
    var text = request.queryOne("text").orElse("");
    if (text.length() > LONGEST_TEXT) {
      throw InvalidInput.field("text");
    }
    return text;
  }

  private static Cursor cursor(Actor actor, Team team, String... filters) {
    return Cursor.of(
        Stream.concat(Stream.of(actor.person().id().value(), team.id().value()), Stream.of(filters))
            .toList());
  }

  private static @Nullable String place(HttpRequest request, Cursor cursor) {
    return cursor.read(request.queryOne("cursor")).orElse(null);
  }

  private static @Nullable String next(TeamPeople.Page<?> page, Cursor cursor) {
    return Optional.ofNullable(page.next()).map(cursor::write).orElse(null);
  }
}
