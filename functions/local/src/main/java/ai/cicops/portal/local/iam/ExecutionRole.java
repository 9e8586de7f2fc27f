package ai.cicops.portal.local.iam;

import ai.cicops.portal.local.template.Grant;
import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Table;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/**
 * The role that a function's code has while it runs. A thread that it starts has the role, too.
 *
 * <p>It remembers which grants were used, and the first refusal of each action.
 */
public final class ExecutionRole {
  private static final ThreadLocal<@Nullable ExecutionRole> ASSUMED =
      new InheritableThreadLocal<>();

  private final String function;
  private final Policy policy;
  private final NeededAccess needs;
  private final Set<Grant> used = ConcurrentHashMap.newKeySet();
  private final Map<String, String> refused = new ConcurrentHashMap<>();

  /** What may be done in a role. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    T done() throws X;
  }

  public ExecutionRole(LambdaFunction function, List<Table> tables) {
    this.function = function.logicalId();
    this.policy = new Policy(function.grants());
    this.needs = new NeededAccess(tables);
  }

  /** The role of this thread, if it works for a function. */
  static Optional<ExecutionRole> assumed() {
    return Optional.ofNullable(ASSUMED.get());
  }

  /** Does the work in this role. */
  public <T, X extends Exception> T during(Work<T, X> work) throws X {
    var before = ASSUMED.get();
    ASSUMED.set(this);
    try {
      return work.done();
    } finally {
      ASSUMED.set(before);
    }
  }

  /** Empty when the request is allowed, otherwise AWS's sentence about it. */
  Optional<String> refusal(SdkRequest request) {
    var needed = needs.of(request);
    if (needed.isEmpty()) {
      var operation = request.getClass().getSimpleName();
      return Optional.of(
          refused(operation, operation + ", of which the local run does not know what it needs"));
    }
    return needed.stream().flatMap(access -> refusal(access).stream()).findFirst();
  }

  Optional<String> refusal(Access access) {
    var grant = policy.granting(access);
    if (grant.isPresent()) {
      used.add(grant.get());
      return Optional.empty();
    }
    return Optional.of(refused(access.action(), access.toString()));
  }

  private String refused(String action, String what) {
    var sentence = function + " is not authorized to perform: " + what;
    if (refused.putIfAbsent(action, sentence) == null) {
      System.out.println(sentence);
    }
    return sentence;
  }

  /** The first refusal of each action. */
  public List<String> refusals() {
    return refused.values().stream().sorted().toList();
  }

  /** Grants of its policy that nothing has needed yet. */
  public Set<Grant> unused() {
    var unused = new LinkedHashSet<>(policy.grants());
    unused.removeAll(used);
    return unused;
  }
}
