package ai.cicops.portal.local.costs;

/**
 * Dollars, as Amazon lists them for us-east-1 on 2026-11-26; functions and containers on arm64.
 *
 * @param gigabyteSecond of a function
 * @param storedCheaper a gigabyte-month of objects older than 90 days
 * @param sent a gigabyte to the internet
 */
record Prices(
    double gigabyteSecond,
    double invocation,
    double apiRequest,
    double writeUnit,
    double readUnit,
    double tableGigabyte,
    double backupGigabyte,
    double stored,
    double storedCheaper,
    double put,
    double sent,
    double logGigabyte,
    double alarm,
    double metric,
    double secret,
    double coreHour,
    double memoryHour,
    double balancerHour,
    double databaseHour,
    double databaseGigabyte) {
  private static final double MILLION = 1e6;
  private static final double THOUSAND = 1e3;

  static final Prices LISTED =
      new Prices(
          0.0000133334,
          0.20 / MILLION,
          1.00 / MILLION,
          0.625 / MILLION,
          0.125 / MILLION,
          0.25,
          0.20,
          0.023,
          0.004,
          0.005 / THOUSAND,
          0.09,
          0.50,
          0.10,
          0.30,
          0.40,
          0.03238,
          0.00356,
          0.0225,
          0.065,
          0.23);
}
