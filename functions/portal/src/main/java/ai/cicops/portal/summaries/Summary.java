package ai.cicops.portal.summaries;

import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Sha256;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A summary that somebody has switched on.
 *
 * @param through all spans that end by this day are told or passed over
 * @param dueAt when to look at it again: the morning of the next span, as the zone was then
 * @param version counts its steps, 1 for one that was just switched on
 */
public record Summary(
    UserId owner, About about, Cadence cadence, LocalDate through, Instant dueAt, long version) {
  private static final int ID_LENGTH = 20;
  private static final int MAIL_ID_LENGTH = 26;

  /** Made of what it is, so that there is one of each. */
  public static String idOf(About about, Cadence cadence) {
    return Sha256.hex(about.code() + " " + cadence.code()).substring(0, ID_LENGTH);
  }

  public String id() {
    return idOf(about, cadence);
  }

  /** Of the mail that tells of a span, the same for ever. */
  public String mailId(Span span) {
    return Sha256.hex("summary " + owner + " " + id() + " " + span.to())
        .substring(0, MAIL_ID_LENGTH);
  }

  Summary passed(LocalDate day, Instant next) {
    return new Summary(owner, about, cadence, day, next, version + 1);
  }
}
