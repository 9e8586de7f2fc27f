package ai.cicops.portal.local.five9.calls;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same world, with the days asked for last kept at hand: a listing of a folder asks for them
 * again and again.
 */
public final class RememberedWorld implements PhoneWorld {
  private static final int DAYS = 24;

  private final PhoneWorld world;
  private final Map<LocalDate, List<PhoneCall>> days = new LinkedHashMap<>(16, 0.75f, true);

  public RememberedWorld(PhoneWorld world) {
    this.world = world;
  }

  @Override
  public synchronized List<PhoneCall> calls(LocalDate utcDay) {
    List<PhoneCall> calls = days.computeIfAbsent(utcDay, day -> List.copyOf(world.calls(day)));
    if (days.size() > DAYS) {
      days.remove(days.keySet().iterator().next());
    }
    return calls;
  }

  @Override
  public List<String> campaigns() {
    return world.campaigns();
  }
}
