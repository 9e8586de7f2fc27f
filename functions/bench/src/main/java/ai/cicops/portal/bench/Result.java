package ai.cicops.portal.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param goal null for what is told beside
 */
record Result(String what, double value, String unit, @Nullable Goal goal) {
  /** Where a figure should be. */
  sealed interface Goal {
    /** So much or less. */
    record AtMost(double limit) implements Goal {}

    /** So much or more. */
    record AtLeast(double limit) implements Goal {}
  }

  static Result told(String what, double value, String unit) {
    return new Result(what, value, unit, null);
  }

  static Result atMost(double limit, String what, double value, String unit) {
    return new Result(what, value, unit, new Goal.AtMost(limit));
  }

  static Result atLeast(double limit, String what, double value, String unit) {
    return new Result(what, value, unit, new Goal.AtLeast(limit));
  }

  @Nullable Boolean reached() {
    return switch (goal) {
      case null -> null;
      case Goal.AtMost(double limit) -> value <= limit;
      case Goal.AtLeast(double limit) -> value >= limit;
    };
  }

  String measured() {
    return number(value) + (unit.isEmpty() ? "" : " " + unit);
  }

  String wanted() {
    return switch (goal) {
      case null -> "";
      case Goal.AtMost(double limit) -> "≤ " + number(limit);
      case Goal.AtLeast(double limit) -> "≥ " + number(limit);
    };
  }

  /** Three digits that mean something. */
  private static String number(double value) {
    double size = Math.abs(value);
    if (value == Math.rint(value) || size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
  }
}
