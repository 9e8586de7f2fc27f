package ai.cicops.portal.bench;

import java.util.Arrays;
import java.util.List;

/** Times of the same thing done often, in milliseconds. */
record Times(List<Double> sorted) {
  Times {
    sorted = sorted.stream().sorted().toList();
  }

  /** Something to be timed. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  static Times of(double... millis) {
    return new Times(Arrays.stream(millis).boxed().toList());
  }

  /** Once more each time, after some that are not counted. */
  static Times of(int unCounted, int counted, Work work) throws Exception {
    var millis = new double[counted];
    for (int time = -unCounted; time < counted; time++) {
      double took = millis(work);
      if (time >= 0) {
        millis[time] = took;
      }
    }
    return of(millis);
  }

  static double millis(Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e6;
  }

  double median() {
    return at(0.5);
  }

  double at(double share) {
    return sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }
}
