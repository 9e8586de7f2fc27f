package ai.cicops.portal.operations;

import java.util.List;

/** Where runs are remembered, for 90 days. Faults: {@code Unavailable}. */
public interface RunRecords {
  /** Keeps a record; the same id of the same start again replaces it. */
  void keep(RunRecord record);

  /** The schedule's newest runs by start, newest first. */
  List<RunRecord> latest(String schedule, int limit);
}
