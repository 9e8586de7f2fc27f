package ai.cicops.portal.local.five9.faults;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every fault by name, with its arguments and their defaults. A default tells the kind of the
 * argument: a number, true or false, or text. Faults of one request also take {@code times} (so
 * often, then it is off), {@code skip} (so many pass first) and {@code operation}.
 */
public enum Fault {
  UNAUTHORIZED(Area.REQUEST, "Every request is answered 401 with an HTML page."),
  CONCURRENT_REQUEST(
      Area.REQUEST,
      "The user is said to be busy with another request; with forced=false only a real overlap is,"
          + " with the fault named here.",
      "fault",
      "UserAlreadyLoggedInFault",
      "forced",
      "true"),
  QUOTA(
      Area.REQUEST,
      "The limit of a class of operations (ReportRequest, RetrieveReport, Query) in a window"
          + " (minute, hour, day) is lowered.",
      "limit",
      "0",
      "class",
      "ReportRequest",
      "window",
      "minute"),
  NEVER_READY(Area.REQUEST, "isReportRunning says true for ever."),
  RESULT_NOT_READY(Area.REQUEST, "Fetching a result is answered ResultIsNotReadyFault."),
  UNKNOWN_IDENTIFIER(
      Area.REQUEST,
      "Asking for a report is answered UnknownIdentifierFault, as if it had expired."),
  REPORT_NOT_FOUND(
      Area.REQUEST,
      "runReport is answered ReportNotFoundFault, as if somebody had renamed the report."),
  SOAP_FAULT(
      Area.REQUEST,
      "Every operation is answered with the fault named here.",
      "fault",
      "ServiceUnavailableFault"),
  FAULTS_WITH_200(Area.REQUEST, "Faults come with HTTP status 200 instead of 500."),
  PADDED_IDENTIFIER(Area.REQUEST, "The identifier that runReport returns ends in blanks."),
  CHUNKED(Area.REQUEST, "Answers are chunked, without a content length."),
  SLOW_BODY(
      Area.REQUEST, "The body of an answer dribbles over so many milliseconds.", "millis", "1500"),
  HTTP_500(Area.REQUEST, "The answer is a bare HTTP 500 without SOAP."),
  HTTP_503(Area.REQUEST, "The answer is HTTP 503 with Retry-After.", "retryAfter", "30"),
  HTML_INSTEAD_OF_XML(Area.REQUEST, "The answer is 200 with an HTML page."),
  CONNECTION_DROPPED(Area.REQUEST, "The connection ends in the middle of the answer."),
  TRUNCATED_XML(Area.REQUEST, "The envelope ends in the middle; its length is right."),
  TRUNCATED_CSV(
      Area.REQUEST,
      "The CSV ends inside a row, at this share of it; the envelope is whole.",
      "keep",
      "0.6"),

  ROW_CAP(Area.REPORT, "A CSV is cut silently after so many rows.", "rows", "100"),
  SHUFFLED_ROWS(Area.REPORT, "Rows come in another order at each run."),
  HEADER_REORDERED(Area.REPORT, "The columns come in another order."),
  HEADER_MISSING(Area.REPORT, "A column is missing.", "column", "DISPOSITION"),
  HEADER_EXTRA(
      Area.REPORT, "An unknown column is there.", "column", "Global.strSource", "value", "google"),
  EMPTY_STRING_RESULT(
      Area.REPORT,
      "An empty window comes as an empty string; with force=true every window does.",
      "force",
      "false"),
  HEADER_ONLY_RESULT(
      Area.REPORT,
      "An empty window comes as a header; with force=true every window does.",
      "force",
      "false"),
  UNREADABLE_ROW(
      Area.REPORT,
      "One row of so many has a value that cannot be read in this column; the same rows each time.",
      "every",
      "20",
      "column",
      "TIMESTAMP",
      "value",
      "yesterday at noon"),
  AWKWARD_TEXT(
      Area.REPORT, "Customer names hold commas, quotes, line breaks and letters from afar."),
  CRLF_LINES(Area.REPORT, "Lines of the CSV end in carriage return and line feed."),
  NO_LAST_NEWLINE(Area.REPORT, "The last line of the CSV has no end."),

