package ai.cicops.portal.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A day (UTC) of a campaign, counted anew from the segments that are kept.
 *
 * @param rows segments of the calls that belong to the day
 * @param recordings audio files that Five9 reported for them, and what has come of these
 * @param owed the calls whose audio is not all here, oldest first
 * @param flaws what the day's chunks say of themselves and is not so
 */
public record Recount(
    LocalDate day,
    int rows,
    int calls,
    Recordings recordings,
    List<OwedAudio> owed,
    Set<Flaw> flaws) {
  public Recount {
    owed = List.copyOf(owed);
    flaws = Set.copyOf(flaws);
  }

  /**
   * Audio files: what was expected is the sum of all others.
   *
   * @param stored can be played
   * @param pending not here yet
   * @param missing overdue
   * @param removed taken away by retention
   */
  public record Recordings(int expected, int stored, int pending, int missing, int removed) {
    public static final Recordings NONE = new Recordings(0, 0, 0, 0, 0);
  }

  /**
   * A call that Five9 recorded and whose audio is not all here.
   *
   * @param expected audio files that Five9 reported
   * @param stored how many of them can be played
   * @param overdueAt from then on what is not here is missing
   */
  public record OwedAudio(
      CallId call, Instant start, int expected, int stored, Owing owing, Instant overdueAt) {}

  /** Why audio is not here. */
  public enum Owing {
    /** It is not overdue yet. */
    PENDING,
    /** No file of the call has come. */
    NOT_DELIVERED,
    /** Some of its files have come. */
    PARTLY_DELIVERED,
    /** All have come, and none could be made playable. */
    NOT_PLAYABLE
  }

  /** What can be wrong with a chunk. */
  public enum Flaw {
    /** It cannot be read. */
    CHUNK_UNREADABLE,
    /** Its bytes are not those that were written. */
    CHUNK_ALTERED,
    /** It is another campaign's or another day's. */
    CHUNK_MISPLACED,
    /** Its head counts other calls than it holds: lists and tiles count wrong by it. */
    TALLY_WRONG
  }
}
