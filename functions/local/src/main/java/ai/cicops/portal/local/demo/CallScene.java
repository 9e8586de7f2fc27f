package ai.cicops.portal.local.demo;

import ai.cicops.portal.local.five9.calls.PhoneAgent;
import java.time.Instant;

/**
 * Who calls whom, when, on which line: what all legs of a call share.
 *
 * @param afterHours whether the contractor's office is closed
 * @param abandoned share of calls that are given up in these hours, 0 for the usual one
 */
record CallScene(
    Contractor contractor,
    Instant start,
    String campaign,
    DemoNumber number,
    Caller caller,
    PhoneAgent agent,
    boolean afterHours,
    double abandoned) {

  String skill() {
    return contractor.habits().skill();
  }
}