  LATE_ROWS(
      Area.CALLS,
      "A share of the rows appears only so many minutes after the call's end.",
      "share",
      "0.1",
      "minutes",
      "180",
      "campaign",
      ""),
  SPLIT_SEGMENTS(
      Area.CALLS,
      "Of a call with several segments the first is logged in time, the others only so many minutes"
          + " after its end.",
      "minutes",
      "60",
      "campaign",
      ""),
  CHANGED_DISPOSITIONS(
      Area.CALLS,
      "A share of the calls changes its disposition so many minutes after the end.",
      "share",
      "0.2",
      "minutes",
      "60",
      "to",
      "Booked - Existing Customer",
      "campaign",
      ""),
  DELETED_AGENT(
      Area.CALLS,
      "The agent of this login (all without) is shown as [Deleted].",
      "login",
      "",
      "campaign",
      ""),
  DELETED_CAMPAIGN(Area.CALLS, "The campaign of this name is shown as [Deleted].", "name", ""),
  UNKNOWN_CAMPAIGN(
      Area.CALLS,
      "Calls come on a campaign that nobody knows yet.",
      "name",
      "Riverbend Plumbing - Main",
      "every",
      "10"),
  DST_AUTUMN(
      Area.CALLS,
      "A call each five minutes, both times the clock shows one in the night of November (empty"
          + " year: every year).",
      "year",
      "",
      "campaign",
      ""),
  DST_SPRING(
      Area.CALLS,
      "A call each five minutes around the hour that is left out in March (empty year: every"
          + " year).",
      "year",
      "",
      "campaign",
      ""),
  SEVERAL_FILES(
      Area.CALLS, "Every recorded call has so many recordings.", "files", "3", "campaign", ""),

  GROWING_FILE(
      Area.SHELF,
      "One file of so many stays half-written and grows; with final=true under its final name.",
      "every",
      "3",
      "final",
      "false",
      "campaign",
      ""),
  NAME_SHAPE(
      Area.SHELF,
      "All names, those of old files too, follow another shape: A, A_PRIME, B, C or D.",
      "shape",
      "A_PRIME",
      "campaign",
      ""),
  EMPTY_AGENT(Area.SHELF, "Names have no agent, and an IVR module.", "every", "1", "campaign", ""),
  UNAVAILABLE_NUMBER(
      Area.SHELF, "Names say Unavailable instead of the number.", "every", "1", "campaign", ""),
  NON_ASCII(Area.SHELF, "Names hold letters beyond ASCII.", "every", "1", "campaign", ""),
  ORPHAN_FILE(
      Area.SHELF,
      "Files lie there that no call of the log explains.",
      "every",
      "5",
      "campaign",
      ""),
  EARLY_FILE(
      Area.SHELF,
      "Files appear as the call ends, well before its row.",
      "every",
      "1",
      "campaign",
      ""),
  LATE_FILE(
      Area.SHELF,
      "Files appear only so many minutes after the call's end.",
      "minutes",
      "120",
      "every",
      "1",
      "campaign",
      ""),
  MISSING_FILE(
      Area.SHELF,
      "Files never appear although the log reports them.",
      "every",
      "5",
      "campaign",
      ""),
  UNPARSEABLE_NAME(Area.SHELF, "Names follow no pattern.", "every", "5", "campaign", ""),
  ZERO_BYTE(Area.SHELF, "Files are empty.", "every", "5", "campaign", ""),
  ONE_SECOND(
      Area.SHELF,
      "Files are one second long, whatever the log says.",
      "every",
      "5",
      "campaign",
      ""),
  CORRUPT_AUDIO(
      Area.SHELF, "Files hold no audio that can be decoded.", "every", "5", "campaign", ""),
  OTHER_ZONE_FOLDER(
      Area.SHELF,
      "Date folders and clocks in names run in another zone.",
      "zone",
      "America/New_York",
      "campaign",
      ""),
  CONNECTION_RESET(
      Area.TRANSFER, "The connection ends after so many bytes of a file.", "bytes", "20000"),
  AUTH_REFUSED(Area.TRANSFER, "The SFTP password is refused."),
  SHELF_DOWN(Area.TRANSFER, "The SFTP server hangs up on everybody.");

  /**
   * What a fault touches: one request, a report's text, the calls themselves, the files, or their
   * transfer.
   */
  public enum Area {
    REQUEST,
    REPORT,
    CALLS,
    SHELF,
    TRANSFER
  }

  private final Area area;
  private final String description;

  // unmodifiable, which the checker believes of Guava's maps alone
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, String> defaults;

  Fault(Area area, String description, String... arguments) {
    this.area = area;
    this.description = description;
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      named.put(arguments[i], arguments[i + 1]);
    }
    if (area == Area.REQUEST || area == Area.TRANSFER) {
      named.put("times", "");
      named.put("skip", "0");
    }
    if (area == Area.REQUEST) {
      named.put("operation", "");
    }
    this.defaults = Collections.unmodifiableMap(named);
  }

  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Area area() {
    return area;
  }

  public String description() {
    return description;
  }

  public Map<String, String> defaults() {
    return defaults;
  }

  public static Optional<Fault> named(String label) {
    return Arrays.stream(values()).filter(fault -> fault.label().equals(label)).findFirst();
  }
}
