package ai.cicops.portal.five9;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a run and its ports, counts the calls, and does something at one of them. */
final class Disturbance {
  /** The process is gone: nothing after it reaches a port. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  static final Disturbance NONE = new Disturbance(-1, false, () -> {});

  private final int at;
  private final boolean after;
  private final Runnable event;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile boolean dead;

  private Disturbance(int at, boolean after, Runnable event) {
    this.at = at;
    this.after = after;
    this.event = event;
  }

  static Disturbance counting() {
    return new Disturbance(-1, false, () -> {});
  }

  /**
   * @param after true: the call reaches its port and only the answer is lost
   */
  static Disturbance killingAt(int call, boolean after) {
    return new Disturbance(
        call,
        after,
        () -> {
          throw new Killed();
        });
  }

  /** Something happens before a call, and the run goes on. */
  static Disturbance meanwhileAt(int call, Runnable event) {
    return new Disturbance(call, false, event);
  }

  int calls() {
    return calls.get();
  }

  <T> T of(Class<T> port, T real) {
    if (this == NONE) {
      return real;
    }
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (dead) {
                throw new Killed();
              }
              int call = calls.getAndIncrement();
              if (call == at && !after) {
                happen();
              }
              Object answer;
              try {
                answer = method.invoke(real, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              }
              if (call == at && after) {
                happen();
              }
              return answer;
            }));
  }

  private void happen() {
    try {
      event.run();
    } catch (Killed killed) {
      dead = true;
      throw killed;
    }
  }
}
