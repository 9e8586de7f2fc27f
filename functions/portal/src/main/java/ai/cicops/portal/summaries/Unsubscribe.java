package ai.cicops.portal.summaries;

import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Unavailable;
import java.time.InstantSource;
import java.util.Map;

/** Switches a summary off by the link of one of its mails; nobody has to be signed in for that. */
public final class Unsubscribe {
  private static final int RACES = 3;
  private static final int ID_LENGTH = 20;

  private final Summaries summaries;
  private final SummaryLinks links;
  private final InstantSource clock;

  public Unsubscribe(Summaries summaries, SummaryLinks links, InstantSource clock) {
    this.summaries = summaries;
    this.links = links;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Outcome {
    record Off(Summary summary) implements Outcome {}

    /** It was off before. */
    record OffBefore() implements Outcome {}

    record LinkOver() implements Outcome {}
  }

  public Outcome unsubscribe(String link, ClientAddress from) {
    return links
        .read(link, clock.instant())
        .map(meant -> off(meant, from))
        .orElseGet(Outcome.LinkOver::new);
  }

  private Outcome off(SummaryLinks.Meant meant, ClientAddress from) {
    for (int race = 0; race < RACES; race++) {
      var summary = summaries.find(meant.owner(), meant.id());
      if (summary.isEmpty()) {
        return new Outcome.OffBefore();
      }
      if (summaries.remove(summary.get(), deed(summary.get(), from))) {
        return new Outcome.Off(summary.get());
      }
    }
    throw new Unavailable("summary_moves", null);
  }

  /** Whoever has the mail is its reader. */
  private Deed deed(Summary summary, ClientAddress from) {
    var now = clock.instant();
    var once = "summary_unsubscribed " + summary.owner() + " " + summary.id() + " " + now;
    return new Deed(
        new AuditEntry(
            "user#" + summary.owner(),
            now,
            Sha256.hex(once).substring(0, ID_LENGTH),
            summary.owner().value(),
            "summary_unsubscribed",
            from.text(),
            Map.of("about", summary.about().code(), "cadence", summary.cadence().code())));
  }
}
