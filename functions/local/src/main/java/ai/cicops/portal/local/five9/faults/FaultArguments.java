package ai.cicops.portal.local.five9.faults;

import java.util.LinkedHashMap;
import java.util.Map;

/** The arguments of a fault that is on, complete: what was not given has its default. */
public record FaultArguments(Map<String, String> values) {

  /**
   * @throws RefusedFault when an argument is unknown or cannot be read
   */
  static FaultArguments of(Fault fault, Map<String, String> given) {
    Map<String, String> values = new LinkedHashMap<>(fault.defaults());
    given.forEach((name, value) -> {
      String standard = fault.defaults().get(name);
      if (standard == null) {
        throw new RefusedFault(
            "%s has no argument %s; it has %s"
                .formatted(fault.label(), name, fault.defaults().keySet()));
      }
      boolean number = standard.matches("[0-9.]+") || name.equals("times");
      if (number && !value.matches("[0-9]+([.][0-9]+)?")) {
        throw new RefusedFault(
            "%s of %s must be a number, not %s".formatted(name, fault.label(), value));
      }
      if (standard.matches("true|false") && !value.matches("true|false")) {
        throw new RefusedFault(
            "%s of %s must be true or false, not %s".formatted(name, fault.label(), value));
      }
      values.put(name, value);
    });
    return new FaultArguments(Map.copyOf(values));
  }

  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no argument " + name);
    }
    return value;
  }

  public int number(String name) {
    return (int) Double.parseDouble(text(name));
  }

  public double share(String name) {
    return Double.parseDouble(text(name));
  }

  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /** Whether the fault is limited to a campaign, and not to this one. */
  public boolean spares(String campaign) {
    String only = values.getOrDefault("campaign", "");
    return !only.isEmpty() && !only.equals(campaign);
  }
}
