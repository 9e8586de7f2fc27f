package ai.cicops.portal.calls;

import ai.cicops.portal.platform.Deed;
import java.time.LocalDate;
import java.util.List;

/**
 * Where what was said of dispositions is kept, and which ones came that have no entry of their own.
 * Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface Classifications extends Catalogue {
  /** {@link Meanings#USUAL} before the first change; with every change that has returned. */
  @Override
  Meanings now();

  /**
   * Keeps them, if the version before theirs is still what is kept; false, and nothing is written,
   * when it is not.
   */
  boolean change(Meanings next, Deed deed);

  /**
   * Notes that Five9 reported a disposition, whatever its case; days that are not its newest change
   * nothing.
   *
   * @param on the day (UTC) that its call began
   */
  void meet(String name, LocalDate on);

  /** All that were met, by name. */
  List<Met> met();

  /**
   * A disposition that Five9 reported.
   *
   * @param name as it was written on that day
   * @param last the newest day (UTC) with a call of it
   */
  record Met(String name, LocalDate last) {}
}
