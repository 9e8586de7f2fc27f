package ai.cicops.portal.local.template;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A behaviour of the CloudFront distribution.
 *
 * @param path its pattern, {@code *} for the default
 * @param api true when the HTTP API answers, false when the bucket of the web app does
 * @param headers response headers that CloudFront sets
 * @param forwarded lower-case names of the viewer's headers that go on to the API, empty for all
 * @param viewerRequest source of the function that rewrites the request, empty without one
 */
public record Behaviour(
    String path,
    boolean api,
    Set<String> methods,
    Map<String, String> headers,
    Set<String> forwarded,
    String viewerRequest) {
  public boolean forwards(String header) {
    return forwarded.isEmpty() || forwarded.contains(header);
  }

  public boolean holds(String requestPath) {
    var pattern = Pattern.quote(path).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(requestPath).matches();
  }
}
