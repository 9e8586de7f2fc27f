package ai.cicops.portal.operations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Twin of the run records. */
public final class MemoryRunRecords implements RunRecords {
  private final List<RunRecord> records = new ArrayList<>();

  @Override
  public synchronized void keep(RunRecord record) {
    records.removeIf(
        other -> other.id().equals(record.id()) && other.startedAt().equals(record.startedAt()));
    records.add(record);
  }

  @Override
  public synchronized List<RunRecord> latest(String schedule, int limit) {
    return records.stream()
        .filter(record -> record.schedule().equals(schedule))
        .sorted(Comparator.comparing(RunRecord::startedAt).reversed())
        .limit(limit)
        .toList();
  }
}
