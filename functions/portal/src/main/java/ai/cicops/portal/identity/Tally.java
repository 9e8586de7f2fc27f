package ai.cicops.portal.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of attempts under one key.
 *
 * @param failures when attempts failed or are under way, oldest first, as far as they count
 * @param familiarUntil how long the key, an account seen from an address, is a known one
 * @param noticedAt when the person was last told of a lock
 * @param version counts writes, 0 before the first
 */
public record Tally(
    List<Instant> failures,
    @Nullable Instant familiarUntil,
    @Nullable Instant noticedAt,
    long version) {
  public static final Tally NONE = new Tally(List.of(), null, null, 0);
  static final Duration FAMILIAR = Duration.ofDays(90);
  static final Duration NOTICE_AGAIN = Duration.ofHours(24);

  public Tally {
    failures = List.copyOf(failures);
  }

  boolean familiar(Instant now) {
    return familiarUntil != null && now.isBefore(familiarUntil);
  }

  Tally failed(Instant now) {
    var more = new ArrayList<>(Limit.recent(failures, now));
    more.add(now);
    var counted = more.subList(Math.max(0, more.size() - Limit.PRESSURE), more.size());
    return new Tally(counted, familiarUntil, noticedAt, version);
  }

  /** Without the attempt noted at this instant, which did not fail after all. */
  Tally without(Instant attempt) {
    var fewer = new ArrayList<>(failures);
    fewer.remove(attempt);
    return new Tally(fewer, familiarUntil, noticedAt, version);
  }

  Tally knownFrom(Instant now) {
    return new Tally(List.of(), now.plus(FAMILIAR), noticedAt, version);
  }

  boolean toBeNoticed(Instant now) {
    return noticedAt == null || !now.isBefore(noticedAt.plus(NOTICE_AGAIN));
  }

  Tally noticed(Instant now) {
    return new Tally(failures, familiarUntil, now, version);
  }

  /** When nothing of it matters any more. */
  public Instant worthlessFrom(Instant now) {
    var end = now.plus(Limit.WINDOW);
    if (familiarUntil != null && familiarUntil.isAfter(end)) {
      end = familiarUntil;
    }
    return noticedAt != null && noticedAt.plus(NOTICE_AGAIN).isAfter(end)
        ? noticedAt.plus(NOTICE_AGAIN)
        : end;
  }
}
