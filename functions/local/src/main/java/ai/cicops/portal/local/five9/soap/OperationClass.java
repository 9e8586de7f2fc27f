package ai.cicops.portal.local.five9.soap;

/** Operations are counted by class; the names are those of the wire. */
public enum OperationClass {
  REPORT_REQUEST("ReportRequest"),
  RETRIEVE_REPORT("RetrieveReport"),
  QUERY("Query");

  private final String label;

  OperationClass(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
