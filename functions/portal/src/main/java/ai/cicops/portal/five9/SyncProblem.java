package ai.cicops.portal.five9;

import java.util.Locale;

/**
 * Everything that can be named in a run's record. The lower-case name is its code and a metric
 * dimension.
 */
public enum SyncProblem {
  CREDENTIALS_REFUSED(
      "Five9 refused user and password (HTTP 401); nothing was tried again. Check FIVE9_USERNAME,"
          + " FIVE9_PASSWORD and the region in FIVE9_URL."),
  REPORT_NOT_FOUND(
      "Five9 has no such report. Check FIVE9_REPORT_FOLDER and FIVE9_REPORT_NAME, case included."),
  REQUEST_NOT_ACCEPTED("Five9 does not accept the request."),
  COLUMNS_MISSING("The report lacks columns that the portal cannot do without."),
  REPORT_UNREADABLE("More than half of the report's rows cannot be read; its format has changed."),
  QUOTAS_UNKNOWN("Five9 does not say what its quotas are; the run went on without."),
  QUOTA_EXHAUSTED("Five9's quota is used up."),
  SESSION_BUSY("Five9 is busy with another session of the same user."),
  REPORT_NOT_READY("Five9 said that the report was not ready."),
  REPORT_ID_UNKNOWN("Five9 had forgotten the report; it was asked for again."),
  REPORT_TOO_SLOW("The report did not become ready in time."),
  REPORT_BROKEN_OFF("The report ended inside a row; it was refused and read again."),
  FIVE9_UNREACHABLE("Five9 could not be reached."),
  FIVE9_TIMED_OUT("Five9 did not answer in time."),
  FIVE9_STATUS("Five9 answered with a status that is none of its own."),
  FIVE9_HTML("Five9 answered with a page of HTML instead of XML."),
  FIVE9_MALFORMED("Five9's XML was malformed or broke off."),
  FIVE9_FAULT("Five9 failed on its side."),
  ROW_SET_ASIDE("A row could not be read and was set aside."),
  ROW_CAP_LOWER(
      "Five9 cuts reports at fewer rows than FIVE9_ROW_CAP says; their windows were read again in"
          + " parts."),
  ROW_CAP_IN_A_MINUTE(
      "A single minute has more rows than Five9 reports; some of its calls are not in."),
  ROWS_NOT_STORED("A campaign's day keeps fewer rows than Five9 reported."),
  NOT_AVAILABLE("Five9 no longer has what was asked for; it is marked as not available."),
  GAP_LEFT("A part of the call log is still to be read; the next run goes on."),
  OUT_OF_TIME("The run's time was over; the next run goes on."),
  LEASE_TAKEN("Another run holds the conversation with Five9."),
  LEASE_LOST("Another run took over the conversation with Five9."),
  BREAKER_OPEN("Several runs in a row have failed; this one began with a single try."),
  RESTING("Five9 refused repeatedly and is left in peace for a while."),
  FAULT("Something went wrong on our side.");

  private final String sentence;

  SyncProblem(String sentence) {
    this.sentence = sentence;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String sentence() {
    return sentence;
  }
}
