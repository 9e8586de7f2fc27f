package ai.cicops.portal.calls;

import ai.cicops.portal.calls.Day.Held;
import ai.cicops.portal.calls.DayChunks.ChunkName;
import ai.cicops.portal.calls.DayChunks.StoredChunk;
import ai.cicops.portal.platform.Unavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Adds entries to a day: to an open day in its last tail or a new one, to a closed day (or one with
 * many tails) by folding everything into blocks. Every write is conditional on what was read; a
 * lost race is read and joined again, at most three times. Whatever step it stops at, doing it
 * again ends in the same day.
 */
final class WriteDay {
  /** A tail up to this is one write unit with its keys and is rewritten rather than followed. */
  static final int SMALL = 940;

  static final int BLOCK = 64 * 1024;
  private static final int MOST_TAILS = 24;
  private static final int RETRIES = 3;

  /** After the day's end rows still trickle in: the sync reads two hours again, tick by tick. */
  private static final Duration CLOSES_AFTER = Duration.ofHours(3);

  private final DayChunks chunks;
  private final InstantSource clock;

  WriteDay(DayChunks chunks, InstantSource clock) {
    this.chunks = chunks;
    this.clock = clock;
  }

  /** The day with the entries; {@code read} is how the caller has read it. */
  Day add(Day read, String campaign, Collection<CallEntry> entries) {
    var day = read;
    for (int attempt = 0; attempt <= RETRIES; attempt++) {
      var missing = missing(day, entries);
      boolean fold = closed(day.day()) && day.isFoldable();
      if (missing.isEmpty() && !fold) {
        return day;
      }
      var written = write(day, campaign, missing);
      if (written != null) {
        return written;
      }
      day = newest(day);
    }
    throw new Unavailable("calls_contended", null);
  }

  private Day newest(Day day) {
    var stored = chunks.readNewest(day.campaign(), day.day(), day.day());
    return stored.isEmpty()
        ? Day.empty(day.campaign(), day.day())
        : Day.of(day.campaign(), stored.getFirst());
  }

  boolean closed(LocalDate day) {
    var end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return !clock.instant().isBefore(end.plus(CLOSES_AFTER));
  }

  private static List<CallEntry> missing(Day day, Collection<CallEntry> entries) {
    var missing = new ArrayList<CallEntry>();
    for (var entry : entries) {
      var known = day.entry(entry.callId());
      var added = known == null ? entry : known.join(entry).beyond(known);
      if (!added.isEmpty()) {
        missing.add(added);
      }
    }
    return missing;
  }

  private @Nullable Day write(Day day, String campaign, List<CallEntry> missing) {
    if (day.held().isEmpty() || (day.held().size() == 1 && closed(day.day()))) {
      var whole = Chunk.of(campaign, day.day(), joined(day, missing).values());
      var bytes = ChunkCodec.encode(whole);
      if (bytes.length <= BLOCK) {
        return alone(day, new Held(StoredChunk.of(onlyName(day), bytes), whole));
      }
    } else if (!closed(day.day())) {
      var tails = tails(day);
      if (tails.size() < MOST_TAILS) {
        return tail(day, tails, Chunk.of(campaign, day.day(), missing));
      }
    }
    return fold(day, campaign, missing);
  }

  private ChunkName onlyName(Day day) {
    if (!day.held().isEmpty()) {
      return day.held().getFirst().stored().name();
    }
    return closed(day.day()) ? ChunkName.block(0) : ChunkName.tail(0);
  }

  /** The day's only chunk. */
  private @Nullable Day alone(Day day, Held only) {
    var replaced = day.held().isEmpty() ? null : day.held().getFirst().stored().version();
    return chunks.put(day.campaign(), day.day(), only.stored(), replaced)
        ? Day.of(day.campaign(), day.day(), List.of(only), day.overlays())
        : null;
  }

  private @Nullable Day tail(Day day, List<Held> tails, Chunk added) {
    var last = tails.isEmpty() ? null : tails.getLast();
    if (last != null && last.stored().bytes().length < SMALL) {
      var entries = byId(last.chunk().entries());
      added.entries().forEach(entry -> entries.merge(entry.callId(), entry, CallEntry::join));
      var longer =
          held(last.stored().name(), Chunk.of(added.campaign(), day.day(), entries.values()));
      if (longer.stored().bytes().length <= SMALL) {
        return put(day, longer, last);
      }
    }
    int number = last == null ? 0 : last.stored().name().number() + 1;
    var next = held(ChunkName.tail(number), added);
    return next.stored().bytes().length > BLOCK
        ? fold(day, added.campaign(), added.entries())
        : put(day, next, null);
  }

