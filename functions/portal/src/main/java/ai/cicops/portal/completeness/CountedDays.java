package ai.cicops.portal.completeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What days were found to be when they were last counted. Faults: {@code Unavailable}. */
public interface CountedDays {
  /** The days (both inclusive) that were ever counted and had anything, in order. */
  List<CountedDay> of(LocalDate from, LocalDate to);

  /**
   * Changes a day; when another writer was faster, the pure change is applied to what that one
   * left. A change that changes nothing writes nothing.
   */
  void update(LocalDate day, UnaryOperator<CountedDay> change);

  /** The day before which the next run goes on with older ones; empty: begin anew. */
  Optional<LocalDate> cursor();

  void keepCursor(@Nullable LocalDate before);
}
