package ai.cicops.portal.exports;

import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that somebody asked for.
 *
 * @param question with both ends of its period and its zone, so that it means the same for ever
 * @param companyName of the question's company when it was asked; null for several
 * @param byteOrderMark whether the file begins with one, which some spreadsheets want
 * @param run counts how often it was asked for, from 1
 * @param version counts changes
 */
public record Export(
    ExportId id,
    UserId asker,
    CallQuestion question,
    @Nullable String companyName,
    boolean byteOrderMark,
    Instant askedAt,
    int run,
    ExportState state,
    long version) {
  /** So long a file can be fetched. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** So long it stands in lists. */
  public static final Duration LISTED = Duration.ofDays(90);

  /** Longer than a worker lives: who has not been heard of for so long is dead. */
  static final Duration PATIENCE = Duration.ofHours(2);

  public Export with(ExportState now) {
    return new Export(
        id, asker, question, companyName, byteOrderMark, askedAt, run, now, version + 1);
  }

  Export again(Instant now) {
    return new Export(
        id,
        asker,
        question,
        companyName,
        byteOrderMark,
        askedAt,
        run + 1,
        new ExportState.Queued(now),
        version + 1);
  }

  /**
   * The last day of its calls, as people say it: both ends included. Of a period that ends within a
   * day the moment before which they begin.
   */
  public String lastDay() {
    var to = String.valueOf(question.to());
    return to.contains("T") ? to : LocalDate.parse(to).minusDays(1).toString();
  }

  /** How far it is, or that nobody comes any more to go on with it. */
  public ExportState stateAt(Instant now) {
    return switch (state) {
      case ExportState.Queued(var since) -> lostAfter(since, now);
      case ExportState.Running running -> lostAfter(running.claimedUntil(), now);
      case ExportState.Ready _, ExportState.Failed _ -> state;
    };
  }

  private ExportState lostAfter(Instant lastHeardOf, Instant now) {
    return lastHeardOf.plus(PATIENCE).isBefore(now)
        ? new ExportState.Failed(lastHeardOf, ErrorCode.FAILED)
        : state;
  }

  public Place place() {
    return new Place(askedAt, id);
  }

  /** The key of its file. */
  String key() {
    return "exports/" + id + "/" + run + ".csv";
  }

  /** Where the rest of a step is put aside. */
  String restKey(int rest) {
    return "exports/" + id + "/" + run + ".rest-" + rest;
  }

  /** Until when the file can be fetched; null when there is none. */
  public @Nullable Instant expiresAt() {
    return state instanceof ExportState.Ready ready ? ready.at().plus(KEPT) : null;
  }

  public boolean isExpired(Instant now) {
    var end = expiresAt();
    return end != null && !now.isBefore(end);
  }
}
