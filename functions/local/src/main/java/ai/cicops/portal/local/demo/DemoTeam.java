package ai.cicops.portal.local.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of people of the demo, who are named by their addresses.
 *
 * @param times in order of when they began
 */
public record DemoTeam(String id, String name, String supervisor, List<Time> times) {
  /** As old as its first people. */
  public int createdDaysAgo() {
    return times.getFirst().fromDaysAgo();
  }

  /**
   * Somebody's time in it, by days before the world began.
   *
   * @param untilDaysAgo null for who is in it still
   */
  public record Time(String person, int fromDaysAgo, @Nullable Integer untilDaysAgo) {}
}
