package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.platform.lambda.InvalidInput;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What people add to a call, as it comes in. */
final class AnnotationBody {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private AnnotationBody() {}

  /**
   * @param disposition null takes the correction back
   */
  @Json
  record Disposition(@Nullable String disposition) {}

  @Json
  record Note(String text) {}

  /**
   * @param status null takes back what was said
   * @param owner user id; null for nobody
   * @param nextOn date; null for no day
   */
  @Json
  record Pursuit(@Nullable String status, @Nullable String owner, @Nullable String nextOn) {
    ai.cicops.portal.calls.Pursuit.@Nullable Status parsedStatus() {
      return status == null
          ? null
          : Facet.of(ai.cicops.portal.calls.Pursuit.Status.class, status)
              .orElseThrow(() -> InvalidInput.field("status"));
    }

    @Nullable UserId parsedOwner() {
      return owner == null ? null : user(said(owner, "owner"), "owner");
    }

    @Nullable LocalDate parsedNextOn() {
      try {
        return nextOn == null ? null : day(LocalDate.parse(said(nextOn, "nextOn")));
      } catch (DateTimeParseException malformed) {
        throw InvalidInput.field("nextOn");
      }
    }

    /** Nothing is said of what is taken back. */
    private String said(String value, String field) {
      if (status == null) {
        throw InvalidInput.field(field);
      }
      return value;
    }

    private static LocalDate day(LocalDate date) {
      if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
        throw InvalidInput.field("nextOn");
      }
      return date;
    }
  }

  /**
   * @param reason null takes the hold back
   */
  @Json
  record Hold(@Nullable String reason) {
    @Nullable String parsedReason() {
      return reason == null ? null : Parse.reason(reason);
    }
  }

  static UserId user(String text, String field) {
    try {
      return new UserId(text);
    } catch (IllegalArgumentException none) {
      throw InvalidInput.field(field);
    }
  }
}
