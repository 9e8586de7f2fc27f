package ai.cicops.portal.local.adapters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.exports.ExportFiles;
import ai.cicops.portal.exports.ExportFilesContract;
import ai.cicops.portal.exports.s3.S3ExportFiles;
import ai.cicops.portal.platform.s3.S3;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class S3ExportFilesTest extends ExportFilesContract {
  private final Account account = Account.emptied();
  private final S3ExportFiles files =
      new S3ExportFiles(new S3(account.surroundings()), account.surroundings());

  @Override
  protected ExportFiles files() {
    return files;
  }

  @Test
  void linksToAFileThatIsSaved() throws Exception {
    files.put("exports/x/1.csv", "a,b\r\n".getBytes(UTF_8));
    var link = files.link("exports/x/1.csv", "Acme calls.csv", Duration.ofMinutes(5));
    try (var http = HttpClient.newHttpClient()) {
      var answer =
          http.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
      assertEquals("a,b\r\n", answer.body());
      assertEquals(
          "attachment; filename=\"Acme calls.csv\"",
          answer.headers().firstValue("content-disposition").orElseThrow());
      assertEquals(
          "text/csv; charset=utf-8", answer.headers().firstValue("content-type").orElseThrow());
    }
  }
}
