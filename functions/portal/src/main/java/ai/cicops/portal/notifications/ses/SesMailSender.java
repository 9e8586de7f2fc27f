package ai.cicops.portal.notifications.ses;

import ai.cicops.portal.notifications.Mail;
import ai.cicops.portal.notifications.MailSender;
import ai.cicops.portal.platform.Settings;
import ai.cicops.portal.platform.Unavailable;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SesException;

/** Sends from {@code PORTAL_MAIL_FROM}. */
public final class SesMailSender implements MailSender {
  private final String from;
  private final String region;
  private final @Nullable URI endpoint;
  private final InstantSource clock;
  private @Nullable SesClient client;

  /**
   * @param settings gets to know what is wrong; the caller checks it
   */
  public SesMailSender(Settings settings, InstantSource clock) {
    this.from = sender(settings);
    this.region = settings.text("AWS_REGION", "us-east-1");
    this.endpoint = settings.optionalUri("AWS_ENDPOINT_URL").orElse(null);
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
    var mime = SdkBytes.fromByteArrayUnsafe(Mime.of(mail, from, clock.instant()));
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
      var builder =
          SesClient.builder()
              .httpClientBuilder(UrlConnectionHttpClient.builder())
              .region(Region.of(region));
      client = endpoint == null ? builder.build() : builder.endpointOverride(endpoint).build();
    }
    return client;
  }
}
