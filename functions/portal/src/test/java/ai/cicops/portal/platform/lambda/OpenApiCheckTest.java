package ai.cicops.portal.platform.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApiCheckTest {
  private static final String DESCRIPTION =
      """
      openapi: 3.1.1
      paths:
        /things/{id}:
          parameters: []
          get:
            responses:
              '200':
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Thing' }
              '204': { description: nothing }
              '404': { $ref: '#/components/responses/NotFound' }
      components:
        responses:
          NotFound:
            content:
              application/problem+json:
                schema: { $ref: '#/components/schemas/Problem' }
        schemas:
          Thing:
            type: object
            additionalProperties: false
            required: [name, at]
            properties:
              name: { type: [string, 'null'] }
              at: { type: string, format: date-time }
          Problem:
            type: object
            required: [code]
            properties:
              code: { type: string, enum: [not_found] }
      """;

  private static final String ROUTE = "GET /things/{id}";

  @TempDir Path folder;
  private OpenApiCheck description;

  @BeforeEach
  void read() throws IOException {
    description = OpenApiCheck.of(Files.writeString(folder.resolve("openapi.yaml"), DESCRIPTION));
  }

  @Test
  void acceptsWhatIsDescribed() {
    description.check(
        ROUTE,
        """
        {"statusCode":200,"headers":{"content-type":"application/json"},
         "body":"{\\"name\\":null,\\"at\\":\\"2026-11-22T08:00:00Z\\"}"}
        """);
    description.check(ROUTE, 204, "", "");
    description.check(ROUTE, 404, "application/problem+json", "{\"code\":\"not_found\"}");
  }

  @Test
  void refusesAnythingElse() {
    refuses("not listed", ROUTE, 418, "application/json", "{}");
    refuses("not described", "GET /others", 200, "application/json", "{}");
    refuses("does not come as", ROUTE, 200, "text/html", "<p>");
    refuses("not JSON", ROUTE, 200, "application/json", "<p>");
    refuses("has no content", ROUTE, 204, "", "{}");
    refuses("name", ROUTE, 200, "application/json", "{\"at\":\"2026-11-22T08:00:00Z\"}");
    refuses("date-time", ROUTE, 200, "application/json", "{\"name\":\"a\",\"at\":\"today\"}");
    refuses(
        "more",
        ROUTE,
        200,
        "application/json",
        "{\"name\":\"\",\"at\":\"2026-11-22T08:00:00Z\",\"more\":1}");
    refuses("code", ROUTE, 404, "application/problem+json", "{\"code\":\"gone\"}");
  }

  @Test
  void listsRoutesAndCodes() {
    assertEquals(Set.of(ROUTE), description.routes());
    assertEquals(Set.of("not_found"), description.problemCodes());
  }

  private void refuses(String why, String route, int status, String mediaType, String body) {
    var refused =
        assertThrows(AssertionError.class, () -> description.check(route, status, mediaType, body));
    assertTrue(String.valueOf(refused.getMessage()).contains(why), refused.getMessage());
  }
}
