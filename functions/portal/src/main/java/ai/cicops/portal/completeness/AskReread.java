package ai.cicops.portal.completeness;

import ai.cicops.portal.five9.Rereads;
import ai.cicops.portal.five9.Rereads.Reread;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** Asks for a day to be read again. Asking twice is asking once, until it was read. */
public final class AskReread {
  /** What the audit knows all of them by. */
  public static final String SUBJECT = "completeness";

  private final Rereads rereads;
  private final Deadlines deadlines;
  private final InstantSource clock;

  public AskReread(Rereads rereads, Deadlines deadlines, InstantSource clock) {
    this.rereads = rereads;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** It waits for the next run of the sync, whoever asked first. */
    record Waits(Reread reread) implements Outcome {}

    /** Five9 does not keep its call log so long. */
    record Forgotten() implements Outcome {}

    /** It is not over: every run reads it anyway. */
    record NotOver() implements Outcome {}
  }

  public Outcome ask(Actor actor, LocalDate day) {
    var now = clock.instant();
    if (!day.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      return new Outcome.NotOver();
    }
    if (!deadlines.remembers(day, now)) {
      return new Outcome.Forgotten();
    }
    var before = of(day);
    var wish = new Reread(day, now, null);
    if (before.filter(Reread::waits).isPresent() || !rereads.ask(wish, deed(actor, wish, before))) {
      return new Outcome.Waits(of(day).orElse(wish));
    }
    return new Outcome.Waits(wish);
  }

  private Optional<Reread> of(LocalDate day) {
    return rereads.all().stream().filter(reread -> reread.day().equals(day)).findFirst();
  }

  private static Deed deed(Actor actor, Reread wish, Optional<Reread> before) {
    var day = wish.day().toString();
    var once = day + before.map(reread -> " after " + reread.askedAt()).orElse("");
    return new Deed(actor.does("reread_asked", SUBJECT, wish.askedAt(), once, Map.of("day", day)));
  }
}
