package ai.cicops.portal.dashboards;

import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.DataAsOf;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.SelectCalls;
import ai.cicops.portal.calls.SelectCalls.Selection;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * The owner's question: how many calls, how many became jobs, how many were lost, when and why. The
 * inbound calls of a question, summed up, beside those of the period before.
 */
public final class ShowDashboard {
  private static final Set<Facet> FACETS =
      EnumSet.of(
          Facet.OUTCOME, Facet.DISPOSITION, Facet.NUMBER, Facet.TRADE, Facet.HOURS, Facet.AREA);

  private final SelectCalls selectCalls;
  private final DataAsOf dataAsOf;

  public ShowDashboard(SelectCalls selectCalls, DataAsOf dataAsOf) {
    this.selectCalls = selectCalls;
    this.dataAsOf = dataAsOf;
  }

  public Selection<Dashboard> show(Person person, CallQuestion question) {
    return selectCalls.select(
        person, question, calls -> new Gathering(calls, facets(person)).of(dataAsOf.calls()));
  }

  /** How agents compare is CIC's own matter. */
  private static Set<Facet> facets(Person person) {
    var facets = EnumSet.copyOf(FACETS);
    if (person.role() != Role.CUSTOMER) {
      facets.add(Facet.AGENT);
    }
    return facets;
  }
}
