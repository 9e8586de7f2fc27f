package ai.cicops.portal.local.costs;

/**
 * What a load uses of AWS in a month, once a year of recordings is kept. The figures of one call,
 * one run and one request were measured by the benchmark and rounded up.
 *
 * @param gigabyteSeconds of all functions
 * @param stored objects younger than 90 days, in gigabytes; {@code storedCheaper} the older ones
 */
record Usage(
    double invocations,
    double apiRequests,
    double gigabyteSeconds,
    double writeUnits,
    double readUnits,
    double tableGigabytes,
    double stored,
    double storedCheaper,
    double puts,
    double sent,
    double logGigabytes) {
  private static final double RUNS = 30 * 96.0;
  private static final double GIGABYTE = 1e9;
  private static final double WHOLE_CORE = 1.769;
  private static final double AUDIO_MEMORY = 2;

  /** Seconds of a run that finds nothing, and of each call or recording more. */
  private static final double SYNC_RUN = 2.5;

  private static final double SYNC_CALL = 0.002;
  private static final double AUDIO_RUN = 2.5;
  private static final double AUDIO_RECORDING = 1.5;

  private static final double REQUEST_SECONDS = 0.06;
  private static final double READ_UNITS_A_REQUEST = 12;
  private static final double WRITE_UNITS_A_VISIT = 20;

  /** Each run keeps its lease, its record and the ledger. */
  private static final double WRITE_UNITS_A_RUN = 12;

  private static final double READ_UNITS_A_CALL = 6;
  private static final double BYTES_A_CALL = 60;
  private static final double RAW_BYTES_A_CALL = 400;

  /** Two minutes: the original in GSM, the derivative at 32 kbit/s, its waveform. */
  private static final double BYTES_A_RECORDING = 195_000 + 480_000 + 2_000;

  private static final double BYTES_HEARD = 480_000;
  private static final double OBJECTS_A_RECORDING = 3;
  private static final double LOG_BYTES = 600;
  private static final double MONTHS_KEPT = 12;
  private static final double MONTHS_YOUNG = 3;

  static Usage of(Load load) {
    double requests = load.requests() + 2 * load.recordingsHeard();
    double monthOfAudio = load.recordings() * BYTES_A_RECORDING / GIGABYTE;
    double invocations = requests + 2 * RUNS + load.companies();
    return new Usage(
        invocations,
        requests,
        requests * REQUEST_SECONDS * WHOLE_CORE
            + (RUNS * SYNC_RUN + load.calls() * SYNC_CALL) * WHOLE_CORE
            + (RUNS * AUDIO_RUN + load.recordings() * AUDIO_RECORDING) * AUDIO_MEMORY,
        load.calls() * writeUnitsACall(load.callsADay())
            + load.visits() * WRITE_UNITS_A_VISIT
            + RUNS * 2 * WRITE_UNITS_A_RUN,
        requests * READ_UNITS_A_REQUEST + load.calls() * READ_UNITS_A_CALL,
        load.calls() * BYTES_A_CALL * MONTHS_KEPT / GIGABYTE,
        monthOfAudio * MONTHS_YOUNG + load.calls() * RAW_BYTES_A_CALL / GIGABYTE,
        monthOfAudio * (MONTHS_KEPT - MONTHS_YOUNG),
        load.recordings() * OBJECTS_A_RECORDING + RUNS,
        load.recordingsHeard() * BYTES_HEARD / GIGABYTE,
        invocations * 2 * LOG_BYTES / GIGABYTE);
  }

  /** The budgets of the benchmark: three at a few calls a day, one at thousands. */
  static double writeUnitsACall(int callsADay) {
    return callsADay < 30 ? 3 : callsADay < 1000 ? 2.1 : 1;
  }
}
