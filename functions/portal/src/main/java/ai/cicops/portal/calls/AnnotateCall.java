package ai.cicops.portal.calls;

import ai.cicops.portal.calls.Overlay.Note;
import ai.cicops.portal.calls.Overlay.Tag;
import ai.cicops.portal.calls.ShowCall.ShowCallOutcome;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds to a call what people know of it: another disposition, notes, tags, how it stands with
 * winning it back, that its audio is held. Doing the same twice is doing it once. Five9's own value
 * stays beside a correction, and no later sync undoes it.
 */
public final class AnnotateCall {
  public static final int MOST_NOTES = 50;
  public static final int MOST_TAGS = 20;
  private static final int MOST_CORRECTIONS = 50;

  private final ShowCall showCall;
  private final Annotations annotations;
  private final JobOwners owners;
  private final Catalogue catalogue;
  private final InstantSource clock;

  public AnnotateCall(
      ShowCall showCall,
      Annotations annotations,
      JobOwners owners,
      Catalogue catalogue,
      InstantSource clock) {
    this.showCall = showCall;
    this.annotations = annotations;
    this.owners = owners;
    this.catalogue = catalogue;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface AnnotateOutcome {
    /** The call with what is added to it now. */
    record Annotated(ShowCallOutcome.Shown call) implements AnnotateOutcome {}

    /**
     * @param field what cannot be used, null when it is no field
     */
    record Refused(ErrorCode code, @Nullable String field) implements AnnotateOutcome {}
  }

  /** Whether somebody may say that its audio is not to be removed. */
  public static boolean mayHold(Person person, SeenCall seen) {
    return may(person, Action.HOLD_RECORDINGS, seen);
  }

  /** Whether somebody may say what a call came to. */
  public static boolean mayCorrect(Person person, SeenCall seen) {
    return may(person, Action.CORRECT_CALL, seen);
  }

  private static boolean may(Person person, Action action, SeenCall seen) {
    var company = seen.company();
    return company == null ? person.role() == Role.ADMIN : person.may(action, company.id());
  }

  /**
   * Says what a call came to.
   *
   * @param disposition of the catalogue, in its spelling; null takes the last correction back
   */
  public AnnotateOutcome correct(Actor actor, CallId id, @Nullable String disposition) {
    if (disposition != null
        && catalogue.now().choices().stream().noneMatch(one -> one.name().equals(disposition))) {
      return new AnnotateOutcome.Refused(ErrorCode.DISPOSITION_UNKNOWN, "disposition");
    }
    return annotate(
        actor,
        id,
        Action.CORRECT_CALL,
        (seen, now) -> {
          var call = seen.call();
          var corrected = call.correction();
          var counts = corrected == null ? null : corrected.disposition();
          if (Objects.equals(disposition, counts)) {
            return Addition.NOTHING;
          }
          if (call.overlay().corrections().size() >= MOST_CORRECTIONS) {
            return new Addition.Refused(ErrorCode.TOO_MANY_CORRECTIONS);
          }
          return new Addition.Of(
              Overlay.of(new Call.Correction(disposition, by(actor), now)),
              "call_corrected",
              now.toString(),
              named(call.disposition()),
              named(disposition == null ? call.five9Disposition() : disposition));
        });
  }

  private static Map<String, String> named(@Nullable String disposition) {
    return disposition == null ? Map.of() : Map.of("disposition", disposition);
  }

  /**
   * Writes a note; the first text of an id stays.
   *
   * @param note chosen by who writes
   */
  public AnnotateOutcome note(Actor actor, CallId id, NoteId note, NoteText text) {
    return annotate(
        actor,
        id,
        Action.ANNOTATE_CALL,
        (seen, now) -> {
          var notes = seen.call().overlay().notes();
          if (notes.stream().anyMatch(one -> one.id().equals(note.value()))) {
            return Addition.NOTHING;
          }
          return notes.size() >= MOST_NOTES
              ? new Addition.Refused(ErrorCode.TOO_MANY_NOTES)
              : new Addition.Of(
                  Overlay.of(new Note(note.value(), by(actor), now, text.value(), null)),
                  "call_noted",
                  note.value(),
                  Map.of(),
                  Map.of());
        });
  }

  /** Takes a note back: one's own, and of others who may correct the call. */
  public AnnotateOutcome removeNote(Actor actor, CallId id, NoteId note) {
    return annotate(
        actor,
        id,
        Action.ANNOTATE_CALL,
        (seen, now) -> {
          var found =
              seen.call().overlay().shownNotes().stream()
                  .filter(one -> one.id().equals(note.value()))
                  .findFirst();
          if (found.isEmpty()) {
            return Addition.NOTHING;
          }
          var kept = found.get();
          return mayRemove(actor.person(), seen, kept)
              ? new Addition.Of(
                  Overlay.of(new Note(kept.id(), kept.by(), kept.at(), kept.text(), now)),
                  "call_note_removed",
                  note.value(),
                  Map.of(),
                  Map.of())
              : new Addition.Refused(ErrorCode.NO_PERMISSION);
        });
  }

  public static boolean mayRemove(Person person, SeenCall seen, Note note) {
    return note.by().equals(person.id().value()) || mayCorrect(person, seen);
  }

  public AnnotateOutcome tag(Actor actor, CallId id, TagName tag, boolean on) {
    return annotate(
        actor,
        id,
        Action.ANNOTATE_CALL,
        (seen, now) -> {
          var tags = seen.call().overlay().shownTags();
          if (tags.contains(tag.value()) == on) {
            return Addition.NOTHING;
          }
          return on && tags.size() >= MOST_TAGS
              ? new Addition.Refused(ErrorCode.TOO_MANY_TAGS)
              : new Addition.Of(
                  Overlay.of(new Tag(tag.value(), on, by(actor), now)),
                  on ? "call_tagged" : "call_untagged",
                  tag.value() + " " + now,
                  on ? Map.of() : Map.of("tag", tag.value()),
                  on ? Map.of("tag", tag.value()) : Map.of());
        });
  }

  /**
   * Says how it stands with winning the job back. Whom somebody else makes its owner hears of it.
   *
   * @param status null, with nobody and no day, takes back what was said
   * @param owner who sees the company's calls; whoever has it keeps it
   */
  public AnnotateOutcome pursue(
      Actor actor,
      CallId id,
      Pursuit.@Nullable Status status,
      @Nullable UserId owner,
      @Nullable LocalDate nextOn) {
    return annotate(
        actor,
        id,
        Action.ANNOTATE_CALL,
        (seen, now) -> {
          var known = seen.call().overlay().pursuit();
          var said =
              new Pursuit(status, owner == null ? null : owner.value(), nextOn, by(actor), now);
          if (said.words().equals(known == null ? Map.of() : known.words())) {
            return Addition.NOTHING;
          }
          var company = seen.company();
          if (company == null || seen.loss() == null) {
            return new Addition.Refused(ErrorCode.NO_LOST_JOB);
          }
          boolean keeps = known != null && Objects.equals(said.owner(), known.owner());
          return owner == null || keeps || owners.mayOwn(actor.person(), owner, company.id())
              ? new Addition.Of(
                  Overlay.of(said),
                  "call_pursued",
                  now.toString(),
                  known == null ? Map.of() : known.words(),
                  said.words(),
                  owner == null || keeps
                      ? List.of()
                      : assigned(actor.person(), seen.call(), company.id(), owner, now))
              : new Addition.Refused(ErrorCode.OWNER_UNKNOWN, "owner");
        });
  }

  /** Nothing for who takes it, or has it already by another call of the job. */
  private List<OutboxEvent> assigned(
      Person by, Call call, CompanyId company, UserId owner, Instant now) {
    return owner.equals(by.id()) || owner.value().equals(ownerOfJob(by, call))
        ? List.of()
        : List.of(LostJobEvents.assigned(call.id(), company, owner, by.id(), now));
  }

  /** By the newest word on any call of its caller since they booked; null for nobody. */
  private @Nullable String ownerOfJob(Person person, Call lead) {
    return switch (showCall.others(person, lead.id())) {
      case ShowCall.OthersOutcome.Others(var newest, _) ->
          Stream.concat(
                  Stream.of(lead),
                  newest.stream()
                      .map(SeenCall::call)
                      .takeWhile(call -> call.outcome() != Outcome.BOOKED))
              .flatMap(call -> Stream.ofNullable(call.overlay().pursuit()))
              .max(Pursuit.ORDER)
              .map(Pursuit::owner)
              .orElse(null);
      case ShowCall.OthersOutcome.NotFound(), ShowCall.OthersOutcome.NotAllowed() -> null;
    };
  }

  /**
   * Says that the audio of a call is not to be removed.
   *
   * @param reason null takes that back
   */
  public AnnotateOutcome hold(Actor actor, CallId id, @Nullable String reason) {
    return annotate(
        actor,
        id,
        Action.HOLD_RECORDINGS,
        (seen, now) -> {
          var call = seen.call();
          var held = call.overlay().held();
          var before = held == null ? null : held.reason();
          if (Objects.equals(reason, before)) {
            return Addition.NOTHING;
          }
          if (reason != null && RecordingState.of(call, now) == RecordingState.REMOVED) {
            return new Addition.Refused(ErrorCode.RECORDING_GONE);
          }
          return new Addition.Of(
              Overlay.of(new Hold(reason, by(actor), now)),
              reason == null ? "recording_released" : "recording_held",
              now.toString(),
              reasoned(before),
              reasoned(reason));
        });
  }

  private static Map<String, String> reasoned(@Nullable String reason) {
    return reason == null ? Map.of() : Map.of("reason", reason);
  }

  private static String by(Actor actor) {
    return actor.person().id().value();
  }

  /** What an act adds. */
  private sealed interface Addition {
    Addition NOTHING = new Nothing();

    record Of(
        Overlay overlay,
        String action,
        String once,
        Map<String, String> before,
        Map<String, String> after,
        List<OutboxEvent> events)
        implements Addition {
      Of(
          Overlay overlay,
          String action,
          String once,
          Map<String, String> before,
          Map<String, String> after) {
        this(overlay, action, once, before, after, List.of());
      }
    }

    record Nothing() implements Addition {}

    record Refused(ErrorCode code, @Nullable String field) implements Addition {
      Refused(ErrorCode code) {
        this(code, null);
      }
    }
  }

  private AnnotateOutcome annotate(
      Actor actor, CallId id, Action action, BiFunction<SeenCall, Instant, Addition> what) {
    return switch (showCall.show(actor.person(), id)) {
      case ShowCallOutcome.NotFound() -> new AnnotateOutcome.Refused(ErrorCode.NOT_FOUND, null);
      case ShowCallOutcome.NotAllowed() ->
          new AnnotateOutcome.Refused(ErrorCode.NO_PERMISSION, null);
      case ShowCallOutcome.Shown shown ->
          may(actor.person(), action, shown.seen())
              ? add(actor, shown, what)
              : new AnnotateOutcome.Refused(ErrorCode.NO_PERMISSION, null);
    };
  }

  private AnnotateOutcome add(
      Actor actor, ShowCallOutcome.Shown shown, BiFunction<SeenCall, Instant, Addition> what) {
    var seen = shown.seen();
    var now = clock.instant();
    return switch (what.apply(seen, now)) {
      case Addition.Nothing() -> new AnnotateOutcome.Annotated(shown);
      case Addition.Refused(var code, var field) -> new AnnotateOutcome.Refused(code, field);
      case Addition.Of addition -> {
        var overlay =
            annotations.add(seen.call().id(), addition.overlay, deed(actor, seen, addition, now));
        yield new AnnotateOutcome.Annotated(shown.with(overlay));
      }
    };
  }

  private static Deed deed(Actor actor, SeenCall seen, Addition.Of addition, Instant now) {
    var company = seen.company();
    var call = seen.call().id();
    return new Deed(
        actor
            .does(
                addition.action,
                company == null ? "campaign#" + call.campaign() : "company#" + company.id(),
                now,
                call + " " + addition.once,
                Map.of("call", call.toString()))
            .changing(addition.before, addition.after),
        addition.events);
  }
}
