package ai.cicops.portal.completeness;

import ai.cicops.portal.calls.RecordSegments;
import ai.cicops.portal.calls.Recount;
import ai.cicops.portal.calls.RecountCalls;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.five9.DayCheck;
import ai.cicops.portal.five9.Ledger;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts days anew, campaign by campaign, holds them to the ledger, and writes down what was found.
 * Calls are written before their ledger: what does not agree is looked at once more at the end, so
 * that a sync that is at work is no difference.
 */
public final class CheckDays implements DayCheck {
  private static final List<String> OF_NOBODY =
      List.of(RecordSegments.NO_CAMPAIGN, Segment.DELETED);

  private final RecountCalls recount;
  private final Ledger ledger;
  private final Companies companies;
  private final CountedDays counted;
  private final InstantSource clock;

  public CheckDays(
      RecountCalls recount,
      Ledger ledger,
      Companies companies,
      CountedDays counted,
      InstantSource clock) {
    this.recount = recount;
    this.ledger = ledger;
    this.companies = companies;
    this.counted = counted;
    this.clock = clock;
  }

  /**
   * @param goOn asked before each campaign; when it says no, nothing of these days is written
   * @return the lines of these days (both inclusive), empty when it was told to stop
   */
  public Optional<List<CampaignDay>> check(LocalDate from, LocalDate to, BooleanSupplier goOn) {
    var names = campaigns();
    var lines = new HashMap<String, Map<LocalDate, CampaignDay>>();
    for (var name : names.values()) {
      if (!goOn.getAsBoolean()) {
        return Optional.empty();
      }
      lines.put(name, byDay(of(name, from, to)));
    }
    for (var ofCampaign : lines.entrySet()) {
      lookAgain(ofCampaign.getKey(), ofCampaign.getValue());
    }
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      write(day, names, lines);
    }
    return Optional.of(
        lines.values().stream().flatMap(ofCampaign -> ofCampaign.values().stream()).toList());
  }

  @Override
  public void check(LocalDate day) {
    var unused = check(day, day, () -> true);
  }

  /** A campaign's days, counted at once; those that have nothing are left out. */
  List<CampaignDay> of(String campaign, LocalDate from, LocalDate to) {
    var key = CampaignKey.of(campaign);
    var kept = days(recount.recount(key, from, to));
    var reported =
        ledger.of(key, from, to).stream()
            .collect(Collectors.toMap(Ledger.Line::day, Function.identity()));
    var days = new TreeSet<>(kept.keySet());
    days.addAll(reported.keySet());
    var lines = new ArrayList<CampaignDay>();
    for (var day : days) {
      var line =
          CampaignDay.of(
              campaign,
              day,
              Optional.ofNullable(reported.get(day)),
              Optional.ofNullable(kept.get(day)));
      if (!line.isNothing()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private static Map<LocalDate, Recount> days(List<Recount> counts) {
    return counts.stream().collect(Collectors.toMap(Recount::day, Function.identity()));
  }

  /** What calls without a campaign are kept under. */
  static Optional<String> ofNobody(CampaignKey campaign) {
    return OF_NOBODY.stream().filter(name -> CampaignKey.of(name).equals(campaign)).findFirst();
  }

  /** Exact names by their keys, those included that stand for no campaign. */
  private Map<CampaignKey, String> campaigns() {
    var names = new TreeMap<CampaignKey, String>();
    for (var name : OF_NOBODY) {
      names.put(CampaignKey.of(name), name);
    }
    for (CampaignAssignment assignment : companies.campaigns()) {
      names.put(assignment.campaign(), assignment.name());
    }
    return names;
  }

  private void lookAgain(String campaign, Map<LocalDate, CampaignDay> days) {
    for (var line : List.copyOf(days.values())) {
      if (!line.findings().isEmpty()) {
        days.remove(line.day());
        days.putAll(byDay(of(campaign, line.day(), line.day())));
      }
    }
  }

  private static Map<LocalDate, CampaignDay> byDay(List<CampaignDay> lines) {
    var days = new TreeMap<LocalDate, CampaignDay>();
    lines.forEach(line -> days.put(line.day(), line));
    return days;
  }

  private void write(
      LocalDate day,
      Map<CampaignKey, String> names,
      Map<String, Map<LocalDate, CampaignDay>> lines) {
    var found =
        lines.values().stream()
            .flatMap(ofCampaign -> Optional.ofNullable(ofCampaign.get(day)).stream())
            .toList();
    var now = clock.instant();
    counted.update(day, before -> before.found(names.keySet(), found, now));
  }
}
