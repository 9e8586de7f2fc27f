package ai.cicops.portal.audio;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.IntPredicate;

/** Puts something between a use case and its ports: a process that dies at a call. */
final class Ports {
  static final Ports INTACT = new Ports(_ -> false, false);

  private final IntPredicate dies;
  private final boolean after;
  private int calls;
  private boolean dead;

  /**
   * @param dies asked with the number of each call
   * @param after die after the call had its effect, rather than before
   */
  Ports(IntPredicate dies, boolean after) {
    this.dies = dies;
    this.after = after;
  }

  /** The process is gone: nothing of it runs any more, not even what tidies up. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }

  int calls() {
    return calls;
  }

  <P> P of(Class<P> port, P behind) {
    return proxy(port, behind);
  }

  RecordingShelf shelf(RecordingShelf behind) {
    return proxy(
        RecordingShelf.class,
        (RecordingShelf) () -> proxy(RecordingShelf.Visit.class, behind.visit()));
  }

  private <P> P proxy(Class<P> port, P behind) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              boolean now = dies.test(calls++);
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

  /** A port of which a test needs one answer. */
  static <P> P only(Class<P> port, String method, Object answer) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, called, _) -> {
              if (!called.getName().equals(method)) {
                throw new UnsupportedOperationException(called.getName());
              }
              return answer;
            }));
  }
}
