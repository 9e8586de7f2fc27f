package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The calls of one company on one UTC day, hour by hour. */
record CompanyDay(long seed, LocalDate epochDay, Contractor contractor, LocalDate utcDay) {

  List<PhoneCall> calls() {
    long day = ChronoUnit.DAYS.between(epochDay, utcDay);
    List<PhoneCall> calls = new ArrayList<>();
    if (day < -contractor.company().createdDaysAgo() || contractor.habits().callsPerDay() == 0) {
      return calls;
    }
    for (int hour = 0; hour < 24; hour++) {
      Instant start = utcDay.atTime(hour, 0).toInstant(ZoneOffset.UTC);
      LocalDateTime local = LocalDateTime.ofInstant(start, contractor.company().zone());
      Optional<Incident> incident = incident(local);
      int count = new Dice(seed, contractor.index(), day, hour).poisson(expected(local, incident));
      for (int i = 0; i < count; i++) {
        Dice dice = new Dice(seed, contractor.index(), day, hour, i);
        CallIds id = new CallIds(utcDay, contractor.index(), calls.size());
        calls.add(
            new PhoneCall(
                id.callId(), legs(start.plusSeconds(dice.between(0, 3_599)), incident, dice)));
      }
    }
    return calls;
  }

  private double expected(LocalDateTime local, Optional<Incident> incident) {
    LocalDate date = local.toLocalDate();
    Habits habits = contractor.habits();
    double mood =
        Math.exp(
            0.12
                * new Dice(seed, contractor.index(), ChronoUnit.DAYS.between(epochDay, date), 99)
                    .normal());
    return habits.callsPerDay()
        * new WeekShape(habits.emergencies()).share(local.getDayOfWeek(), local.getHour())
        * habits.season().factor(date)
        * Holidays.factor(date)
        * mood
        * incident.map(Incident::factor).orElse(1.0);
  }

  private List<Leg> legs(Instant start, Optional<Incident> incident, Dice dice) {
    LocalDateTime local = LocalDateTime.ofInstant(start, contractor.company().zone());
    boolean afterHours = !WeekShape.open(local.getDayOfWeek(), local.getHour());
    boolean outbound = !afterHours && dice.chance(contractor.habits().outbound());
    String campaign = campaign(afterHours, outbound, dice);
    boolean robot =
        incident.map(Incident::kind).filter(kind -> kind == Incident.Kind.ROBOCALLER).isPresent()
            && dice.chance(0.85);
    Caller caller = robot ? Caller.at("712", 66) : caller(outbound, dice);
    CallScene scene =
        new CallScene(
            contractor,
            start,
            campaign,
            contractor.number(campaign, dice),
            caller,
            Agents.serving(contractor.index(), dice),
            afterHours,
            incident.map(Incident::abandoned).orElse(0.0));
    return outbound ? new OutboundCalls(scene, dice).legs() : new InboundCalls(scene, dice).legs();
  }

  /** Nobody can call back a withheld number. */
  private Caller caller(boolean outbound, Dice dice) {
    Caller caller = Caller.of(contractor.habits(), dice);
    return outbound && caller.number().isEmpty()
        ? Caller.at(contractor.habits().areaCodes().getFirst(), dice.between(0, 89))
        : caller;
  }

  private String campaign(boolean afterHours, boolean outbound, Dice dice) {
    if (afterHours) {
      return contractor.campaign("After Hours").orElse(contractor.mainCampaign());
    }
    Optional<String> third =
        contractor.company().campaigns().size() < 3
            ? Optional.empty()
            : Optional.of(contractor.company().campaigns().get(2));
    boolean dialler = third.filter(name -> name.endsWith("Tune-Up Reminders")).isPresent();
    boolean takesThird = dialler ? outbound && dice.chance(0.5) : dice.chance(0.15);
    return takesThird ? third.orElse(contractor.mainCampaign()) : contractor.mainCampaign();
  }

  private Optional<Incident> incident(LocalDateTime local) {
    return Incident.ALL.stream()
        .filter(incident -> incident.company().equals(contractor.company().id()))
        .filter(incident -> incident.covers(local, epochDay))
        .findFirst();
  }
}
