package ai.cicops.portal.local.demo;

import java.util.List;

/**
 * How a company's phone behaves.
 *
 * @param callsPerDay on average over the week, in an ordinary season
 * @param emergencies share of calls that come evenings, nights and weekends
 * @param season which months are busy
 * @param outbound share of calls that the agents make
 * @param recorded share of conversations that are recorded
 * @param areaCodes of most callers
 */
record Habits(
    double callsPerDay,
    double emergencies,
    Season season,
    double outbound,
    double recorded,
    List<String> areaCodes,
    String skill) {}
