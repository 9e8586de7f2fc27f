package ai.cicops.portal.completeness;

import ai.cicops.portal.calls.Recount.Flaw;
import java.util.Locale;

/** What does not agree. The lower-case name is its code in a run's record and at the edge. */
public enum Finding {
  LEDGER_MISSING("A campaign's day has calls, and the ledger has no line of it."),
  ROWS_DIFFER("A campaign's day keeps other rows than Five9 reported."),
  CALLS_DIFFER("A campaign's day keeps other calls than were counted when it was read."),
  RECORDINGS_DIFFER("A campaign's day expects other recordings than Five9 reported."),
  CHUNK_UNREADABLE("A block of a campaign's day cannot be read."),
  CHUNK_ALTERED("A block of a campaign's day is not as it was written."),
  CHUNK_MISPLACED("A block lies under another campaign or day than its own."),
  TALLY_WRONG("A block counts other calls in its head than it holds; tiles count wrong by it.");

  private final String sentence;

  Finding(String sentence) {
    this.sentence = sentence;
  }

  static Finding of(Flaw flaw) {
    return switch (flaw) {
      case CHUNK_UNREADABLE -> CHUNK_UNREADABLE;
      case CHUNK_ALTERED -> CHUNK_ALTERED;
      case CHUNK_MISPLACED -> CHUNK_MISPLACED;
      case TALLY_WRONG -> TALLY_WRONG;
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String sentence() {
    return sentence;
  }
}
