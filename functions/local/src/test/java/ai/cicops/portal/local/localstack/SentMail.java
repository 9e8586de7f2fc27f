package ai.cicops.portal.local.localstack;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.aws.ReceivedMail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;

/** What SES has sent, read back. */
record SentMail(DeployedStack stack) {
  /** The domain counts as verified from here on, as the template takes it with its identity. */
  static SentMail of(DeployedStack stack) {
    try (var ses =
        SesClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(stack.wire().address())
            .region(Region.US_EAST_1)
            .build()) {
      var unused = ses.verifyDomainIdentity(request -> request.domain("example.com"));
    }
    return new SentMail(stack);
  }

  List<ReceivedMail> to(String address) {
    var mails = new ArrayList<ReceivedMail>();
    for (var message : stack.wire().get("ses", "/_aws/ses").path("messages")) {
      var mail =
          ReceivedMail.parse(
              message.path("Id").asText(),
              Instant.EPOCH,
              message.path("RawData").asText().getBytes(UTF_8),
              List.of());
      if (mail.to().contains(address)) {
        mails.add(mail);
      }
    }
    return mails;
  }
}
