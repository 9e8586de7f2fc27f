package ai.cicops.portal.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and judges the links of mails, and the challenges of passkeys alike. Nothing is kept of a
 * link: it is signed over what it is for and over the state that it changes, so that it is over as
 * soon as that state is another one, which its own use makes it.
 */
public final class LinkSigner {
  private static final Pattern FORM =
      Pattern.compile("([a-z0-9-]{1,96})\\.(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

  private final Secret secret;

  public LinkSigner(Secret secret) {
    this.secret = secret;
  }

  /** What a link is for. */
  public enum Purpose {
    INVITATION,
    PASSWORD,
    EMAIL,
    NOTIFICATION_EMAIL,
    /** Switches a summary off. */
    SUMMARY,
    /** No link, but the challenge that a new passkey answers. */
    PASSKEY_CREATION,
    /** The challenge that somebody answers by a passkey to sign in. */
    PASSKEY_PROOF
  }

  /**
   * What stands in a link, as it came: {@code <id>.<epoch second>.<signature>}.
   *
   * @param id of an invitation, a person or a summary
   * @param end when it ends to be good
   */
  public record Link(String id, Instant end, String signature) {
    /** Empty for what is no link at all. */
    public static Optional<Link> parse(String text) {
      var form = FORM.matcher(text);
      return form.matches()
          ? Optional.of(
              new Link(
                  form.group(1),
                  Instant.ofEpochSecond(Long.parseLong(form.group(2))),
                  form.group(3)))
          : Optional.empty();
    }
  }

  /**
   * @param state what must be the same still when the link is used, such as a version
   */
  public String text(Purpose purpose, String id, Instant end, List<String> state) {
    return id + "." + end.getEpochSecond() + "." + signature(purpose, id, end, state);
  }

  /** Whether the link was made by us for this, over this state, and is not over. */
  public boolean accepts(Link link, Purpose purpose, Instant now, List<String> state) {
    return now.isBefore(link.end())
        && MessageDigest.isEqual(
            signature(purpose, link.id(), link.end(), state).getBytes(UTF_8),
            link.signature().getBytes(UTF_8));
  }

  private String signature(Purpose purpose, String id, Instant end, List<String> state) {
    var text = new StringBuilder(purpose.name() + " " + id + " " + end.getEpochSecond());
    state.forEach(part -> text.append(' ').append(part.length()).append(':').append(part));
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), "HmacSHA256"));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
