package ai.cicops.portal.disputes;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.questions.MessageText;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One dispute, without its history.
 *
 * @param company whose call it is
 * @param callStart when the call began
 * @param excerpt how its first entry begins
 * @param last what the last entry did
 * @param reopened whether it was, which it may be once
 * @param since when it came to the state it is in
 * @param version counts its entries
 */
public record Dispute(
    DisputeId id,
    CompanyId company,
    UserId opener,
    Reason reason,
    Instant callStart,
    String excerpt,
    Act last,
    boolean reopened,
    Instant openedAt,
    Instant since,
    int version) {
  /** Entries after which nothing but a decision is taken. */
  public static final int MOST_ENTRIES = 100;

  /** How long what was declined or withdrawn may be reopened. */
  public static final Duration REOPENING = Duration.ofDays(14);

  static Dispute opened(
      DisputeId id,
      CompanyId company,
      UserId opener,
      Reason reason,
      Instant callStart,
      MessageText text,
      Instant at) {
    return new Dispute(
        id, company, opener, reason, callStart, text.excerpt(), Act.OPENED, false, at, at, 1);
  }

  public DisputeState state() {
    return last.after();
  }

  /** Among those of its company. */
  public Place opened() {
    return new Place(openedAt, id);
  }

  /** Among all of its state. */
  public Place queued() {
    return new Place(since, id);
  }

  /** With one entry more. */
  Dispute after(Entry entry) {
    boolean same = entry.act().after() == state();
    return new Dispute(
        id,
        company,
        opener,
        reason,
        callStart,
        excerpt,
        entry.act(),
        reopened || entry.act() == Act.REOPENED,
        openedAt,
        same ? since : entry.at(),
        entry.number());
  }

  /** What may follow now, whoever does it. */
  Set<Act> next(Instant now) {
    return switch (state()) {
      case OPEN, ANSWERED ->
          EnumSet.of(Act.WROTE, Act.ANSWERED, Act.ACCEPTED, Act.DECLINED, Act.WITHDRAWN);
      case ACCEPTED, DECLINED, WITHDRAWN ->
          reopenUntil(now).isPresent() ? EnumSet.of(Act.REOPENED) : Set.of();
    };
  }

  /** Until when it may be reopened; empty when it may not or not any more. */
  public Optional<Instant> reopenUntil(Instant now) {
    boolean lost =
        switch (state()) {
          case DECLINED, WITHDRAWN -> !reopened;
          case OPEN, ANSWERED, ACCEPTED -> false;
        };
    return lost ? Optional.of(since.plus(REOPENING)).filter(now::isBefore) : Optional.empty();
  }
}
