package ai.cicops.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Counts what may be done so often only; under races nothing is taken that was not there. */
public final class Quota {
  private static final int RACES = 5;

  private final Attempts attempts;

  public Quota(Attempts attempts) {
    this.attempts = attempts;
  }

  /** One count that an attempt goes under. */
  public record Count(String key, Limit limit) {}

  /** Zero when there is something left of each. */
  Duration wait(List<Count> counts, Instant now) {
    var longest = Duration.ZERO;
    for (var count : counts) {
      var wait = count.limit().wait(attempts.find(count.key()).failures(), now);
      longest = wait.compareTo(longest) > 0 ? wait : longest;
    }
    return longest;
  }

  /** Counts an attempt; false when it has to wait. */
  public boolean take(Count count, Instant now) {
    for (int race = 0; race < RACES; race++) {
      var tally = attempts.find(count.key());
      if (count.limit().wait(tally.failures(), now).isPositive()) {
        return false;
      }
      if (attempts.save(count.key(), tally.failed(now))) {
        return true;
      }
    }
    return false;
  }

  /** As if the attempt had not been. */
  void giveBack(Count count, Instant at) {
    change(count.key(), tally -> tally.without(at));
  }

  void change(String key, UnaryOperator<Tally> change) {
    for (int race = 0; race < RACES; race++) {
      if (attempts.save(key, change.apply(attempts.find(key)))) {
        return;
      }
    }
  }
}
