package ai.cicops.portal.local.five9.faults;

import java.util.LinkedHashMap;
import java.util.Map;

/** The arguments of a fault that is on, complete: what was not given has its default. */
public record FaultArguments(Map<String, String> values) {
  private static final Map<String, String> ALLOWED =
      Map.of(
          "shape", "A|A_PRIME|B|C|D",
          "window", "minute|hour|day",
          "class", "ReportRequest|RetrieveReport|Query",
          "fault", "[A-Za-z]+Fault",
          "times", "|[0-9]{1,9}",
          "year", "|[0-9]{4}",
          "zone", "UTC|[A-Z][A-Za-z]+/[A-Za-z_/]+");

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
      if (!value.matches(pattern(name, standard))) {
        throw new RefusedFault(
            "%s of %s must match %s, not %s"
                .formatted(name, fault.label(), pattern(name, standard), value));
      }
      values.put(name, value);
    });
    return new FaultArguments(Map.copyOf(values));
  }

  /** What a value must look like: by name, else by the look of the default. */
  private static String pattern(String name, String standard) {
    String kind =
        standard.matches("[0-9.]+")
            ? "[0-9]{1,9}([.][0-9]+)?"
            : standard.matches("true|false") ? "true|false" : "(?s).*";
    return ALLOWED.getOrDefault(name, kind);
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
