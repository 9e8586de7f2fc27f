package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of CIC asks a company's owners for one look at the portal as they see it.
 *
 * @param reason one to 500 characters, in their words
 * @param answeredBy the owner who said yes or no, null before
 */
public record LookRequest(
    String id,
    CompanyId company,
    UserId by,
    String reason,
    Instant at,
    Answer answer,
    @Nullable UserId answeredBy,
    @Nullable Instant answeredAt) {
  /** How long owners may think about it. */
  static final Duration OPEN = Duration.ofDays(7);

  /** How long a yes is good for. */
  static final Duration GOOD = Duration.ofHours(24);

  /** What came of it. */
  public enum Answer {
    ASKED,
    GRANTED,
    REFUSED,
    /** The one look was had. */
    USED,
    /** Nobody answered, or nobody looked, in time. */
    LAPSED
  }

  public static LookRequest ask(
      String id, CompanyId company, UserId by, String reason, Instant now) {
    return new LookRequest(id, company, by, reason, now, Answer.ASKED, null, null);
  }

  /** What it comes to by now. */
  public Answer state(Instant now) {
    return switch (answer) {
      case ASKED -> now.isBefore(at.plus(OPEN)) ? answer : Answer.LAPSED;
      case GRANTED ->
          answeredAt != null && now.isBefore(answeredAt.plus(GOOD)) ? answer : Answer.LAPSED;
      case REFUSED, USED, LAPSED -> answer;
    };
  }

  public LookRequest answered(Answer now, UserId owner, Instant when) {
    return new LookRequest(id, company, by, reason, at, now, owner, when);
  }

  public LookRequest used() {
    return new LookRequest(id, company, by, reason, at, Answer.USED, answeredBy, answeredAt);
  }
}
