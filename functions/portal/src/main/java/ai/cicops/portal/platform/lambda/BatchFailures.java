package ai.cicops.portal.platform.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Tells Lambda which records of a batch shall come again. */
final class BatchFailures {
  private static final JsonFactory FACTORY = new JsonFactory();

  private BatchFailures() {}

  /**
   * @param identifiers of the records that failed: message ids of a queue, sequence numbers of a
   *     stream
   */
  static void write(OutputStream output, List<String> identifiers) throws IOException {
    try (var json = FACTORY.createGenerator(output)) {
      json.writeStartObject();
      json.writeArrayFieldStart("batchItemFailures");
      for (var identifier : identifiers) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", identifier);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }
}
