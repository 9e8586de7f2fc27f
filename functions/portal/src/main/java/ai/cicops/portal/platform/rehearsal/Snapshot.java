package ai.cicops.portal.platform.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.aws.Connection;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.lambda.Log;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Makes a request function ready before its snapshot: the rehearsal is played several times, so
 * that what is hot is compiled, then the function itself answers an event of nobody, so that its
 * own clients and the connection to AWS have been used once.
 */
public final class Snapshot implements Resource {
  private static final int ROUNDS = 3;

  /** Or shown elsewhere, which is an answer as good. */
  private static final Pattern DONE = Pattern.compile("\\{\"statusCode\":[23]");

  /** The runtime itself holds what it calls weakly. */
  private static final List<Snapshot> HELD = new ArrayList<>();

  private final HttpFunction function;
  private final Surroundings surroundings;
  private final Function<Surroundings, HttpFunction> another;
  private final Rehearsal rehearsal;
  private final Log log;

  private Snapshot(
      HttpFunction function,
      Surroundings surroundings,
      Function<Surroundings, HttpFunction> another,
      Rehearsal rehearsal) {
    this.function = function;
    this.surroundings = surroundings;
    this.another = another;
    this.rehearsal = rehearsal;
    this.log = Log.of(function.getClass(), surroundings.clock());
  }

  /**
   * Has it done when Lambda is about to take a snapshot; without SnapStart never.
   *
   * @param another makes the function that rehearses
   */
  public static void prepare(
      HttpFunction function,
      Surroundings surroundings,
      Function<Surroundings, HttpFunction> another,
      Rehearsal rehearsal) {
    if (surroundings.settings().text("AWS_LAMBDA_INITIALIZATION_TYPE", "").equals("snap-start")) {
      var snapshot = new Snapshot(function, surroundings, another, rehearsal);
      HELD.add(snapshot);
      Core.getGlobalContext().register(snapshot);
    }
  }

  /** A function that could not rehearse starts slowly, and works. */
  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      for (int round = 0; round < ROUNDS; round++) {
        rehearse(surroundings, another, rehearsal);
      }
      askNobody();
      inThreadOfItsOwn(this::askNobody);
      log.event("rehearsed", Map.of("rounds", ROUNDS));
    } catch (RuntimeException fault) {
      log.fault("rehearsal_failed", "snapshot", fault);
    }
  }

  private void askNobody() {
    var unused = answer(function, rehearsal.ofNobody(surroundings));
  }

  /** Several campaigns are read by virtual threads, which wait for the network in their own way. */
  private static void inThreadOfItsOwn(Runnable work) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.execute(work);
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // connections are opened anew by whoever needs them
  }

  /** One round, on a wire of its own. */
  public static void rehearse(
      Surroundings surroundings,
      Function<Surroundings, HttpFunction> another,
      Rehearsal rehearsal) {
    Connection.playedBy(
        new RehearsalWire(),
        () -> {
          var other = another.apply(surroundings);
          rehearsal.play(
              surroundings,
              event -> {
                var answer = answer(other, event);
                if (!DONE.matcher(answer).lookingAt()) {
                  throw new IllegalStateException(
                      event.routeKey() + " was refused in rehearsal: " + answer);
                }
                return answer;
              });
        });
  }

  private static String answer(HttpFunction function, ApiEvent event) {
    var output = new ByteArrayOutputStream();
    try {
      function.answer(new ByteArrayInputStream(event.bytes()), output);
      return output.toString(UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
