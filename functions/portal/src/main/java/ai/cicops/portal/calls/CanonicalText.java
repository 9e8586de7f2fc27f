package ai.cicops.portal.calls;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Content as one line of text, the same wherever and whenever it was read: to order versions of
 * equal age, and to compare what two runs have made. Read times are left out.
 */
public final class CanonicalText {
  private final StringBuilder line = new StringBuilder();

  private CanonicalText() {}

  /** Every visible call, one a line, sorted by id. */
  public static String of(List<Call> calls) {
    return calls.stream().map(CanonicalText::of).sorted().collect(Collectors.joining());
  }

  /** Every visible call by its id, as Five9 reported it: without audio and corrections. */
  public static Map<CallId, String> asReported(List<Call> calls) {
    return calls.stream()
        .collect(Collectors.toMap(Call::id, call -> new CanonicalText().addReported(call).line()));
  }

  static String of(Call call) {
    var text = new CanonicalText().addReported(call);
    var recording = call.recording();
    if (recording != null) {
      text.add("recording").addRecording(recording);
    }
    for (var correction : call.overlay().corrections()) {
      text.add("correction")
          .add(correction.disposition())
          .add(correction.by())
          .add(correction.at());
    }
    for (var note : call.overlay().notes()) {
      text.add("note").add(note.id()).add(note.by()).add(note.at());
      text.add(note.text()).add(note.removedAt());
    }
    for (var tag : call.overlay().tags()) {
      text.add("tag").add(tag.name()).add(tag.on()).add(tag.by()).add(tag.at());
    }
    var hold = call.overlay().hold();
    if (hold != null) {
      text.add("hold").add(hold.reason()).add(hold.by()).add(hold.at());
    }
    return text.line() + '\n';
  }

  private String line() {
    return line.toString();
  }

  private CanonicalText addReported(Call call) {
    add(call.id()).add(call.campaign()).add(call.start()).add(call.end());
    add(call.direction()).add(call.callType()).add(call.customerNumber());
    add(call.customerName()).add(call.dialledNumber()).add(call.agent());
    add(call.five9Disposition()).add(call.waiting()).add(call.talk()).add(call.hold());
    add(call.afterCallWork()).add(call.handled()).add(call.abandoned());
    add(call.recordingsExpected()).add(call.segments().size());
    call.segments().forEach(this::addSegment);
    return this;
  }

  static String of(Segment segment) {
    var text = new CanonicalText();
    text.addSegment(segment);
    return text.line.toString();
  }

  static String of(StoredRecording recording) {
    var text = new CanonicalText();
    text.addRecording(recording);
    return text.line.toString();
  }

  private void addSegment(Segment segment) {
    add(segment.callId()).add(segment.start()).add(segment.callType()).add(segment.agent());
    add(segment.dnis()).add(segment.campaign()).add(segment.agentName()).add(segment.ani());
    add(segment.disposition()).add(segment.customerName()).add(segment.callTime());
    add(segment.billTime()).add(segment.cost()).add(segment.ivrTime()).add(segment.queueWaitTime());
    add(segment.ringTime()).add(segment.talkTime()).add(segment.holdTime()).add(segment.parkTime());
    add(segment.afterCallWorkTime()).add(segment.transfers()).add(segment.conferences());
    add(segment.holds()).add(segment.abandoned()).add(segment.recordings().size());
    for (var recording : segment.recordings()) {
      add(recording.start()).add(recording.length());
    }
    add(segment.skill()).add(segment.sessionId()).add(segment.extras().size());
    for (var extra : new TreeMap<>(segment.extras()).entrySet()) {
      add(extra.getKey()).add(extra.getValue());
    }
  }

  private void addRecording(StoredRecording recording) {
    add(recording.removedAt() != null).add(recording.parts().size());
    for (var part : recording.parts()) {
      add(part.originalKey()).add(part.source()).add(part.start()).add(part.length());
      add(part.bytes());
    }
    add(recording.playKey()).add(recording.peaksKey()).add(recording.length());
  }

  private CanonicalText add(@Nullable Object value) {
    if (value == null) {
      line.append('~');
    } else {
      var text = value.toString();
      for (int position = 0; position < text.length(); position++) {
        char character = text.charAt(position);
        switch (character) {
          case '\\', '~' -> line.append('\\').append(character);
          case '\t' -> line.append("\\t");
          case '\n' -> line.append("\\n");
          case '\r' -> line.append("\\r");
          default -> line.append(character);
        }
      }
    }
    line.append('\t');
    return this;
  }
}
