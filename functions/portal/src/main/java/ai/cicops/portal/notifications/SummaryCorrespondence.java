package ai.cicops.portal.notifications;

import ai.cicops.portal.identity.People;
import ai.cicops.portal.summaries.Summaries;
import ai.cicops.portal.summaries.Summary;
import ai.cicops.portal.summaries.SummarySight;
import java.util.Optional;

/**
 * A summary that is written goes out as long as its reader may sign in, has not switched it off,
 * and sees every company in it.
 */
public final class SummaryCorrespondence {
  private final Summaries summaries;
  private final SummarySight sight;
  private final People people;
  private final Mails mails;

  public SummaryCorrespondence(
      Summaries summaries, SummarySight sight, People people, Mails mails) {
    this.summaries = summaries;
    this.sight = sight;
    this.people = people;
    this.mails = mails;
  }

  Optional<Mail> of(Notice.SummaryReady notice) {
    return people
        .find(notice.user())
        .filter(person -> person.standing().active())
        .filter(person ->
            summaries
                .find(notice.user(), notice.summary())
                .map(Summary::about)
                .flatMap(about -> sight.see(person, about))
                .isPresent())
        .filter(person -> sight.seesAll(person, notice.companies()))
        .flatMap(_ -> mails.find(notice.mail()));
  }
}
