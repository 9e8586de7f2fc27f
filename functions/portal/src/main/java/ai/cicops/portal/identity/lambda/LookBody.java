package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Look;
import ai.cicops.portal.identity.LookConsent;
import ai.cicops.portal.identity.LookRequest;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.UserId;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What travels about looking as a customer. */
final class LookBody {
  private static final int SHOWN = 20;

  private LookBody() {}

  /**
   * @param owners the names of those who can consent
   * @param requests and looks, the newest first, of each {@link #SHOWN} at most
   */
  @Json
  record Consent(boolean standing, List<String> owners, List<Request> requests, List<Made> looks) {
    static Consent of(LookConsent consent, List<String> owners, Names names, Instant now) {
      return new Consent(
          consent.standing(),
          owners,
          consent.requests().stream()
              .limit(SHOWN)
              .map(request -> Request.of(request, names, now))
              .toList(),
          consent.looks().stream().limit(SHOWN).map(look -> Made.of(look, names, now)).toList());
    }
  }

  @Json
  record Who(String id, String name) {
    static Who of(Names names, UserId id) {
      return new Who(id.value(), names.person(id).map(Person::name).orElse(id.value()));
    }
  }

  /**
   * @param state asked, granted, refused, used or lapsed
   */
  @Json
  record Request(
      String id,
      Who by,
      String reason,
      String at,
      String state,
      @Nullable Who answeredBy,
      @Nullable String answeredAt) {
    static Request of(LookRequest request, Names names, Instant now) {
      var answeredBy = request.answeredBy();
      var answeredAt = request.answeredAt();
      return new Request(
          request.id(),
          Who.of(names, request.by()),
          request.reason(),
          request.at().toString(),
          Parse.word(request.state(now)),
          answeredBy == null ? null : Who.of(names, answeredBy),
          answeredAt == null ? null : answeredAt.toString());
    }
  }

  @Json
  record Made(Who by, String startedAt, String endsAt, boolean running) {
    static Made of(Look look, Names names, Instant now) {
      return new Made(
          Who.of(names, look.by()),
          look.startedAt().toString(),
          look.endsAt().toString(),
          look.isRunning(now));
    }
  }

  @Json
  record Standing(boolean standing) {}

  @Json
  record Ask(String reason) {}

  @Json
  record Answer(boolean granted) {}

  @Json
  record Begin(String company) {}
}
