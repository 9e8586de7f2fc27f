package ai.cicops.portal.notifications;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Twin of {@link Mails}. */
public final class MemoryMails implements Mails {
  private final Map<String, Mail> owed = new HashMap<>();
  private final Map<String, Instant> claimedUntil = new HashMap<>();
  private final Set<String> sent = new HashSet<>();

  @Override
  public synchronized void owe(Mail mail, Instant at) {
    owed.putIfAbsent(mail.id(), mail);
  }

  @Override
  public synchronized Optional<Mail> find(String id) {
    return sent.contains(id) ? Optional.empty() : Optional.ofNullable(owed.get(id));
  }

  @Override
  public synchronized ClaimOutcome claim(String id, Instant at) {
    if (sent.contains(id)) {
      return new ClaimOutcome.Sent();
    }
    if (!owed.containsKey(id) || claimedUntil.getOrDefault(id, Instant.MIN).isAfter(at)) {
      return new ClaimOutcome.Busy();
    }
    claimedUntil.put(id, at.plus(LEASE));
    return new ClaimOutcome.Claimed();
  }

  @Override
  public synchronized void sent(String id, Instant at) {
    sent.add(id);
  }
}
