package ai.cicops.portal.local.whole;

import ai.cicops.portal.platform.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;

/** Does the work of the widget. */
public final class Altcha {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Altcha() {}

  public static String solved(JsonNode challenge) throws IOException {
    var salt = challenge.path("salt").asText();
    var wanted = challenge.path("challenge").asText();
    for (int number = 0; number <= challenge.path("maxnumber").asInt(); number++) {
      if (Sha256.hex(salt + number).equals(wanted)) {
        var solution =
            JSON.createObjectNode()
                .put("algorithm", challenge.path("algorithm").asText())
                .put("challenge", wanted)
                .put("number", number)
                .put("salt", salt)
                .put("signature", challenge.path("signature").asText());
        return Base64.getEncoder().encodeToString(JSON.writeValueAsBytes(solution));
      }
    }
    throw new AssertionError("no number solves the challenge");
  }
}
