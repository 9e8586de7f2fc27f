package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Retention;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.platform.lambda.InvalidInput;
import io.avaje.jsonb.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is said of a company's recordings, as it comes in. */
final class RetentionBody {
  private RetentionBody() {}

  /**
   * How long they are kept, upon a version.
   *
   * @param days null to keep them for good
   */
  @Json
  record Keep(long version, @Nullable Integer days) {
    @Nullable Integer parsedDays() {
      if (days != null && (days < Retention.LEAST || days > Retention.MOST)) {
        throw InvalidInput.field("days");
      }
      return days;
    }
  }

  /**
   * A hold.
   *
   * @param from first day of the calls, null for all before
   * @param to last day, null for all to come
   */
  @Json
  record Hold(String reason, @Nullable String from, @Nullable String to) {
    String parsedReason() {
      return Parse.reason(reason);
    }

    @Nullable LocalDate parsedFrom() {
      return day(from, "from");
    }

    @Nullable LocalDate parsedTo() {
      var first = parsedFrom();
      var last = day(to, "to");
      if (first != null && last != null && last.isBefore(first)) {
        throw InvalidInput.field("to");
      }
      return last;
    }

    private static @Nullable LocalDate day(@Nullable String text, String field) {
      try {
        return text == null ? null : LocalDate.parse(text);
      } catch (DateTimeException malformed) {
        throw InvalidInput.field(field);
      }
    }
  }
}
