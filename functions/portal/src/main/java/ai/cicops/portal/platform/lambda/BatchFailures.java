package ai.cicops.portal.platform.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Tells Lambda which records of a batch shall come again. */
final class BatchFailures {
  private BatchFailures() {}

  /**
   * @param identifiers of the records that failed: message ids of a queue, sequence numbers of a
   *     stream
   */
  static void write(OutputStream output, List<String> identifiers) throws IOException {
    var failures =
        identifiers.stream().map(identifier -> Map.of("itemIdentifier", identifier)).toList();
    output.write(JsonBody.write(Map.of("batchItemFailures", failures)));
  }
}
