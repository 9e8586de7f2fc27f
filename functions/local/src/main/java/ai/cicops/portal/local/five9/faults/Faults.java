package ai.cicops.portal.local.five9.faults;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The faults that are on. Safe for use by many threads. */
public final class Faults {
  private final Map<Fault, FaultArguments> on = new EnumMap<>(Fault.class);
  private final Map<Fault, Integer> asked = new EnumMap<>(Fault.class);

  /**
   * Switches a fault on (again: with new arguments) or off.
   *
   * @throws RefusedFault in words when the name or an argument is unknown
   */
  public synchronized void set(String name, boolean switchedOn, Map<String, String> arguments) {
    Fault fault = Fault.named(name).orElseThrow(() -> new RefusedFault(unknown(name)));
    FaultArguments complete = FaultArguments.of(fault, arguments);
    asked.remove(fault);
    if (switchedOn) {
      on.put(fault, complete);
    } else {
      on.remove(fault);
    }
  }

  public synchronized void clear() {
    on.clear();
    asked.clear();
  }

  public synchronized List<FaultState> list() {
    return Arrays.stream(Fault.values())
        .map(fault ->
            new FaultState(
                fault.label(),
                fault.description(),
                on.containsKey(fault),
                Optional.ofNullable(on.get(fault))
                    .map(FaultArguments::values)
                    .orElse(fault.defaults())))
        .toList();
  }

  /** The arguments while the fault is on; asking changes nothing. */
  public synchronized Optional<FaultArguments> active(Fault fault) {
    return Optional.ofNullable(on.get(fault));
  }

  /** As {@link #active}, for an occasion that counts against {@code skip} and {@code times}. */
  public synchronized Optional<FaultArguments> strike(Fault fault, String operation) {
    FaultArguments arguments = on.get(fault);
    if (arguments == null) {
      return Optional.empty();
    }
    String only = arguments.values().getOrDefault("operation", "");
    if (!only.isEmpty() && !only.equals(operation)) {
      return Optional.empty();
    }
    int before = asked.merge(fault, 1, Integer::sum) - 1;
    if (before < arguments.number("skip")) {
      return Optional.empty();
    }
    String times = arguments.text("times");
    if (!times.isEmpty() && before - arguments.number("skip") >= Integer.parseInt(times)) {
      return Optional.empty();
    }
    return Optional.of(arguments);
  }

  private static String unknown(String name) {
    return "no fault is called %s; there are %s"
        .formatted(
            name,
            Arrays.stream(Fault.values()).map(Fault::label).collect(Collectors.joining(", ")));
  }
}
