package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.PhoneCall;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo world.
 *
 * @param epoch when the world began: companies are so many days old and incidents so many days ago
 *     as of then. Kept by whoever runs the world, so that calls do not change when it is started
 *     again.
 */
public record DemoWorld(long seed, Instant epoch) implements PhoneWorld {
  private static final List<Contractor> CONTRACTORS = Contractors.all();

  public List<DemoCompany> companies() {
    return CONTRACTORS.stream().map(Contractor::company).toList();
  }

  public List<DemoPerson> people() {
    return DemoPeople.all();
  }

  /** Of those people. */
  public List<DemoTeam> teams() {
    return DemoTeams.all();
  }

  /** What truly went wrong before the world began. */
  public List<Incident> incidents() {
    return Incident.ALL;
  }

  public LocalDate epochDay() {
    return epoch.atZone(ZoneOffset.UTC).toLocalDate();
  }

  @Override
  public List<PhoneCall> calls(LocalDate utcDay) {
    List<PhoneCall> calls = new ArrayList<>();
    for (Contractor contractor : CONTRACTORS) {
      calls.addAll(calls(contractor, utcDay));
    }
    long daysFromEpoch = ChronoUnit.DAYS.between(epochDay(), utcDay);
    calls.addAll(new InternalCalls(seed).calls(utcDay, daysFromEpoch));
    calls.addAll(new StrayCalls(seed).calls(utcDay, daysFromEpoch));
    return calls;
  }

  /** The calls of one company; none when there is no such company. */
  public List<PhoneCall> calls(String companyId, LocalDate utcDay) {
    return CONTRACTORS.stream()
        .filter(contractor -> contractor.company().id().equals(companyId))
        .flatMap(contractor -> calls(contractor, utcDay).stream())
        .toList();
  }

  @Override
  public List<String> campaigns() {
    return Stream.concat(
            companies().stream().flatMap(company -> company.campaigns().stream()),
            Stream.of(StrayCalls.CAMPAIGN))
        .toList();
  }

  private List<PhoneCall> calls(Contractor contractor, LocalDate utcDay) {
    return new CompanyDay(seed, epochDay(), contractor, utcDay).calls();
  }
}
