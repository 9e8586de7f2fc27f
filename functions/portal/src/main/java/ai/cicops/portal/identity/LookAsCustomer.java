package ai.cicops.portal.identity;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Staff see the portal as a company sees it: by the standing consent of its owners, or by one that
 * they gave for one look. Taking the standing consent back ends what looks are running.
 */
public final class LookAsCustomer {
  /** Owners hear of a request, to these events. */
  public static final String ASKED = "LookAsked";

  /** Who asked hears of the answer. */
  public static final String ANSWERED = "LookAnswered";

  /** So often may one ask a company's owners in {@link #COUNTED}. */
  static final int MOST_REQUESTS = 5;

  static final Duration COUNTED = Duration.ofDays(7);

  private final Looks looks;
  private final Ids ids;
  private final InstantSource clock;

  public LookAsCustomer(Looks looks, Ids ids, InstantSource clock) {
    this.looks = looks;
    this.ids = ids;
    this.clock = clock;
  }

  /** What became of a wish. */
  public sealed interface Outcome {
    record Done(LookConsent now) implements Outcome {}

    record NotFound() implements Outcome {}

    /** Something else was first. */
    record Stale() implements Outcome {}

    record TooManyRequests(Duration pause) implements Outcome {}

    /** Neither does the consent stand nor was one look granted to this person. */
    record ConsentNeeded() implements Outcome {}
  }

  public LookConsent of(CompanyId company) {
    return looks.of(company);
  }

  /** By an owner. */
  public Outcome consent(Actor owner, CompanyId company, boolean standing) {
    var now = clock.instant();
    var before = looks.of(company);
    if (before.standing() != standing
        && !looks.keep(company, standing, before.version(), consented(owner, before, now))) {
      return new Outcome.Stale();
    }
    if (!standing) {
      looks.of(company).looks().stream()
          .filter(look -> look.isRunning(now))
          .forEach(look -> looks.cutShort(look, now));
    }
    return new Outcome.Done(looks.of(company));
  }

  private static Deed consented(Actor owner, LookConsent before, Instant now) {
    return new Deed(
        owner
            .does(
                "look_consent_changed",
                subject(before.company()),
                now,
                Long.toString(before.version()),
                Map.of())
            .changing(
                Map.of("standing", Boolean.toString(before.standing())),
                Map.of("standing", Boolean.toString(!before.standing()))));
  }

  /** Asks the owners; who has asked and waits asks nothing anew. */
  public Outcome ask(Actor staff, CompanyId company, String reason) {
    var now = clock.instant();
    var before = looks.of(company);
    var own =
        before.requests().stream()
            .filter(request -> request.by().equals(staff.person().id()))
            .filter(request -> now.isBefore(request.at().plus(COUNTED)))
            .toList();
    if (own.stream().anyMatch(request -> request.state(now) == LookRequest.Answer.ASKED)) {
      return new Outcome.Done(before);
    }
    if (own.size() >= MOST_REQUESTS) {
      return new Outcome.TooManyRequests(Duration.between(now, own.getLast().at().plus(COUNTED)));
    }
    var request = LookRequest.ask(ids.next(), company, staff.person().id(), reason, now);
    looks.ask(
        request,
        new Deed(
            staff.does("look_asked", subject(company), now, request.id(), Map.of("reason", reason)),
            event(ASKED, request, now)));
    return new Outcome.Done(looks.of(company));
  }

  /** By an owner: of what waits, and no more of what was granted and not used yet. */
  public Outcome answer(Actor owner, CompanyId company, String id, boolean granted) {
    var now = clock.instant();
    var wanted = granted ? LookRequest.Answer.GRANTED : LookRequest.Answer.REFUSED;
    var found = looks.request(company, id);
    if (found.isEmpty()) {
      return new Outcome.NotFound();
    }
    var before = found.get();
    return switch (before.state(now)) {
      case ASKED, GRANTED, REFUSED -> {
        if (before.answer() == wanted) {
          yield new Outcome.Done(looks.of(company));
        }
        if (before.answer() == LookRequest.Answer.REFUSED) {
          yield new Outcome.Stale();
        }
        var after = before.answered(wanted, owner.person().id(), now);
        var deed =
            new Deed(
                owner.does(
                    granted ? "look_granted" : "look_refused",
                    subject(company),
                    now,
                    id + " " + now,
                    Map.of("user", before.by().value())),
                event(ANSWERED, after, now));
        yield looks.answer(before, after, deed)
            ? new Outcome.Done(looks.of(company))
            : new Outcome.Stale();
      }
      case USED, LAPSED -> new Outcome.Stale();
    };
  }

  /** The session sees what the company sees from its next request on. */
  public Outcome begin(Actor staff, Session session, CompanyId company) {
    var now = clock.instant();
    var consent = looks.of(company);
    var granted = consent.standing() ? Optional.<LookRequest>empty() : granted(consent, staff, now);
    if (!consent.standing() && granted.isEmpty()) {
      return new Outcome.ConsentNeeded();
    }
    var look = Look.start(company, session, now);
    return looks.begin(look, granted.orElse(null), looked(staff, "look_begun", look, now))
        ? new Outcome.Done(looks.of(company))
        : new Outcome.Stale();
  }

  private static Optional<LookRequest> granted(LookConsent consent, Actor staff, Instant now) {
    return consent.requests().stream()
        .filter(request -> request.by().equals(staff.person().id()))
        .filter(request -> request.state(now) == LookRequest.Answer.GRANTED)
        .findFirst();
  }

  /** Back to one's own view, from a look that runs or is over; without one nothing happens. */
  public void end(Actor staff, @Nullable Look look) {
    if (look != null) {
      var now = clock.instant();
      var unused = looks.end(look, now, looked(staff, "look_ended", look, now));
    }
  }

  private static Deed looked(Actor staff, String action, Look look, Instant now) {
    return new Deed(
        staff.does(
            action,
            subject(look.company()),
            now,
            look.session() + " " + look.startedAt(),
            Map.of()));
  }

  private static OutboxEvent event(String type, LookRequest request, Instant now) {
    return new OutboxEvent(
        Sha256.hex(type + " " + request.id() + " " + request.answer()).substring(0, 20),
        now,
        "portal.identity",
        type,
        Map.of("companyId", request.company().value(), "requestId", request.id()));
  }

  private static String subject(CompanyId company) {
    return "company#" + company;
  }
}
