package ai.cicops.portal.five9.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.five9.ReportReader.ReadOutcome;
import ai.cicops.portal.five9.ReportReader.UnreadableRow;
import ai.cicops.portal.five9.ReportText;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportReaderTest {
  private static final String HEADER =
      "CALL ID,TIMESTAMP,CAMPAIGN,CALL TYPE,AGENT,AGENT NAME,DISPOSITION,ANI,CUSTOMER NAME,DNIS,"
          + "CALL TIME,BILL TIME (ROUNDED),COST,IVR TIME,QUEUE WAIT TIME,RING TIME,TALK TIME,"
          + "HOLD TIME,PARK TIME,AFTER CALL WORK TIME,TRANSFERS,CONFERENCES,HOLDS,ABANDONED,"
          + "RECORDINGS\n";
  private static final String ROW =
      "300000010200001,\"Fri, 21 Aug 2026 09:00:12\",Acme Air - Main,Inbound,dana@cic.example,"
          + "Dana Reyes,Booked - Emergency,6125550142,\"Lee, Robin\",6125550100,"
          + "00:04:02,00:04:06,0.0117,00:00:09,00:00:00.235,00:00:04,00:03:10,00:00:15,,00:00:31,"
          + "0,0,1,0,09:00:14(2:36) 09:03:02(0:41)\n";
  private static final Window WINDOW =
      new Window(Instant.parse("2026-08-21T14:00:00Z"), Instant.parse("2026-08-21T18:00:00Z"));

  private final CsvReportReader reader =
      new CsvReportReader(new WallClock(ZoneId.of("America/Los_Angeles")));

  @Test
  void readsTheStandardReport() {
    var segment = only(HEADER + ROW);
    assertEquals("300000010200001", segment.callId());
    assertEquals(Instant.parse("2026-08-21T16:00:12Z"), segment.start());
    assertEquals("Acme Air - Main", segment.campaign());
    assertEquals("Inbound", segment.callType());
    assertEquals("dana@cic.example", segment.agent());
    assertEquals("Dana Reyes", segment.agentName());
    assertEquals("Booked - Emergency", segment.disposition());
    assertEquals("6125550142", segment.ani());
    assertEquals("Lee, Robin", segment.customerName());
    assertEquals("6125550100", segment.dnis());
    assertEquals(Duration.ofSeconds(242), segment.callTime());
    assertEquals(Duration.ofSeconds(246), segment.billTime());
    assertEquals("0.0117", segment.cost());
    assertEquals(Duration.ofMillis(235), segment.queueWaitTime());
    assertNull(segment.parkTime());
    assertEquals(Duration.ofSeconds(31), segment.afterCallWorkTime());
    assertEquals(1, segment.holds());
    assertEquals(false, segment.abandoned());
    assertEquals(
        List.of(
            new Segment.ReportedRecording(
                Instant.parse("2026-08-21T16:00:14Z"), Duration.ofSeconds(156)),
            new Segment.ReportedRecording(
                Instant.parse("2026-08-21T16:03:02Z"), Duration.ofSeconds(41))),
        segment.recordings());
    assertNull(segment.skill());
    assertEquals(Map.of(), segment.extras());
  }

  @Test
  void findsColumnsByNameWhateverTheirOrderCaseAndSpace() {
    var segment =
        only(
            "\uFEFFRecordings, call  id ,Timestamp,SKILL,Campaign,CALL_TYPE,Agent,Agent Name,"
                + "Disposition,ANI,DNIS,Call Time,Queue Wait Time,Ring Time,Talk Time,Hold Time,"
                + "After Call Work Time,Abandoned,Global.strSource,email\r\n"
                + ",42,\"Fri, 21 Aug 2026 09:00:12\",HVAC,Acme,Inbound,,,,,,,,,,,,,google,\r\n");
    assertEquals("42", segment.callId());
    assertEquals("HVAC", segment.skill());
    assertEquals(Map.of("Global.strSource", "google"), segment.extras());
  }

  @Test
  void knowsFourSpellingsOfNoValue() {
    var none =
        only(
            HEADER
                + ROW.replace("dana@cic.example", "[None]")
                    .replace("Dana Reyes", "")
                    .replace("Booked - Emergency", "[Deleted]"));
    assertNull(none.agent());
    assertNull(none.agentName());
    assertNull(none.disposition());
    assertNull(none.sessionId());
    var deleted =
        only(
            HEADER
                + ROW.replace("dana@cic.example", "[Deleted]")
                    .replace("Acme Air - Main", "[Deleted]"));
    assertEquals(Segment.DELETED, deleted.agent());
    assertEquals(Segment.DELETED, deleted.campaign());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fri, 21 Aug 2026 09:00:12",
        "21 Aug 2026 09:00:12",
        "2026-08-21T09:00:12",
        "2026-08-21 09:00:12",
        "2026/08/21 09:00:12",
        "08/21/2026 09:00:12",
        "8/21/2026 9:00:12 AM",
        "2026-08-21T09:00:12.000",
        "2026-08-21T16:00:12Z",
        "2026-08-21T11:00:12-05:00"
      })
  void readsTimeStampsOfAllFormats(String stamp) {
    var row = ROW.replace("Fri, 21 Aug 2026 09:00:12", stamp);
    assertEquals(Instant.parse("2026-08-21T16:00:12Z"), only(HEADER + row).start());
  }

  @ParameterizedTest
  @CsvSource({"2026/08/21,09:00:12", "2026-08-21,9:00:12", "08/21/2026,09:00:12 AM"})
  void readsDateAndTimeFromTheirOwnColumns(String date, String time) {
    var header = HEADER.replace("TIMESTAMP", "DATE,TIME");
    var row = ROW.replace("\"Fri, 21 Aug 2026 09:00:12\"", date + "," + time);
    assertEquals(Instant.parse("2026-08-21T16:00:12Z"), only(header + row).start());
  }

  @Test
  void takesRecordingsPastMidnight() {
    var row =
        ROW.replace("Fri, 21 Aug 2026 09:00:12", "Thu, 20 Aug 2026 23:59:50")
            .replace("09:00:14(2:36) 09:03:02(0:41)", "23:59:52(1:05:00) 01:05:10(0:30)");
    assertEquals(
        List.of(
            new Segment.ReportedRecording(
                Instant.parse("2026-08-21T06:59:52Z"), Duration.ofMinutes(65)),
            new Segment.ReportedRecording(
                Instant.parse("2026-08-21T08:05:10Z"), Duration.ofSeconds(30))),
        only(HEADER + row).recordings());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "300000010200001|''|It has no CALL ID.",
        "300000010200001|4 2|Its CALL ID is none.",
        "Inbound||It has no CALL TYPE.",
        "Fri, 21 Aug 2026 09:00:12|yesterday at noon|Its time stamp cannot be read.",
        "Fri, 21 Aug 2026 09:00:12|Fri, 31 Feb 2026 09:00:12|Its time stamp cannot be read.",
        "00:03:10|00:03:99|Its TALK TIME cannot be read.",
        "09:00:14(2:36)|09:00:14|Its RECORDINGS cannot be read.",
        "0,0,1,0,|0,0,many,0,|Its HOLDS cannot be read.",
        "0,0,1,0,|0,0,1,maybe,|Its ABANDONED cannot be read.",
        "Acme Air - Main|Acme, Air|It has 26 cells where the header has 25."
      })
  void setsARowAsideWithItsReason(String from, String to, String reason) {
    var bad = ROW.replace(from, to == null ? "" : to);
    var read = read(HEADER + ROW + bad + ROW);
    assertEquals(2, read.segments().size());
    assertEquals(
        List.of(new UnreadableRow(HEADER.strip(), bad.strip(), reason)), read.unreadable());
    assertFalse(read.open());
  }

  @Test
  void namesEveryRequiredColumnThatIsMissing() {
    assertEquals(
        new ReadOutcome.ColumnsMissing(List.of("DISPOSITION", "TALK TIME", "TIMESTAMP")),
        outcome(
            HEADER.replace("DISPOSITION,", "").replace("TALK TIME,", "").replace("TIMESTAMP", "X")
                + ROW));
  }

  @Test
  void readsAwkwardText() {
    var text =
        HEADER
            + ROW.replace("Lee, Robin", "Ó Súilleabháin, \"\"Bob\"\"\nsecond line")
            + ROW.replace("300000010200001", "2");
    var read = read(text);
    assertEquals(2, read.segments().size());
    assertEquals("Ó Súilleabháin, \"Bob\"\nsecond line", read.segments().getFirst().customerName());
    assertEquals(List.of(), read.unreadable());
  }

  @Test
  void readsTheSameWithCarriageReturns() {
    var text = HEADER + ROW + ROW.replace("300000010200001", "2");
    assertEquals(read(text), read(text.replace("\n", "\r\n")));
  }

  @Test
  void tellsAnEmptyReportEitherWay() {
    assertEquals(0, read("").rows());
    assertEquals(0, read("\n").rows());
    assertEquals(0, read(HEADER).rows());
    assertFalse(read(HEADER.strip()).open());
  }

  @Test
  void tellsWhenTheLastLineHasNoEnd() {
    var read = read((HEADER + ROW + ROW).strip());
    assertTrue(read.open());
    assertEquals(2, read.segments().size());
  }

  @Test
  void refusesAReportThatEndsInsideARow() {
    var text = HEADER + ROW + ROW;
    int lastColumn = text.lastIndexOf(',');
    for (int end = HEADER.length() + ROW.length() + 1; end <= lastColumn; end++) {
      assertInstanceOf(ReadOutcome.BrokenOff.class, outcome(text.substring(0, end)), "at " + end);
    }
    for (int end = 1; end < HEADER.strip().length() - "RECORDINGS".length(); end++) {
      assertInstanceOf(ReadOutcome.BrokenOff.class, outcome(text.substring(0, end)), "at " + end);
    }
  }

  @Test
  void losesNoRowToALonelyQuote() {
    var lonely = ROW.replace("\"Lee, Robin\"", "\"Lee Robin");
    var second = ROW.replace("300000010200001", "2");
    var third = ROW.replace("300000010200001", "3");
    var middle = read(HEADER + ROW + lonely + second + third);
    assertEquals(
        List.of("300000010200001", "2", "3"),
        middle.segments().stream().map(Segment::callId).toList());
    assertEquals(1, middle.unreadable().size());
    assertEquals(lonely.strip(), middle.unreadable().getFirst().row());

    var last = read(HEADER + second + third + lonely);
    assertEquals(List.of("2", "3"), last.segments().stream().map(Segment::callId).toList());
    assertEquals(1, last.unreadable().size());
  }

  @Test
  void setsARowOfSeveralLinesAsideInOnePiece() {
    var wide = ROW.replace("\"Lee, Robin\"", "\"Lee,\n\nRobin\"");
    var spoiled = wide.replace("300000010200001", "");
    var read = read(HEADER + ROW + spoiled + ROW.replace("300000010200001", "2"));
    assertEquals(2, read.segments().size());
    assertEquals(
        List.of(spoiled.strip()), read.unreadable().stream().map(UnreadableRow::row).toList());
    assertEquals("It has no CALL ID.", read.unreadable().getFirst().reason());
  }

  @Test
  void readsFiftyThousandRowsInLittleMemory() {
    var text = new StringBuilder(HEADER);
    for (int row = 0; row < 50_000; row++) {
      text.append(ROW.replace("300000010200001", "30000001020" + row));
    }
    assertEquals(50_000, read(text.toString()).segments().size());
  }

  private ReadOutcome outcome(String text) {
    return reader.read(ReportText.of(text), WINDOW);
  }

  private ReadOutcome.Read read(String text) {
    return assertInstanceOf(ReadOutcome.Read.class, outcome(text));
  }

  private Segment only(String text) {
    var read = read(text);
    assertEquals(List.of(), read.unreadable());
    assertEquals(1, read.segments().size());
    return read.segments().getFirst();
  }
}
