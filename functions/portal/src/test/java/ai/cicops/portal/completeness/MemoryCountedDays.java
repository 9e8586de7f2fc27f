package ai.cicops.portal.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Twin of what was counted. */
public final class MemoryCountedDays implements CountedDays {
  private final TreeMap<LocalDate, CountedDay> days = new TreeMap<>();
  private @Nullable LocalDate before;

  /** How often something was written. */
  private int writes;

  @Override
  public synchronized List<CountedDay> of(LocalDate from, LocalDate to) {
    return List.copyOf(days.subMap(from, true, to, true).values());
  }

  @Override
  public synchronized void update(LocalDate day, UnaryOperator<CountedDay> change) {
    var kept = days.getOrDefault(day, new CountedDay(day, List.of()));
    var after = change.apply(kept);
    if (!after.equals(kept)) {
      days.put(day, after);
      writes++;
    }
  }

  @Override
  public synchronized Optional<LocalDate> cursor() {
    return Optional.ofNullable(before);
  }

  @Override
  public synchronized void keepCursor(@Nullable LocalDate day) {
    before = day;
  }

  synchronized int writes() {
    return writes;
  }
}
