package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Slows guessing down, per account and per address. An attempt is counted as failed before it is
 * judged, under a condition, so that a thousand at once are not judged on one count; when it was
 * right, the count is taken back.
 *
 * <p>Others' failures do not delay an account where it is known: from an address, or with the
 * cookie of a session, that was signed in before. There it has a count of its own, so that nobody
 * can lock somebody else out of the places they sign in from.
 */
final class Throttle {
  private static final String EVERYBODY = Sha256.hex("everybody");

  private final Attempts attempts;
  private final Quota quota;

  Throttle(Attempts attempts) {
    this.attempts = attempts;
    this.quota = new Quota(attempts);
  }

  /** An attempt: the counts it goes under and the key under which the place becomes known. */
  record Ticket(List<Quota.Count> counts, String place, Instant at) {}

  sealed interface Admission {
    record Admitted(Ticket ticket) implements Admission {}

    record Delayed(Duration pause) implements Admission {}
  }

  /**
   * Judges by the counts and counts the attempt.
   *
   * @param stage {@code password} or {@code code}: counted apart
   * @param account any text that stands for the account, whether there is one or not
   */
  Admission admit(String stage, String account, ClientAddress from, Instant now) {
    var place = place(stage, account, from);
    return admit(stage, account, from, place, attempts.find(place).familiar(now), now);
  }

  /** As {@link #admit}, from a browser that shows a session of this account. */
  Admission admitKnown(String stage, String account, Session session, Instant now) {
    var place = Sha256.hex(String.join(" ", stage, "browser", session.hash(), account));
    return admit(List.of(new Quota.Count(place, Limit.ACCOUNT)), place, now);
  }

  private Admission admit(
      String stage, String account, ClientAddress from, String place, boolean known, Instant now) {
    var counts =
        known
            ? List.of(new Quota.Count(place, Limit.ACCOUNT))
            : List.of(
                new Quota.Count(Sha256.hex(stage + " account " + account), Limit.ACCOUNT),
                new Quota.Count(addressKey(from), Limit.ADDRESS));
    return admit(counts, place, now);
  }

  private Admission admit(List<Quota.Count> counts, String place, Instant now) {
    var wait = quota.wait(counts, now);
    if (wait.isPositive()) {
      return new Admission.Delayed(wait);
    }
    var taken = new ArrayList<Quota.Count>();
    for (var count : counts) {
      if (!quota.take(count, now)) {
        taken.forEach(earlier -> quota.giveBack(earlier, now));
        return new Admission.Delayed(Duration.ofSeconds(1));
      }
      taken.add(count);
    }
    return new Admission.Admitted(new Ticket(counts, place, now));
  }

  /** The attempt was right: it counts nowhere. */
  void passed(Ticket ticket) {
    for (var count : ticket.counts()) {
      quota.giveBack(count, ticket.at());
    }
  }

  /** The account is signed in: from now on it is known at this place. */
  void know(String place, Instant now) {
    quota.change(place, tally -> tally.knownFrom(now));
  }

  /**
   * The attempt was wrong. True when it locked the account and the person shall be told: once a day
   * at most.
   */
  boolean failed(Ticket ticket) {
    attempts.save(EVERYBODY, attempts.find(EVERYBODY).failed(ticket.at()));
    var account = ticket.counts().getFirst();
    var tally = attempts.find(account.key());
    return account.limit().locks(tally.failures(), ticket.at())
        && tally.toBeNoticed(ticket.at())
        && attempts.save(account.key(), tally.noticed(ticket.at()));
  }

  /** True when so much goes wrong, at this address or everywhere, that work shall cost more. */
  boolean underPressure(ClientAddress from, Instant now) {
    return Limit.recent(attempts.find(addressKey(from)).failures(), now).size()
            >= Limit.ADDRESS.free()
        || Limit.recent(attempts.find(EVERYBODY).failures(), now).size() >= Limit.PRESSURE;
  }

  /** The key of an account seen from an address. */
  static String place(String stage, String account, ClientAddress from) {
    return Sha256.hex(String.join(" ", stage, "place", from.network(), account));
  }

  private static String addressKey(ClientAddress from) {
    return Sha256.hex("address " + from.network());
  }
}
