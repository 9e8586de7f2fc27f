package ai.cicops.portal.platform.rehearsal;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;

/** Lets every route of a function answer. */
public interface Rehearsal {
  /**
   * Puts what the routes will read into the stores that the surroundings lead to, then asks.
   *
   * @param surroundings those of the function that is asked
   */
  void play(Surroundings surroundings, Asking function);

  /**
   * What the function itself is asked afterwards, at its real stores: a read that finds nothing.
   */
  ApiEvent ofNobody(Surroundings surroundings);

  /** The function of the rehearsal. */
  @FunctionalInterface
  interface Asking {
    /**
     * @return the answer as the HTTP API would take it
     * @throws IllegalStateException when the function refuses
     */
    String ask(ApiEvent event);
  }
}
