package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which inbound calls of some days are the first ever of their number to their company. Numbers
 * that are withheld belong to nobody.
 */
final class Newcomers {
  private static final Comparator<Call> OLDEST_FIRST =
      Comparator.comparing(Call::start).thenComparing(call -> call.id().five9Id());

  private final LocalDate since;
  private final Map<CompanyId, FirstCalls> firstCalls = new HashMap<>();

  /**
   * @param since the first day of those that will be asked about
   */
  Newcomers(LocalDate since) {
    this.since = since;
  }

  /** Stands for whoever called; empty for calls that are not inbound, and for withheld numbers. */
  static Optional<Long> print(Call call) {
    var number = call.customerNumber();
    return call.direction() == Call.Direction.INBOUND && number != null
        ? Optional.of(CallerPart.print(Caller.e164(number)))
        : Optional.empty();
  }

  /**
   * Takes what is known of a company: all that is settled of its campaigns, and every call that is
   * not.
   */
  void take(CompanyId company, List<CallerHistory> settled, List<Call> unsettled) {
    var first = new FirstCalls();
    for (var call : unsettled) {
      print(call).ifPresent(print -> first.meet(print, call.id().day()));
    }
    for (var history : settled) {
      history.days((day, prints) -> {
        if (!day.isBefore(since)) {
          Arrays.stream(prints).forEach(print -> first.meet(print, day));
        }
      });
    }
    for (var history : settled) {
      history.days((day, prints) -> {
        if (day.isBefore(since)) {
          Arrays.stream(prints).forEach(first::forget);
        }
      });
    }
    firstCalls.put(company, first);
  }

  /** Notes a day's first calls; all calls of the day that are in sight have to be given. */
  void note(List<Call> ofDay, Sight sight) {
    ofDay.stream()
        .sorted(OLDEST_FIRST)
        .forEach(call -> {
          var first = of(call, sight);
          if (first != null) {
            print(call).ifPresent(print -> first.note(print, call.id()));
          }
        });
  }

  private @Nullable FirstCalls of(Call call, Sight sight) {
    var company = sight.companyId(call);
    return company == null ? null : firstCalls.get(company);
  }

  /**
   * Of a day that was noted; empty when nobody can say, for the call is not inbound, its number was
   * withheld, or it is no company's.
   */
  Optional<Boolean> isFirst(Call call, Sight sight) {
    var first = of(call, sight);
    return first == null
        ? Optional.empty()
        : print(call).map(print -> first.isFirst(print, call.id()));
  }
}
