package ai.cicops.portal.calls;

import ai.cicops.portal.calls.DayChunks.StoredDay;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.FanOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Finds out whose first call lies in some days: by what is settled of each campaign, and by the
 * calls of the days that are not. Of a campaign that came or went all calls are read, for who
 * called it before is nobody whom its company knew.
 */
final class MeetCallers {
  private static final int CAMPAIGNS_AT_ONCE = 16;

  private final DayChunks chunks;
  private final SettledCallers callers;
  private final Wanted wanted;

  MeetCallers(DayChunks chunks, SettledCallers callers, Wanted wanted) {
    this.chunks = chunks;
    this.callers = callers;
    this.wanted = wanted;
  }

  /** A campaign, and what is settled of it. */
  private record Settled(CampaignKey campaign, CallerHistory history) {
    LocalDate unsettled() {
      return history.unsettled().orElse(LocalDate.EPOCH);
    }
  }

  /**
   * Days of all campaigns, as they were read.
   *
   * @param from the first of them
   * @param to the last
   */
  record Ahead(LocalDate from, LocalDate to, Map<CampaignKey, List<StoredDay>> days) {
    static final Ahead NONE = new Ahead(LocalDate.MAX, LocalDate.MIN, Map.of());

    boolean holds(LocalDate first, LocalDate last) {
      return !first.isBefore(from) && !last.isAfter(to);
    }

    List<StoredDay> of(CampaignKey campaign, LocalDate first, LocalDate last) {
      return days.getOrDefault(campaign, List.of()).stream()
          .filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last))
          .toList();
    }
  }

  /**
   * Finds out for the days from {@code first} to {@code newest}.
   *
   * @param campaigns all of each company that will be asked about
   * @param last the last day that will be read after this
   * @param most days that may be read at once for that; none to read only what is needed here
   * @return the days that were read for that, too, so that nobody reads them again
   */
  Ahead meet(
      Collection<CampaignKey> campaigns,
      LocalDate first,
      LocalDate newest,
      LocalDate last,
      int most) {
    var sight = wanted.sight();
    var owned = campaigns.stream().filter(campaign -> !sight.owners(campaign).isEmpty()).toList();
    var settled = FanOut.over(owned, CAMPAIGNS_AT_ONCE, this::settled);
    var from =
        settled.stream().map(Settled::unsettled).reduce(first, (a, b) -> a.isBefore(b) ? a : b);
    boolean atOnce = !from.isBefore(last.minusDays(most - 1L));
    var days = new HashMap<CampaignKey, List<StoredDay>>();
    FanOut.over(
            settled,
            CAMPAIGNS_AT_ONCE,
            one ->
                Map.entry(
                    one.campaign(),
                    atOnce
                        ? chunks.read(one.campaign(), from, last)
                        : chunks.read(one.campaign(), one.unsettled(), newest)))
        .forEach(read -> days.put(read.getKey(), read.getValue()));
    sight.meet(newcomers(first, settled, days));
    return atOnce ? new Ahead(from, last, days) : Ahead.NONE;
  }

  private Settled settled(CampaignKey campaign) {
    return new Settled(
        campaign,
        wanted.sight().onlyOwner(campaign).isPresent()
            ? CallerHistory.of(callers.read(campaign))
            : CallerHistory.NONE);
  }

  private Newcomers newcomers(
      LocalDate first, List<Settled> settled, Map<CampaignKey, List<StoredDay>> days) {
    var histories = new HashMap<CompanyId, List<CallerHistory>>();
    var calls = new HashMap<CompanyId, List<Call>>();
    for (var one : settled) {
      for (var company : wanted.sight().owners(one.campaign())) {
        histories.computeIfAbsent(company, _ -> new ArrayList<>()).add(one.history());
      }
      for (var day : days.getOrDefault(one.campaign(), List.of())) {
        if (!day.day().isBefore(one.unsettled())) {
          for (var call : wanted.inSight(one.campaign(), day)) {
            var company = wanted.sight().companyId(call);
            if (company != null) {
              calls.computeIfAbsent(company, _ -> new ArrayList<>()).add(call);
            }
          }
        }
      }
    }
    var newcomers = new Newcomers(first);
    var companies = new HashSet<>(histories.keySet());
    companies.addAll(calls.keySet());
    for (var company : companies) {
      newcomers.take(
          company,
          histories.getOrDefault(company, List.of()),
          calls.getOrDefault(company, List.of()));
    }
    return newcomers;
  }
}
