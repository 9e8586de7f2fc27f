package ai.cicops.portal.recordings;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.RecordingState;
import ai.cicops.portal.calls.SeenCall;
import ai.cicops.portal.calls.ShowCall;
import ai.cicops.portal.calls.ShowCall.ShowCallOutcome;
import ai.cicops.portal.calls.StoredRecording;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.AuditEntry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lets somebody hear a recording: a link for this person, this recording and five minutes, and a
 * line in the audit log before the link is out. A player asks again when its link has run out.
 */
public final class IssueRecordingLink {
  static final Duration VALIDITY = Duration.ofMinutes(5);
  private static final String ACTION = "recording_played";
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm", Locale.ROOT);

  private final ShowCall showCall;
  private final RecordingLinks links;
  private final RecordingFiles files;
  private final AuditLog audit;
  private final InstantSource clock;

  public IssueRecordingLink(
      ShowCall showCall,
      RecordingLinks links,
      RecordingFiles files,
      AuditLog audit,
      InstantSource clock) {
    this.showCall = showCall;
    this.links = links;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of asking to hear a recording, or to see its waveform. */
  public sealed interface LinkOutcome<T> {
    /** Here it is. */
    record Issued<T>(T what) implements LinkOutcome<T> {}

    /** There is nothing to be heard now; the state says why. */
    record NotReady<T>(RecordingState state) implements LinkOutcome<T> {}

    /** The call does not exist, or is not this person's to see: nobody is told which. */
    record NotFound<T>() implements LinkOutcome<T> {}

    /** The person sees the call, or some calls, but may not listen. */
    record NotAllowed<T>() implements LinkOutcome<T> {}
  }

  /** An address that plays for a while. */
  public record RecordingLink(URI url, Instant expiresAt, Duration length) {}

  /**
   * @param address where the person is
   */
  public LinkOutcome<RecordingLink> issue(Person person, CallId id, String address) {
    return listen(
        person,
        id,
        (seen, recording, playKey, _) -> {
          var now = clock.instant();
          audit.append(entry(person, seen, now, address));
          return Optional.of(
              new RecordingLink(
                  links.link(playKey, fileName(seen), VALIDITY),
                  now.plus(VALIDITY).truncatedTo(ChronoUnit.SECONDS),
                  recording.length()));
        });
  }

  public LinkOutcome<Waveform> waveform(Person person, CallId id) {
    return listen(person, id, (_, _, _, peaksKey) -> files.waveform(peaksKey));
  }

  private interface Listening<T> {
    Optional<T> to(SeenCall seen, StoredRecording recording, String playKey, String peaksKey);
  }

  private <T> LinkOutcome<T> listen(Person person, CallId id, Listening<T> listening) {
    return switch (showCall.show(person, id)) {
      case ShowCallOutcome.NotFound() -> new LinkOutcome.NotFound<>();
      case ShowCallOutcome.NotAllowed() -> new LinkOutcome.NotAllowed<>();
      case ShowCallOutcome.Shown(var seen, var mayListen, _, _) ->
          mayListen ? listen(seen, listening) : new LinkOutcome.NotAllowed<>();
    };
  }

  private <T> LinkOutcome<T> listen(SeenCall seen, Listening<T> listening) {
    var state = RecordingState.of(seen.call(), clock.instant());
    var recording = seen.call().recording();
    if (state != RecordingState.READY || recording == null) {
      return new LinkOutcome.NotReady<>(state);
    }
    var playKey = recording.playKey();
    var peaksKey = recording.peaksKey();
    if (playKey == null || peaksKey == null) {
      return new LinkOutcome.NotReady<>(RecordingState.MISSING);
    }
    return listening
        .to(seen, recording, playKey, peaksKey)
        .<LinkOutcome<T>>map(LinkOutcome.Issued::new)
        .orElseGet(() -> new LinkOutcome.NotReady<>(RecordingState.MISSING));
  }

  /** One line a person, call and second: a double click is one act. */
  private static AuditEntry entry(Person person, SeenCall seen, Instant now, String address) {
    var company = seen.company();
    var call = seen.call().id().toString();
    return new AuditEntry(
        company == null ? "campaign#" + seen.call().id().campaign() : "company#" + company.id(),
        now.truncatedTo(ChronoUnit.SECONDS),
        call + "#" + person.id(),
        person.id().value(),
        ACTION,
        address,
        Map.of("call", call));
  }

  /** When, and whose: {@code 2026-08-21 0900 Acme Air.mp3}; no number, and ASCII only. */
  private static String fileName(SeenCall seen) {
    var company = seen.company();
    var zone = company == null ? ZoneOffset.UTC : company.zone();
    var name = company == null ? seen.call().campaign() : company.name();
    var plain = name.replaceAll("[^A-Za-z0-9 .&'_-]", "").replaceAll(" +", " ").strip();
    return CLOCK.format(seen.call().start().atZone(zone))
        + " "
        + (plain.isEmpty() ? "Recording" : plain)
        + ".mp3";
  }
}
