package ai.cicops.portal.local.edge;

import ai.cicops.portal.local.lambda.Functions;
import ai.cicops.portal.local.template.Behaviour;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CloudFront: finds the behaviour of a path, asks its origin, adds the behaviour's headers. */
public final class Origins {
  private static final Pattern BUCKET_HOST =
      Pattern.compile("https://([a-z0-9.-]+\\.)?s3\\.us-east-1\\.amazonaws\\.com");

  private final List<Behaviour> behaviours;
  private final ApiGateway api;
  private final Site site;
  private final Controls controls;
  private final Supplier<Optional<String>> loading;
  private final URI bucketAddress;

  /**
   * @param site folder of the built web app
   * @param loading what is still to come before the portal counts as ready; empty when it is
   * @param bucketAddress stands in for S3's in the headers
   */
  public Origins(
      Template template,
      Functions functions,
      Secret originSecret,
      InstantSource clock,
      Path site,
      Controls controls,
      Supplier<Optional<String>> loading,
      URI bucketAddress) {
    this.behaviours = template.behaviours();
    this.api = new ApiGateway(template.functions(), functions, originSecret, clock);
    this.site = new Site(site, behaviours.getLast());
    this.controls = controls;
    this.loading = loading;
    this.bucketAddress = bucketAddress;
  }

  Answer answer(Asked asked) {
    if (asked.path().startsWith("/_local/")) {
      return controls.answer(asked);
    }
    var behaviour =
        behaviours.stream()
            .filter(candidate -> candidate.holds(asked.path()))
            .findFirst()
            .orElseGet(behaviours::getLast);
    var answer = answer(asked, behaviour);
    for (var header : behaviour.headers().entrySet()) {
      answer = answer.with(header.getKey(), atThisMachine(header.getValue()));
    }
    return answer;
  }

  private Answer answer(Asked asked, Behaviour behaviour) {
    if (!behaviour.methods().contains(asked.method())) {
      return Answer.refused(ErrorCode.METHOD_NOT_ALLOWED, asked.requestId())
          .with("allow", String.join(", ", behaviour.methods().stream().sorted().toList()));
    }
    var still = loading.get();
    if (asked.path().equals("/healthz") && still.isPresent()) {
      return Answer.of(503, "application/json", LoadingBody.of(still.get()))
          .with("retry-after", "2");
    }
    return behaviour.api() ? api.answer(asked, behaviour) : site.answer(asked);
  }

  private String atThisMachine(String header) {
    return BUCKET_HOST
        .matcher(header)
        .replaceAll(Matcher.quoteReplacement(bucketAddress.toString()));
  }
}
