package ai.cicops.portal.calls;

import java.util.Optional;

/** The id of a note, chosen by who writes it: 8 to 40 letters, digits and hyphens. */
public record NoteId(String value) {
  private static final String SHAPE = "[A-Za-z0-9-]{8,40}";

  public NoteId {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("no id of a note");
    }
  }

  public static Optional<NoteId> parse(String text) {
    return text.matches(SHAPE) ? Optional.of(new NoteId(text)) : Optional.empty();
  }
}
