package ai.cicops.portal.five9;

import java.util.List;
import java.util.TreeMap;

/** Twin of the rows set aside. */
public final class MemoryRowsSetAside implements RowsSetAside {
  private final TreeMap<String, RowSetAside> rows = new TreeMap<>();

  @Override
  public synchronized void keep(RowSetAside row) {
    rows.putIfAbsent(row.id(), row);
  }

  @Override
  public synchronized List<RowSetAside> all() {
    return List.copyOf(rows.values());
  }

  @Override
  public synchronized void remove(RowSetAside row) {
    rows.remove(row.id());
  }
}
