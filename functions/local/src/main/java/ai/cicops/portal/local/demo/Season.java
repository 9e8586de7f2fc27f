package ai.cicops.portal.local.demo;

import java.time.LocalDate;

/** The year of a trade: a factor around one, smooth over the days. */
enum Season {
  STEADY(0, 1, 0, 1),
  COLD(0.25, 15, 0, 1),
  HEAT(0.25, 200, 0, 1),
  COLD_AND_HEAT(0.22, 20, 0.22, 200),
  STORMS(0.2, 135, 0.15, 270);

  private final double first;
  private final int firstPeak;
  private final double second;
  private final int secondPeak;

  Season(double first, int firstPeak, double second, int secondPeak) {
    this.first = first;
    this.firstPeak = firstPeak;
    this.second = second;
    this.secondPeak = secondPeak;
  }

  double factor(LocalDate date) {
    return 0.9 + bump(first, firstPeak, date) + bump(second, secondPeak, date);
  }

  private static double bump(double height, int peak, LocalDate date) {
    int away = Math.abs(date.getDayOfYear() - peak);
    int apart = Math.min(away, 365 - away);
    return height * Math.exp(-(apart * apart) / (2.0 * 35 * 35));
  }
}
