package ai.cicops.portal.local.five9;

import ai.cicops.portal.audio.RecordingShelf;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A process that dies at one of its calls to the outside: nothing of it runs any more. */
final class Deaths {
  static final Deaths NONE = new Deaths(-1);

  private final int at;
  private int calls;
  private boolean dead;

  /**
   * @param at number of the call that does not come back, its effect done; none when negative
   */
  Deaths(int at) {
    this.at = at;
  }

  /** What a process that is gone leaves to whoever started it. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1;
  }

  int calls() {
    return calls;
  }

  <P> P of(Class<P> port, P behind) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              if (dead) {
                throw new Died();
              }
              try {
                var answer = method.invoke(behind, arguments);
                dead = calls++ == at;
                if (dead) {
                  throw new Died();
                }
                return answer instanceof RecordingShelf.Visit visit
                    ? of(RecordingShelf.Visit.class, visit)
                    : answer;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
