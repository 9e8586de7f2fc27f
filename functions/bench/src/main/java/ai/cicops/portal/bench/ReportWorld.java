package ai.cicops.portal.bench;

import ai.cicops.portal.local.costs.BusyWorld;
import ai.cicops.portal.local.costs.BusyWorld.Line;
import ai.cicops.portal.local.five9.calls.ListedWorld;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.IntStream;

/** A day with as many rows as one report can have, and the moment at which it is read. */
record ReportWorld(int rows, ListedWorld calls) {
  static final LocalDate DAY = LocalDate.of(2026, 9, 15);
  static final Instant READ_AT = Instant.parse("2026-09-16T01:30:00Z");
  static final int CAMPAIGNS = 100;

  static ReportWorld of(int rows) {
    var lines =
        IntStream.range(0, CAMPAIGNS)
            .mapToObj(line -> new Line("Contractor " + line + " - Main", rows / CAMPAIGNS))
            .toList();
    var calls = new ArrayList<PhoneCall>();
    int counted = 0;
    for (var call : new BusyWorld(lines, DAY, DAY).calls(DAY)) {
      if (counted + call.legs().size() <= rows
          && call.end().isBefore(READ_AT.minusSeconds(1_200))) {
        calls.add(call);
        counted += call.legs().size();
      }
    }
    return new ReportWorld(counted, new ListedWorld(calls));
  }
}
