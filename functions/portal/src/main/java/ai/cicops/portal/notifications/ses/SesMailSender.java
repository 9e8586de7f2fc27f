package ai.cicops.portal.notifications.ses;

import ai.cicops.portal.notifications.Mail;
import ai.cicops.portal.notifications.MailSender;
import ai.cicops.portal.platform.Settings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.aws.AwsEndpoint;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SesException;

/** Sends from {@code PORTAL_MAIL_FROM}, by the configuration set {@code PORTAL_MAIL_SET}. */
public final class SesMailSender implements MailSender {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String from;
  private final @Nullable String configurationSet;
  private final AwsEndpoint endpoint;
  private final InstantSource clock;
  private @Nullable SesClient client;

  /**
   * @param settings gets to know what is wrong; the caller checks it
   */
  public SesMailSender(Settings settings, InstantSource clock) {
    this.from = sender(settings);
    this.configurationSet = settings.optional("PORTAL_MAIL_SET").orElse(null);
    this.endpoint = AwsEndpoint.read(settings, "SES");
    this.clock = clock;
  }

  private static String sender(Settings settings) {
    var from = settings.text("PORTAL_MAIL_FROM");
    try {
      if (!from.isEmpty()) {
        new InternetAddress(from, true).validate();
      }
    } catch (AddressException malformed) {
      settings.problem("PORTAL_MAIL_FROM is malformed; it must be an address such as a@b.example.");
    }
    return from;
  }

  @Override
  public void send(Mail mail) {
    var mime = SdkBytes.fromByteArrayUnsafe(Mime.of(mail, from, configurationSet, clock.instant()));
    try {
      client()
          .sendRawEmail(request ->
              request.source(from).destinations(mail.to()).rawMessage(raw -> raw.data(mime)));
    } catch (SdkClientException unreachable) {
      throw new Unavailable("ses", unreachable);
    } catch (SesException fault) {
      if (fault.isThrottlingException() || fault.statusCode() >= 500) {
        throw new Unavailable("ses", fault);
      }
      throw fault;
    }
  }

  private synchronized SesClient client() {
    if (client == null) {
      client = endpoint.client(SesClient.builder(), PATIENCE);
    }
    return client;
  }
}
