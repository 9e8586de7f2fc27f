package ai.cicops.portal.local.demo;

import java.time.DayOfWeek;

/**
 * When in the week the phone rings: office hours with a Monday morning peak, and emergencies in the
 * evenings and at weekends. The shares of a week sum to seven days.
 */
record WeekShape(double emergencies) {
  private static final double[] OFFICE = {
    0, 0, 0, 0, 0, 0, 0.02, 0.35, 1.0, 1.15, 1.05, 0.95, 0.8, 0.85, 0.9, 0.8, 0.65, 0.35, 0.12,
    0.05, 0.02, 0, 0, 0
  };
  private static final double[] EVENING = {
    0.15, 0.1, 0.1, 0.1, 0.15, 0.3, 0.6, 0.9, 0.6, 0.5, 0.5, 0.5, 0.5, 0.5, 0.6, 0.8, 1.1, 1.5, 1.7,
    1.6, 1.3, 0.9, 0.5, 0.3
  };
  private static final double OFFICE_WEEK = week(false);
  private static final double EVENING_WEEK = week(true);

  /** Share of an average day's calls that fall into this hour of the week. */
  double share(DayOfWeek day, int hour) {
    return (1 - emergencies) * 7 * office(day, hour) / OFFICE_WEEK
        + emergencies * 7 * evening(day, hour) / EVENING_WEEK;
  }

  /**
   * Whether the office of a contractor is open: outside these hours calls come by the after-hours
   * line.
   */
  static boolean open(DayOfWeek day, int hour) {
    return day.getValue() <= 5 && hour >= 8 && hour < 17;
  }

  private static double office(DayOfWeek day, int hour) {
    double factor =
        switch (day) {
          case MONDAY -> hour >= 8 && hour < 11 ? 1.6 : 1.15;
          case TUESDAY -> 1.05;
          case WEDNESDAY, THURSDAY -> 1.0;
          case FRIDAY -> 0.95;
          case SATURDAY -> 0.3;
          case SUNDAY -> 0.06;
        };
    return OFFICE[hour] * factor;
  }

  private static double evening(DayOfWeek day, int hour) {
    return EVENING[hour] * (day.getValue() >= 6 ? 1.5 : 1);
  }

  private static double week(boolean evenings) {
    double sum = 0;
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < 24; hour++) {
        sum += evenings ? evening(day, hour) : office(day, hour);
      }
    }
    return sum;
  }
}
