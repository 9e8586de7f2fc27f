package ai.cicops.portal.local.five9.soap;

import java.util.EnumMap;
import java.util.Map;

/** How often operations of a class may be asked for. */
public record Quotas(Map<OperationClass, Limits> limits) {

  /** Per minute, hour and day of the data centre's calendar. */
  public record Limits(int minute, int hour, int day) {}

  public Quotas {
    limits = Map.copyOf(new EnumMap<>(limits));
  }

  public static Quotas standard() {
    return new Quotas(
        Map.of(
            OperationClass.REPORT_REQUEST, new Limits(16, 120, 800),
            OperationClass.RETRIEVE_REPORT, new Limits(20, 200, 1_000),
            OperationClass.QUERY, new Limits(450, 15_000, 172_800)));
  }

  /** For tests that do not wait for the next minute. */
  public static Quotas none() {
    Limits endless = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    return new Quotas(
        Map.of(
            OperationClass.REPORT_REQUEST, endless,
            OperationClass.RETRIEVE_REPORT, endless,
            OperationClass.QUERY, endless));
  }
}
