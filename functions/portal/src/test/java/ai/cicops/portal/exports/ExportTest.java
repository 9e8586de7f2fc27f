package ai.cicops.portal.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.identity.UserId;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportTest {
  @ParameterizedTest
  @CsvSource({
    "2026-11-08, 2026-11-07",
    "2026-03-01, 2026-02-28",
    "2026-11-08T12:00, 2026-11-08T12:00"
  })
  void saysItsLastDayWithBothEndsIncluded(String to, String lastDay) {
    var question = new CallQuestion(null, "2026-01-01", to, "America/Chicago", CallFilter.ALL);
    var asked = Instant.parse("2026-11-20T14:00:00Z");
    var export =
        new Export(
            new ExportId("export-1"),
            new UserId("owner"),
            question,
            null,
            false,
            asked,
            1,
            new ExportState.Queued(asked),
            1);

    assertEquals(lastDay, export.lastDay());
  }
}
