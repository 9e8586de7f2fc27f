package ai.cicops.portal.calls.lambda;

import ai.cicops.portal.calls.AnnotateCall;
import ai.cicops.portal.calls.SeenCall;
import ai.cicops.portal.identity.Person;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note on a call.
 *
 * @param by their name, null when they are not known any more
 * @param mayRemove whether the person may take it back
 */
@Json
record NoteAnswer(String id, @Nullable String by, Instant at, String text, boolean mayRemove) {
  /** Those that stand, oldest first. */
  static List<NoteAnswer> of(SeenCall seen, Person viewer, Names names) {
    return seen.call().overlay().shownNotes().stream()
        .map(note ->
            new NoteAnswer(
                note.id(),
                names.of(note.by()),
                note.at(),
                note.text(),
                AnnotateCall.mayRemove(viewer, seen, note)))
        .toList();
  }
}
