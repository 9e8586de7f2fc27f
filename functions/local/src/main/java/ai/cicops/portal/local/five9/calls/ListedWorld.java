package ai.cicops.portal.local.five9.calls;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** A world of given calls, for tests that want to know each one. */
public record ListedWorld(List<PhoneCall> all) implements PhoneWorld {

  public ListedWorld {
    all = List.copyOf(all);
  }

  @Override
  public List<PhoneCall> calls(LocalDate utcDay) {
    return all.stream()
        .filter(call -> call.start().atZone(ZoneOffset.UTC).toLocalDate().equals(utcDay))
        .toList();
  }

  @Override
  public List<String> campaigns() {
    return all.stream()
        .flatMap(call -> call.legs().stream())
        .map(Leg::campaign)
        .filter(Objects::nonNull)
        .map(String.class::cast)
        .distinct()
        .sorted()
        .toList();
  }
}
