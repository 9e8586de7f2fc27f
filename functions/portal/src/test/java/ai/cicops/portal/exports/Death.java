package ai.cicops.portal.exports;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Kills a worker at its n-th dealing with its stores: of two, the even ones before it happens. */
final class Death {
  private final int at;
  private int calls;
  private boolean struck;

  Death(int at) {
    this.at = at;
  }

  /** The worker's end. */
  static final class Killed extends RuntimeException {}

  boolean struck() {
    return struck;
  }

  Exports exports(Exports exports) {
    return around(Exports.class, exports);
  }

  ExportFiles files(ExportFiles files) {
    return around(ExportFiles.class, files);
  }

  private <T> T around(Class<T> port, T store) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, method, arguments) -> {
              strike();
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException fault) {
                throw fault.getCause();
              } finally {
                strike();
              }
            }));
  }

  private void strike() {
    if (calls++ == at) {
      struck = true;
      throw new Killed();
    }
  }
}
