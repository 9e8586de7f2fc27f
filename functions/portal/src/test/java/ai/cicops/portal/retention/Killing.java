package ai.cicops.portal.retention;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Puts something between a use case and its ports: a process that dies at a call. */
final class Killing {
  private final int at;
  private final boolean after;
  private int calls;
  private boolean dead;

  /**
   * @param after die after the call had its effect, rather than before
   */
  Killing(int at, boolean after) {
    this.at = at;
    this.after = after;
  }

  /** The process is gone. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  boolean happened() {
    return dead;
  }

  <P> P of(Class<P> port, P behind) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              boolean now = calls++ == at;
              if (dead || (now && !after)) {
                dead = true;
                throw new Killed();
              }
              try {
                var result = method.invoke(behind, arguments);
                if (now) {
                  dead = true;
                  throw new Killed();
                }
                return result;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
