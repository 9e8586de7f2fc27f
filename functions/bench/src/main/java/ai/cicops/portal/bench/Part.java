package ai.cicops.portal.bench;

import java.util.List;

/** A part of the benchmark. */
interface Part {
  /** By which {@code -Dpart=} names it. */
  String name();

  /** What was measured, and how, in a sentence. */
  String about();

  /**
   * @throws Skipped when this machine lacks something that it needs
   */
  List<Result> measure() throws Exception;

  /** Not measured, with the reason. */
  final class Skipped extends Exception {
    private static final long serialVersionUID = 1;

    Skipped(String reason) {
      super(reason);
    }
  }
}
