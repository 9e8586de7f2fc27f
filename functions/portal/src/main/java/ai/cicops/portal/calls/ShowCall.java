package ai.cicops.portal.calls;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.Retention;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Scope;
import ai.cicops.portal.platform.FanOut;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call, for somebody who may see it, and the same caller's other calls. */
public final class ShowCall {
  private static final Period AROUND = Period.ofDays(90);
  private static final int OTHERS = 10;
  private static final int CAMPAIGNS_AT_ONCE = 8;

  private final Calls calls;
  private final Companies companies;
  private final Catalogue catalogue;

  public ShowCall(Calls calls, Companies companies, Catalogue catalogue) {
    this.calls = calls;
    this.companies = companies;
    this.catalogue = catalogue;
  }

  /** What became of asking for a call. */
  public sealed interface ShowCallOutcome {
    /**
     * The call, and what the person may do with its recording.
     *
     * @param retention its company's
     */
    record Shown(SeenCall seen, boolean mayListen, boolean mayDownload, Retention retention)
        implements ShowCallOutcome {
      Shown with(Overlay overlay) {
        var call = seen.call().with(overlay);
        var now =
            new SeenCall(call, seen.company(), seen.dialledLabel(), seen.newCaller(), seen.loss());
        return new Shown(now, mayListen, mayDownload, retention);
      }
    }

    /** It does not exist, or is not this person's to see: nobody is told which. */
    record NotFound() implements ShowCallOutcome {}

    /** The person's role sees no call at all. */
    record NotAllowed() implements ShowCallOutcome {}
  }

  public ShowCallOutcome show(Person person, CallId id) {
    if (person.callScope() instanceof Scope.None) {
      return new ShowCallOutcome.NotAllowed();
    }
    var sight = Sight.of(person, companies);
    return find(sight, id)
        .<ShowCallOutcome>map(seen ->
            new ShowCallOutcome.Shown(
                seen,
                may(person, Action.LISTEN, seen.company()),
                may(person, Action.DOWNLOAD, seen.company()),
                sight
                    .campaignsOf(seen.call())
                    .map(CompanyCampaigns::retention)
                    .orElse(Retention.KEEP)))
        .orElseGet(ShowCallOutcome.NotFound::new);
  }

  private Optional<SeenCall> find(Sight sight, CallId id) {
    return sight.mayShow(id.campaign())
        ? calls
            .find(id)
            .filter(sight::shows)
            .map(call -> sight.seen(List.of(call.with(catalogue.now()))).getFirst())
        : Optional.empty();
  }

  private static boolean may(Person person, Action action, @Nullable Company company) {
    return company == null ? person.role() == Role.ADMIN : person.may(action, company.id());
  }

  /** What became of asking for the caller's other calls. */
  public sealed interface OthersOutcome {
    /**
     * @param newest at most ten, newest first
     * @param count all of them
     */
    record Others(List<SeenCall> newest, int count) implements OthersOutcome {}

    /** As for the call itself. */
    record NotFound() implements OthersOutcome {}

    /** As for the call itself. */
    record NotAllowed() implements OthersOutcome {}
  }

  /**
   * Other calls of the same number to the same company, within 90 days of this one; none when the
   * number was withheld.
   */
  public OthersOutcome others(Person person, CallId id) {
    return switch (show(person, id)) {
      case ShowCallOutcome.NotFound() -> new OthersOutcome.NotFound();
      case ShowCallOutcome.NotAllowed() -> new OthersOutcome.NotAllowed();
      case ShowCallOutcome.Shown(var seen, _, _, _) -> others(person, seen.call(), seen.company());
    };
  }

  private OthersOutcome others(Person person, Call call, @Nullable Company company) {
    var number = call.customerNumber();
    var sight =
        company == null ? Optional.<Sight>empty() : Sight.of(person, company.id(), companies);
    if (number == null || sight.isEmpty()) {
      return new OthersOutcome.Others(List.of(), 0);
    }
    var day = LocalDate.ofInstant(call.start(), ZoneOffset.UTC);
    var read =
        FanOut.over(
            sight.get().campaigns(),
            CAMPAIGNS_AT_ONCE,
            campaign -> calls.of(campaign, day.minus(AROUND), day.plus(AROUND)));
    var meanings = catalogue.now();
    var others = new ArrayList<Call>();
    for (var ofCampaign : read) {
      for (var other : ofCampaign) {
        if (number.equals(other.customerNumber())
            && !other.id().equals(call.id())
            && sight.get().shows(other)) {
          others.add(other.with(meanings));
        }
      }
    }
    others.sort(CallCursor.ORDER);
    var newest = others.subList(0, Math.min(others.size(), OTHERS));
    return new OthersOutcome.Others(sight.get().seen(newest), others.size());
  }
}
