package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.calls.LogColumns;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/**
 * @param port 0 takes a free one
 * @param columns of the saved report, in order
 * @param zone of the data centre: its wall clock writes the rows and its calendar counts
 * @param reportTime how long a report runs, in real time
 * @param longestPoll isReportRunning waits no longer than this, whatever it is asked, in real time
 * @param identifierKept how long a report may be asked for, on the platform's clock
 */
public record SoapSettings(
    int port,
    String username,
    String password,
    String folder,
    String report,
    List<String> columns,
    ZoneId zone,
    Duration reportTime,
    Duration longestPoll,
    Duration identifierKept,
    int csvRows,
    int xmlRows,
    Quotas quotas) {

  public SoapSettings {
    columns = List.copyOf(columns);
  }

  public static SoapSettings standard() {
    return new SoapSettings(
        0,
        "portal-sync@cic.example",
        "Five9-demo-2026!",
        "Call Log Reports",
        "Call Log",
        LogColumns.recommended(),
        ZoneId.of("America/Los_Angeles"),
        Duration.ofMillis(150),
        Duration.ofMinutes(5),
        Duration.ofHours(1),
        50_000,
        5_000,
        Quotas.standard());
  }

  /** Reports are ready at once, polls are short, nobody counts. */
  public static SoapSettings forTests() {
    return standard()
        .withReportTime(Duration.ZERO)
        .withLongestPoll(Duration.ofMillis(20))
        .withQuotas(Quotas.none());
  }

  public SoapSettings withPort(int other) {
    return new SoapSettings(
        other,
        username,
        password,
        folder,
        report,
        columns,
        zone,
        reportTime,
        longestPoll,
        identifierKept,
        csvRows,
        xmlRows,
        quotas);
  }

  public SoapSettings withUser(String name, String secret) {
    return new SoapSettings(
        port,
        name,
        secret,
        folder,
        report,
        columns,
        zone,
        reportTime,
        longestPoll,
        identifierKept,
        csvRows,
        xmlRows,
        quotas);
  }

  public SoapSettings withReport(String inFolder, String named) {
    return new SoapSettings(
        port,
        username,
        password,
        inFolder,
        named,
        columns,
        zone,
        reportTime,
        longestPoll,
        identifierKept,
        csvRows,
        xmlRows,
        quotas);
  }

  public SoapSettings withColumns(List<String> others) {
    return new SoapSettings(
        port,
        username,
        password,
        folder,
        report,
        others,
        zone,
        reportTime,
        longestPoll,
        identifierKept,
        csvRows,
        xmlRows,
        quotas);
  }

  public SoapSettings withReportTime(Duration other) {
    return new SoapSettings(
        port,
        username,
        password,
        folder,
        report,
        columns,
        zone,
        other,
        longestPoll,
        identifierKept,
        csvRows,
        xmlRows,
        quotas);
  }

  public SoapSettings withLongestPoll(Duration other) {
    return new SoapSettings(
        port,
        username,
        password,
        folder,
        report,
        columns,
        zone,
        reportTime,
        other,
        identifierKept,
        csvRows,
        xmlRows,
        quotas);
  }

  public SoapSettings withCaps(int csv, int xml) {
    return new SoapSettings(
        port,
        username,
        password,
        folder,
        report,
        columns,
        zone,
        reportTime,
        longestPoll,
        identifierKept,
        csv,
        xml,
        quotas);
  }

  public SoapSettings withQuotas(Quotas other) {
    return new SoapSettings(
        port,
        username,
        password,
        folder,
        report,
        columns,
        zone,
        reportTime,
        longestPoll,
        identifierKept,
        csvRows,
        xmlRows,
        other);
  }
}
