package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.KeepRetention.Shown;
import ai.cicops.portal.directory.LegalHold;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a company's recordings are kept.
 *
 * @param days null when they are kept for good
 * @param holds for those who may hold, null for others
 */
@Json
record RetentionAnswer(
    @Nullable Integer days,
    long version,
    @Nullable List<Hold> holds,
    boolean mayKeep,
    boolean mayHold) {

  /**
   * A hold that stands.
   *
   * @param by their name, null when they are not known any more
   */
  @Json
  record Hold(
      String id,
      String reason,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String by,
      Instant at) {
    static Hold of(LegalHold hold, Optional<Person> by) {
      return new Hold(
          hold.id(),
          hold.reason(),
          hold.from(),
          hold.to(),
          by.map(Person::name).orElse(null),
          hold.at());
    }
  }

  static RetentionAnswer of(Shown shown, Person viewer, People people) {
    var company = shown.company().id();
    boolean mayHold = viewer.may(Action.HOLD_RECORDINGS, company);
    var retention = shown.kept().retention();
    return new RetentionAnswer(
        retention.days(),
        shown.kept().version(),
        mayHold
            ? retention.holds().stream()
                .map(hold -> Hold.of(hold, people.find(new UserId(hold.by()))))
                .toList()
            : null,
        viewer.may(Action.KEEP_RETENTION, company),
        mayHold);
  }
}
