package ai.cicops.portal.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Where mail that is owed is kept. Faults: {@link ai.cicops.portal.platform.Unavailable}. */
public interface Mails {
  /** Longer than any attempt takes, shorter than the queue's patience. */
  Duration LEASE = Duration.ofMinutes(5);

  /** Owes a mail; the same id again changes nothing. */
  void owe(Mail mail, Instant at);

  /** One that is owed, with its words; empty when it is sent, or never was. */
  Optional<Mail> find(String id);

  /** Claims an owed mail for one attempt, until {@link #LEASE} is over. */
  ClaimOutcome claim(String id, Instant at);

  /** Marks it as sent and forgets its words, links among them. */
  void sent(String id, Instant at);

  /** What became of a claim. */
  sealed interface ClaimOutcome {
    record Claimed() implements ClaimOutcome {}

    /** Nothing is left to do. */
    record Sent() implements ClaimOutcome {}

    /** Another attempt is under way, or died less than a lease ago. */
    record Busy() implements ClaimOutcome {}
  }
}
