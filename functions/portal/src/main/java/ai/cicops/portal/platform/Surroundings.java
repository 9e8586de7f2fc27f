package ai.cicops.portal.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What a function finds around it: its environment, the time and the random source. A deployed
 * function takes its process's ({@link #ofProcess()}); the local run and the tests hand in their
 * own, so that many functions live in one process and time can be moved.
 */
public record Surroundings(
    Map<String, String> environment, InstantSource clock, RandomGenerator random) {
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  public static Surroundings ofProcess() {
    return new Surroundings(System.getenv(), Clock.systemUTC(), new SecureRandom());
  }

  public Settings settings() {
    return new Settings(environment);
  }

  public Ids ids() {
    return new Ids(random);
  }
}
