package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.calls.CallLog;
import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.Faults;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What each operation answers. */
final class Operations {
  private final CallLog log;
  private final SoapSettings settings;
  private final Faults faults;
  private final Reports reports;
  private final CallCounters counters;

  Operations(CallLog log, SoapSettings settings) {
    this.log = log;
    this.settings = settings;
    this.faults = log.faults();
    this.reports = new Reports(log, settings);
    this.counters = new CallCounters(settings.quotas(), log.clock(), settings.zone(), faults);
  }

  /** The envelope of the answer; refusals are thrown. */
  String answer(Operation operation, RequestElement request) {
    operation.counted().ifPresent(counters::count);
    String content =
        switch (operation) {
          case RUN_REPORT -> Xml.element("return", runReport(request));
          case IS_REPORT_RUNNING ->
              Xml.element("return", Boolean.toString(isReportRunning(request)));
          case GET_REPORT_RESULT_CSV ->
              Xml.element(
                  "return", new ReportText(settings, faults).csv(ready(operation, request).rows()));
          case GET_REPORT_RESULT ->
              "<return>"
                  + new ReportText(settings, faults).xml(ready(operation, request).rows())
                  + "</return>";
          case GET_CALL_COUNTERS_STATE -> counterStates();
        };
    return Xml.response(operation.element(), content);
  }

  private String runReport(RequestElement request) {
    String folder = request.required("folderName");
    String report = request.required("reportName");
    boolean renamed =
        faults.strike(Fault.REPORT_NOT_FOUND, Operation.RUN_REPORT.element()).isPresent();
    if (renamed || !folder.equals(settings.folder()) || !report.equals(settings.report())) {
      throw SoapFault.reportNotFound(folder, report);
    }
    Criteria criteria = Criteria.of(request, settings.zone(), log.world().campaigns());
    String identifier = reports.run(criteria).identifier();
    boolean padded =
        faults.strike(Fault.PADDED_IDENTIFIER, Operation.RUN_REPORT.element()).isPresent();
    return padded ? identifier + "  " : identifier;
  }

  private boolean isReportRunning(RequestElement request) {
    long seconds = seconds(request.required("timeout"));
    Report report = known(Operation.IS_REPORT_RUNNING, request);
    long longest =
        Math.min(Duration.ofSeconds(seconds).toNanos(), settings.longestPoll().toNanos());
    boolean never =
        faults.strike(Fault.NEVER_READY, Operation.IS_REPORT_RUNNING.element()).isPresent();
    await(never ? longest : Math.min(longest, report.readyAt() - System.nanoTime()));
    return never || report.running();
  }

  private Report ready(Operation operation, RequestElement request) {
    Report report = known(operation, request);
    boolean unready = faults.strike(Fault.RESULT_NOT_READY, operation.element()).isPresent();
    if (unready || report.running()) {
      throw SoapFault.notReady();
    }
    return report;
  }

  private Report known(Operation operation, RequestElement request) {
    String identifier = request.required("identifier");
    if (faults.strike(Fault.UNKNOWN_IDENTIFIER, operation.element()).isPresent()) {
      throw SoapFault.unknownIdentifier(identifier);
    }
    return reports.find(identifier).orElseThrow(() -> SoapFault.unknownIdentifier(identifier));
  }

  private String counterStates() {
    return counters.state().stream()
        .collect(
            Collectors.groupingBy(CallCounters.Counter::timeout, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(window ->
            "<return>"
                + states(window.getValue())
                + Xml.element("timeout", window.getKey().toString())
                + "</return>")
        .collect(Collectors.joining());
  }

  private static String states(List<CallCounters.Counter> counters) {
    return counters.stream()
        .map(counter ->
            "<callCounterStates>"
                + Xml.element("limit", Integer.toString(counter.limit()))
                + Xml.element("operationType", counter.counted().label())
                + Xml.element("value", Integer.toString(counter.value()))
                + "</callCounterStates>")
        .collect(Collectors.joining());
  }

  private static long seconds(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw SoapFault.incorrectArgument("timeout", text);
    }
    return Long.parseLong(text);
  }

  private static void await(long nanoseconds) {
    try {
      TimeUnit.NANOSECONDS.sleep(Math.max(0, nanoseconds));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
