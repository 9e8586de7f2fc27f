package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.OpeningHours;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** Hours upon a version; without any they are not known again. */
@Json
record HoursBody(long version, @Nullable HoursSheet hours) {
  @Nullable OpeningHours read() {
    return hours == null ? null : hours.read();
  }
}
