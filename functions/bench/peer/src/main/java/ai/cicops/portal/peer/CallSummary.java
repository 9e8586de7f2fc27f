package ai.cicops.portal.peer;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** A row of the answer, field for field the product's. */
@Serdeable
record CallSummary(
    String id,
    @Nullable String companyId,
    @Nullable String companyName,
    String companyZone,
    String start,
    String direction,
    String callType,
    @Nullable String callerNumber,
    @Nullable String callerName,
    @Nullable String dialledNumber,
    String campaign,
    @Nullable String agent,
    @Nullable String disposition,
    String outcome,
    long talkSeconds,
    long waitSeconds,
    boolean abandoned,
    State recording) {
  static final CallSummary SAMPLE =
      new CallSummary(
          "aaaaaaaaaaaaa.20260930.300000010200000",
          "northside",
          "Northside Plumbing",
          "America/Chicago",
          "2026-09-30T15:20:11Z",
          "inbound",
          "Inbound",
          "6125550100",
          "Maria Hernandez",
          "6125550199",
          "Northside Plumbing - Main",
          "Agent Number7",
          "Booked - Existing Customer",
          "booked",
          154,
          21,
          false,
          new State("ready"));

  @Serdeable
  record State(String state) {}
}
