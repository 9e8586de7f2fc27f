package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.ProofOfWork;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the solution as ALTCHA's widget writes it: base 64 of JSON. The widget adds fields of its
 * own, such as the time it took; they are passed over.
 */
final class AltchaPayload {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int LONGEST = 4000;

  private AltchaPayload() {}

  static Optional<ProofOfWork.Solution> read(String base64) {
    if (base64.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return solution(fields(Base64.getDecoder().decode(base64)));
    } catch (IOException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Map<String, String> fields(byte[] json) throws IOException {
    var fields = new HashMap<String, String>();
    try (var parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return fields;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        var name = parser.currentName();
        if (parser.nextToken().isScalarValue()) {
          fields.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }
    return fields;
  }

  private static Optional<ProofOfWork.Solution> solution(Map<String, String> fields) {
    var solution =
        new ProofOfWork.Solution(
            fields.getOrDefault("algorithm", ""),
            fields.getOrDefault("challenge", ""),
            Long.parseLong(fields.getOrDefault("number", "")),
            fields.getOrDefault("salt", ""),
            fields.getOrDefault("signature", ""));
    return Optional.of(solution);
  }
}
