package ai.cicops.portal.local.costs;

/**
 * Dollars a month.
 *
 * @param fixed what is there without any use: secrets, alarms, metrics
 * @param compute functions and API
 * @param records tables with their backups
 * @param audio recordings, kept and heard, and raw reports
 * @param logs of functions and API
 */
record MonthlyCost(double fixed, double compute, double records, double audio, double logs) {
  private static final int SECRETS = 4;
  private static final int ALARMS = 21;
  private static final int METRICS = 35;
  private static final double HOURS = 730;

  static MonthlyCost of(Load load, Prices prices) {
    var use = Usage.of(load);
    return new MonthlyCost(
        SECRETS * prices.secret() + ALARMS * prices.alarm() + METRICS * prices.metric(),
        use.gigabyteSeconds() * prices.gigabyteSecond()
            + use.invocations() * prices.invocation()
            + use.apiRequests() * prices.apiRequest(),
        use.writeUnits() * prices.writeUnit()
            + use.readUnits() * prices.readUnit()
            + use.tableGigabytes() * (prices.tableGigabyte() + prices.backupGigabyte()),
        use.stored() * prices.stored()
            + use.storedCheaper() * prices.storedCheaper()
            + use.puts() * prices.put()
            + use.sent() * prices.sent(),
        use.logGigabytes() * prices.logGigabyte());
  }

  /**
   * The same load on what never sleeps: two containers of half a core and a gigabyte behind a load
   * balancer, a small database in two zones with 50 gigabytes, one such container more that syncs
   * and turns audio into what browsers play; recordings and logs as here.
   */
  static double alwaysOn(Load load, Prices prices) {
    double container = 0.5 * prices.coreHour() + prices.memoryHour();
    double hourly = 3 * container + prices.balancerHour() + prices.databaseHour();
    var here = of(load, prices);
    return hourly * HOURS
        + 50 * prices.databaseGigabyte()
        + here.audio()
        + here.logs()
        + here.fixed();
  }

  double total() {
    return fixed + compute + records + audio + logs;
  }
}
