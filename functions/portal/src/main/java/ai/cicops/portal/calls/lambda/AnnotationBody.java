package ai.cicops.portal.calls.lambda;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** What people add to a call, as it comes in. */
final class AnnotationBody {
  private AnnotationBody() {}

  /**
   * @param disposition null takes the correction back
   */
  @Json
  record Disposition(@Nullable String disposition) {}

  @Json
  record Note(String text) {}
}
