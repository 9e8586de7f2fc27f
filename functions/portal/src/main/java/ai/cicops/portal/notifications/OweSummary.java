package ai.cicops.portal.notifications;

import ai.cicops.portal.summaries.SummaryLinks;
import ai.cicops.portal.summaries.SummaryPost;
import ai.cicops.portal.summaries.SummaryReport;
import java.net.URI;
import java.time.InstantSource;

/** Writes summaries in their readers' language and owes them, with the links that stop them. */
public final class OweSummary implements SummaryPost {
  private final Mails mails;
  private final SummaryLinks links;
  private final URI portal;
  private final InstantSource clock;

  public OweSummary(Mails mails, SummaryLinks links, URI portal, InstantSource clock) {
    this.mails = mails;
    this.links = links;
    this.portal = portal;
    this.clock = clock;
  }

  @Override
  public void owe(SummaryReport report) {
    var now = clock.instant();
    var link = links.text(report.summary(), now);
    var letter = new SummaryLetter(report, portal, portal.resolve("/unsubscribe/" + link));
    mails.owe(
        letter.to(
            Correspondence.address(report.reader()),
            portal.resolve("/api/unsubscriptions/" + link)),
        now);
  }
}
