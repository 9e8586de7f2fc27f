package ai.cicops.portal.summaries;

import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.LinkSigner.Link;
import ai.cicops.portal.identity.LinkSigner.Purpose;
import ai.cicops.portal.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The link by which a mail switches its own summary off, and no other. It is signed over nothing
 * that changes: who presses twice has switched it off, and an old mail does it as well as a new
 * one.
 */
public final class SummaryLinks {
  private static final Duration GOOD = Duration.ofDays(366);
  private static final int ID_LENGTH = 20;

  private final LinkSigner signer;

  public SummaryLinks(LinkSigner signer) {
    this.signer = signer;
  }

  /** Which summary of whom. */
  record Meant(UserId owner, String id) {}

  public String text(Summary summary, Instant now) {
    return signer.text(
        Purpose.SUMMARY, summary.owner() + "-" + summary.id(), now.plus(GOOD), List.of());
  }

  /** Empty for what is no link of ours, or too old. */
  Optional<Meant> read(String text, Instant now) {
    return Link.parse(text)
        .filter(link -> signer.accepts(link, Purpose.SUMMARY, now, List.of()))
        .map(link -> {
          int end = link.id().length() - ID_LENGTH;
          return new Meant(new UserId(link.id().substring(0, end - 1)), link.id().substring(end));
        });
  }
}
