package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.identity.Whereabouts;
import ai.cicops.portal.platform.lambda.HttpRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a request tells of the browser that sent it; the edge knows the place, nobody is asked. */
final class Browser {
  private Browser() {}

  static Whereabouts whereabouts(HttpRequest request) {
    var place =
        Stream.of("cloudfront-viewer-city", "cloudfront-viewer-country-name")
            .map(request::header)
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return new Whereabouts(
        new ClientAddress(request.address()), place, request.header("user-agent").orElse(""));
  }
}
