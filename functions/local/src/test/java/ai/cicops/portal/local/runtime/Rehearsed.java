package ai.cicops.portal.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.HttpFunction;
import ai.cicops.portal.platform.rehearsal.Rehearsal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A function's own rehearsal, played at stores that are real: it knows for every route what to put
 * before and what to ask.
 */
public final class Rehearsed {
  /** One for all, so that no scene is like another. */
  private static final Random RANDOM = new Random(3);

  private final HttpFunction function;
  private final Rehearsal rehearsal;
  private final Surroundings surroundings;

  private Rehearsed(HttpFunction function, Rehearsal rehearsal, Surroundings surroundings) {
    this.function = function;
    this.rehearsal = rehearsal;
    this.surroundings = surroundings;
  }

  public static Rehearsed of(LambdaFunction function) {
    return of(function, surroundings(function));
  }

  public static Rehearsed of(LambdaFunction function, Surroundings surroundings) {
    return new Rehearsed(handler(function, surroundings), rehearsal(function), surroundings);
  }

  static Surroundings surroundings(LambdaFunction function) {
    return new Surroundings(
        Shipped.environment(function), Shipped.aws().surroundings().clock(), RANDOM);
  }

  static HttpFunction handler(LambdaFunction function, Surroundings surroundings) {
    try {
      return Class.forName(function.handler())
          .asSubclass(HttpFunction.class)
          .getConstructor(Surroundings.class)
          .newInstance(surroundings);
    } catch (ReflectiveOperationException absent) {
      throw new LinkageError(function.handler(), absent);
    }
  }

  public static Rehearsal rehearsal(LambdaFunction function) {
    try {
      var constructor =
          Class.forName(function.handler().replaceFirst("Handler$", "Rehearsal"))
              .asSubclass(Rehearsal.class)
              .getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException absent) {
      throw new LinkageError(function.handler() + " has no rehearsal", absent);
    }
  }

  /** The routes that a rehearsal has to ask. */
  public static Set<String> routes(LambdaFunction function) {
    return function.routes().stream()
        .map(LambdaFunction.Route::key)
        .filter(route -> !route.equals("$default"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All that is asked, in order, each answered well. */
  public List<ApiEvent> played() {
    var asked = new ArrayList<ApiEvent>();
    rehearsal.play(
        surroundings,
        event -> {
          asked.add(event);
          return answer(event);
        });
    return asked;
  }

  /**
   * The rehearsal with somebody else for the function.
   *
   * @return the routes that were asked
   */
  Set<String> playedBy(Rehearsal.Asking other) {
    var routes = new TreeSet<String>();
    rehearsal.play(
        surroundings,
        event -> {
          routes.add(event.routeKey());
          return other.ask(event);
        });
    return routes;
  }

  /** The rehearsal with a look at each question before it is asked. */
  void played(Consumer<ApiEvent> before) {
    playedBy(event -> {
      before.accept(event);
      return answer(event);
    });
  }

  /** The question about a route, with everything before it asked, and itself not. */
  public ApiEvent question(String route) {
    try {
      rehearsal.play(
          surroundings,
          event -> {
            if (event.routeKey().equals(route)) {
              throw new Found(event);
            }
            return answer(event);
          });
    } catch (Found found) {
      return found.event;
    }
    throw new AssertionError("no rehearsal asks " + route);
  }

  private String answer(ApiEvent event) {
    var output = new ByteArrayOutputStream();
    try {
      function.answer(new ByteArrayInputStream(event.bytes()), output);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    var answer = output.toString(UTF_8);
    if (!answer.startsWith("{\"statusCode\":2") && !answer.startsWith("{\"statusCode\":303")) {
      throw new AssertionError(event.routeKey() + " was refused: " + answer);
    }
    return answer;
  }

  private static final class Found extends RuntimeException {
    private final transient ApiEvent event;

    Found(ApiEvent event) {
      super(null, null, false, false);
      this.event = event;
    }
  }
}
