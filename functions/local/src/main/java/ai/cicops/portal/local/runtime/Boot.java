package ai.cicops.portal.local.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How one execution environment is started.
 *
 * @param command what comes before the flags: {@code java}, or a command that starts it
 * @param flags of the JVM, beside those that Lambda gives
 * @param classPath of the function, without the runtime client's
 * @param environment of the function; the process's own does not get through
 * @param timeout after which an invocation's deadline lies
 * @param snapStart whether the hooks around the snapshot run before the first event
 */
public record Boot(
    List<String> command,
    List<String> flags,
    String classPath,
    String handler,
    Map<String, String> environment,
    Duration timeout,
    boolean snapStart) {
  public Boot {
    command = List.copyOf(command);
    flags = List.copyOf(flags);
    environment = Map.copyOf(environment);
  }

  public Boot with(String flag) {
    var more = new ArrayList<>(flags);
    more.add(flag);
    return new Boot(command, more, classPath, handler, environment, timeout, snapStart);
  }

  public Boot with(String setting, String value) {
    var more = new HashMap<>(environment);
    more.put(setting, value);
    return new Boot(command, flags, classPath, handler, more, timeout, snapStart);
  }

  public Boot within(Duration limit) {
    return new Boot(command, flags, classPath, handler, environment, limit, snapStart);
  }

  public Boot withoutSnapshot() {
    return new Boot(command, flags, classPath, handler, environment, timeout, false);
  }
}
