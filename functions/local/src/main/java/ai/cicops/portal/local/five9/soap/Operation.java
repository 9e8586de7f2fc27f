package ai.cicops.portal.local.five9.soap;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the service can be asked for here. */
enum Operation {
  RUN_REPORT("runReport", OperationClass.REPORT_REQUEST),
  IS_REPORT_RUNNING("isReportRunning", OperationClass.QUERY),
  GET_REPORT_RESULT_CSV("getReportResultCsv", OperationClass.RETRIEVE_REPORT),
  GET_REPORT_RESULT("getReportResult", OperationClass.RETRIEVE_REPORT),
  GET_CALL_COUNTERS_STATE("getCallCountersState", null);

  private final String element;
  private final @Nullable OperationClass counted;

  Operation(String element, @Nullable OperationClass counted) {
    this.element = element;
    this.counted = counted;
  }

  String element() {
    return element;
  }

  /** Empty for what may be asked without limit. */
  Optional<OperationClass> counted() {
    return Optional.ofNullable(counted);
  }

  static Optional<Operation> of(String element) {
    return Arrays.stream(values())
        .filter(operation -> operation.element.equals(element))
        .findFirst();
  }
}
