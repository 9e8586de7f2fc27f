package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Gives out challenges that are good once, for five minutes. They are signed, so that nothing is
 * kept of those that nobody answers, and asking for one costs no more than a page.
 */
final class PasskeyChallenges {
  static final Duration GOOD = Duration.ofMinutes(5);

  private final LinkSigner signer;
  private final Passkeys passkeys;
  private final Ids ids;

  PasskeyChallenges(LinkSigner signer, Passkeys passkeys, RandomGenerator random) {
    this.signer = signer;
    this.passkeys = passkeys;
    this.ids = new Ids(random);
  }

  /**
   * @param whose who alone may answer it; nothing when anybody may
   */
  String fresh(LinkSigner.Purpose purpose, List<String> whose, Instant now) {
    return signer.text(purpose, ids.next(), now.plus(GOOD), whose);
  }

  /** True when it is one of ours, for this, not over, and was not answered before. */
  boolean spend(String challenge, LinkSigner.Purpose purpose, List<String> whose, Instant now) {
    return LinkSigner.Link.parse(challenge)
        .filter(link -> signer.accepts(link, purpose, now, whose))
        .filter(link -> passkeys.firstUse(challenge, link.end()))
        .isPresent();
  }
}
