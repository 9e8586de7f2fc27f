package ai.cicops.portal.platform.lambda;

/** Answers one route. Throws {@link InvalidInput} for malformed input only. */
@FunctionalInterface
public interface Route {
  HttpAnswer answer(HttpRequest request);
}
