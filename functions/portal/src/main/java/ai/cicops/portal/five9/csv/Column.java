package ai.cicops.portal.five9.csv;

/**
 * Columns that the portal reads, by their header in Five9's report. Required are those without
 * which a call would come out wrong; a saved report may lack the others.
 */
enum Column {
  CALL_ID("CALL ID", true),
  TIMESTAMP("TIMESTAMP", false),
  DATE("DATE", false),
  TIME("TIME", false),
  CAMPAIGN("CAMPAIGN", true),
  CALL_TYPE("CALL TYPE", true),
  AGENT("AGENT", true),
  AGENT_NAME("AGENT NAME", true),
  DISPOSITION("DISPOSITION", true),
  ANI("ANI", true),
  CUSTOMER_NAME("CUSTOMER NAME", false),
  DNIS("DNIS", true),
  CALL_TIME("CALL TIME", true),
  BILL_TIME("BILL TIME (ROUNDED)", false),
  COST("COST", false),
  IVR_TIME("IVR TIME", false),
  QUEUE_WAIT_TIME("QUEUE WAIT TIME", true),
  RING_TIME("RING TIME", true),
  TALK_TIME("TALK TIME", true),
  HOLD_TIME("HOLD TIME", true),
  PARK_TIME("PARK TIME", false),
  AFTER_CALL_WORK_TIME("AFTER CALL WORK TIME", true),
  TRANSFERS("TRANSFERS", false),
  CONFERENCES("CONFERENCES", false),
  HOLDS("HOLDS", false),
  ABANDONED("ABANDONED", true),
  RECORDINGS("RECORDINGS", true),
  SKILL("SKILL", false),
  SESSION_ID("SESSION ID", false);

  private final String header;
  private final boolean required;

  Column(String header, boolean required) {
    this.header = header;
    this.required = required;
  }

  String header() {
    return header;
  }

  boolean required() {
    return required;
  }
}