  private @Nullable Day put(Day day, Held added, @Nullable Held replaced) {
    var version = replaced == null ? null : replaced.stored().version();
    if (!chunks.put(day.campaign(), day.day(), added.stored(), version)) {
      return null;
    }
    var held = new ArrayList<>(day.held());
    held.removeIf(one -> one.equals(replaced));
    held.add(added);
    return Day.of(day.campaign(), day.day(), held, day.overlays());
  }

  /**
   * Blocks out of all chunks. A call stays in the block that has it, new ones join the last; a
   * block that grows too large gives its upper half to a new one. So calls move to higher numbers
   * only, and writing those first never leaves one out.
   */
  private @Nullable Day fold(Day day, String campaign, List<CallEntry> missing) {
    var blocks = new TreeMap<Integer, Held>();
    day.held().stream()
        .filter(held -> held.stored().name().block())
        .forEach(held -> blocks.put(held.stored().name().number(), held));
    var folded = folded(day, campaign, blocks, joined(day, missing));
    for (var block : folded.descendingMap().values()) {
      var before = blocks.get(block.stored().name().number());
      var version = before == null ? null : before.stored().version();
      if (!block.stored().version().equals(version)
          && !chunks.put(day.campaign(), day.day(), block.stored(), version)) {
        return null;
      }
    }
    for (var tail : tails(day)) {
      if (!chunks.remove(
          day.campaign(), day.day(), tail.stored().name(), tail.stored().version())) {
        return null;
      }
    }
    return Day.of(day.campaign(), day.day(), List.copyOf(folded.values()), day.overlays());
  }

  private static NavigableMap<Integer, Held> folded(
      Day day, String campaign, NavigableMap<Integer, Held> blocks, Map<String, CallEntry> joined) {
    var left = new HashMap<>(joined);
    var contents = new TreeMap<Integer, List<CallEntry>>();
    for (var block : blocks.descendingMap().entrySet()) {
      var content = new ArrayList<CallEntry>();
      for (var entry : block.getValue().chunk().entries()) {
        var whole = left.remove(entry.callId());
        if (whole != null) {
          content.add(whole);
        }
      }
      contents.put(block.getKey(), content);
    }
    int last = contents.isEmpty() ? 0 : contents.lastKey();
    contents.computeIfAbsent(last, none -> new ArrayList<>()).addAll(left.values());
    var folded = new TreeMap<Integer, Held>();
    int[] next = {last + 1};
    contents.forEach(
        (number, content) -> split(folded, number, Chunk.of(campaign, day.day(), content), next));
    return folded;
  }

  private static void split(Map<Integer, Held> folded, int number, Chunk chunk, int[] nextNumber) {
    var held = held(ChunkName.block(number), chunk);
    if (held.stored().bytes().length <= BLOCK || chunk.entries().size() < 2) {
      folded.put(number, held);
    } else {
      split(folded, number, chunk.half(false), nextNumber);
      split(folded, nextNumber[0]++, chunk.half(true), nextNumber);
    }
  }

  private static Map<String, CallEntry> joined(Day day, List<CallEntry> missing) {
    var joined = new HashMap<>(day.entries());
    missing.forEach(entry -> joined.merge(entry.callId(), entry, CallEntry::join));
    return joined;
  }

  private static Map<String, CallEntry> byId(List<CallEntry> entries) {
    var byId = new HashMap<String, CallEntry>();
    entries.forEach(entry -> byId.put(entry.callId(), entry));
    return byId;
  }

  private static List<Held> tails(Day day) {
    return day.held().stream()
        .filter(held -> !held.stored().name().block())
        .sorted(Comparator.comparingInt(held -> held.stored().name().number()))
        .toList();
  }

  private static Held held(ChunkName name, Chunk chunk) {
    return new Held(StoredChunk.of(name, ChunkCodec.encode(chunk)), chunk);
  }
}
