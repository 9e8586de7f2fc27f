package ai.cicops.portal.calls;

import ai.cicops.portal.calls.Call.Correction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people add to a call; no sync touches it. Overlays of one call are joined as its entries
 * are: commutative, associative, idempotent, so that two people who write at once both have
 * written.
 *
 * @param corrections every one there was, oldest first
 * @param notes oldest first, taken back ones too
 * @param tags the newest word on each, by tag
 * @param pursuit the newest word on winning the job back; null for none
 * @param hold the newest word on keeping its audio; null for none
 */
public record Overlay(
    List<Correction> corrections,
    List<Note> notes,
    List<Tag> tags,
    @Nullable Pursuit pursuit,
    @Nullable Hold hold) {
  private static final Comparator<Correction> BY_TIME =
      Comparator.comparing(Correction::at)
          .thenComparing(Correction::by)
          .thenComparing(correction -> String.valueOf(correction.disposition()));

  public static final Overlay NONE = new Overlay(List.of(), List.of(), List.of(), null, null);

  public Overlay {
    corrections = corrections.stream().distinct().sorted(BY_TIME).toList();
    notes =
        joined(notes, Note::id, Note::join).stream()
            .sorted(Comparator.comparing(Note::at).thenComparing(Note::id))
            .toList();
    tags = joined(tags, Tag::name, Tag::newer);
  }

  private static <T> List<T> joined(List<T> all, Function<T, String> key, BinaryOperator<T> join) {
    var joined = new TreeMap<String, T>();
    all.forEach(one -> joined.merge(key.apply(one), one, join));
    return new ArrayList<>(joined.values());
  }

  public static Overlay of(Correction correction) {
    return new Overlay(List.of(correction), List.of(), List.of(), null, null);
  }

  public static Overlay of(Note note) {
    return new Overlay(List.of(), List.of(note), List.of(), null, null);
  }

  public static Overlay of(Tag tag) {
    return new Overlay(List.of(), List.of(), List.of(tag), null, null);
  }

  public static Overlay of(Pursuit pursuit) {
    return new Overlay(List.of(), List.of(), List.of(), pursuit, null);
  }

  public static Overlay of(Hold hold) {
    return new Overlay(List.of(), List.of(), List.of(), null, hold);
  }

  public Overlay join(Overlay other) {
    return new Overlay(
        both(corrections, other.corrections),
        both(notes, other.notes),
        both(tags, other.tags),
        Pursuit.newer(pursuit, other.pursuit),
        Hold.newer(hold, other.hold));
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  /** The one that counts; null when there is none, or when it was taken back. */
  @Nullable Correction correction() {
    return corrections.isEmpty() || corrections.getLast().disposition() == null
        ? null
        : corrections.getLast();
  }

  /** The hold that stands; null when there is none, or when it was taken back. */
  public @Nullable Hold held() {
    return hold == null || hold.reason() == null ? null : hold;
  }

  /** Those that were not taken back. */
  public List<Note> shownNotes() {
    return notes.stream().filter(note -> note.removedAt() == null).toList();
  }

  /** Those that it has, in their order. */
  public List<String> shownTags() {
    var names = new TreeSet<String>();
    tags.stream().filter(Tag::on).forEach(tag -> names.add(tag.name()));
    return List.copyOf(names);
  }

  /**
   * A word about a call.
   *
   * @param id chosen by who wrote it, so that writing twice is writing once
   * @param by the person's user id
   * @param removedAt null while it stands
   */
  public record Note(String id, String by, Instant at, String text, @Nullable Instant removedAt) {
    @Override
    public String toString() {
      return id + " by " + by;
    }

    /** The first of an id stays; taken back by anybody it is taken back. */
    private Note join(Note other) {
      var first = ORDER.compare(this, other) <= 0 ? this : other;
      return new Note(id, first.by, first.at, first.text, earlier(removedAt, other.removedAt));
    }

    private static final Comparator<Note> ORDER =
        Comparator.comparing(Note::at).thenComparing(Note::by).thenComparing(Note::text);

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
      if (one == null || other == null) {
        return one == null ? other : one;
      }
      return one.isBefore(other) ? one : other;
    }
  }

  /**
   * That a call has a tag, or has it no more.
   *
   * @param by the person's user id
   */
  public record Tag(String name, boolean on, String by, Instant at) {
    private static final Comparator<Tag> ORDER =
        Comparator.comparing(Tag::at).thenComparing(Tag::on).thenComparing(Tag::by);

    private Tag newer(Tag other) {
      return ORDER.compare(this, other) >= 0 ? this : other;
    }
  }
}
