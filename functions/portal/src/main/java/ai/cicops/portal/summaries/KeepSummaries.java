package ai.cicops.portal.summaries;

import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.identity.Action;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.Deed;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Switches summaries on and off, each person their own. */
public final class KeepSummaries {
  /** So many somebody may have on. */
  public static final int MOST = 20;

  private final Summaries summaries;
  private final SummarySight sight;
  private final InstantSource clock;

  public KeepSummaries(Summaries summaries, SummarySight sight, InstantSource clock) {
    this.summaries = summaries;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * One as its owner sees it.
   *
   * @param subject null when they do not see it now, so that nothing is sent
   */
  public record Shown(Summary summary, @Nullable SeenSubject subject) {}

  /** What became of switching one on or off. */
  public sealed interface Outcome {
    record On(Shown shown) implements Outcome {}

    record Off() implements Outcome {}

    record TooMany() implements Outcome {}

    /** Their role sees no calls at all. */
    record NotAllowed() implements Outcome {}

    /** There is no such thing for them. */
    record NotFound() implements Outcome {}

    record Stale() implements Outcome {}
  }

  /** By what they are about, then by cadence. */
  public List<Shown> list(Person person) {
    return summaries.of(person.id()).stream()
        .sorted(
            Comparator.comparing((Summary summary) -> summary.about().code())
                .thenComparing(Summary::cadence))
        .map(summary -> new Shown(summary, sight.see(person, summary.about()).orElse(null)))
        .toList();
  }

  /** Those whose summary somebody may want. */
  public List<Organization> organizations(Person person) {
    return sight.organizations(person);
  }

  /** The first one tells of the span that is under way. */
  public Outcome switchOn(Actor actor, About about, Cadence cadence) {
    var person = actor.person();
    var seen = sight.see(person, about);
    if (seen.isEmpty()) {
      return person.may(Action.SEE_CALLS) ? new Outcome.NotFound() : new Outcome.NotAllowed();
    }
    var subject = seen.get();
    var all = summaries.of(person.id());
    var id = Summary.idOf(about, cadence);
    var there = all.stream().filter(summary -> summary.id().equals(id)).findFirst();
    if (there.isPresent()) {
      return new Outcome.On(new Shown(there.get(), subject));
    }
    if (all.size() >= MOST) {
      return new Outcome.TooMany();
    }
    var now = clock.instant();
    var first = Cadence.firstDayOfWeek(person.locale());
    var through = cadence.newest(now, subject.zone(), first).to();
    var dueAt = cadence.after(through, subject.zone(), first).dueAt(subject.zone());
    var summary = new Summary(person.id(), about, cadence, through, dueAt, 1);
    return summaries.add(summary, deed("summary_switched_on", actor, summary))
        ? new Outcome.On(new Shown(summary, subject))
        : new Outcome.Stale();
  }

  /** Switching off what is off is done, too. */
  public Outcome switchOff(Actor actor, About about, Cadence cadence) {
    return summaries
        .find(actor.person().id(), Summary.idOf(about, cadence))
        .map(summary ->
            summaries.remove(summary, deed("summary_switched_off", actor, summary))
                ? new Outcome.Off()
                : new Outcome.Stale())
        .orElseGet(Outcome.Off::new);
  }

  private Deed deed(String action, Actor actor, Summary summary) {
    var now = clock.instant();
    return new Deed(
        actor.does(
            action,
            "user#" + summary.owner(),
            now,
            summary.id() + " " + now,
            Map.of("about", summary.about().code(), "cadence", summary.cadence().code())));
  }
}
