package ai.cicops.portal.local.walls;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.platform.Surroundings;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/**
 * The walls between packages. A feature is a package below {@code ai.cicops.portal}; its own
 * package is plain Java, its leaves name a technology, its {@code lambda} leaf wires.
 */
class ArchitectureTest {
  /** Where a class lives: {@code calls} and {@code dynamodb} of {@code …calls.dynamodb}. */
  private record Room(String feature, String leaf) {
    static Room of(JavaClass type) {
      var name = type.getPackageName();
      if (!name.startsWith(Project.PACKAGE + ".")) {
        return new Room("", "");
      }
      var parts = name.substring(Project.PACKAGE.length() + 1).split("\\.", 2);
      return new Room(parts[0], parts.length == 1 ? "" : parts[1]);
    }

    boolean isOurs() {
      return !feature.isEmpty();
    }

    boolean isPlatform() {
      return feature.equals("platform");
    }

    boolean isOwnPackage() {
      return isOurs() && leaf.isEmpty();
    }

    boolean wires() {
      return leaf.equals("lambda");
    }
  }

  private static DescribedPredicate<JavaClass> room(
      String description, java.util.function.Predicate<Room> holds) {
    return describe(description, type -> holds.test(Room.of(type)));
  }

  private static ArchCondition<JavaClass> reachNo(
      String description, java.util.function.BiPredicate<Room, Room> forbidden) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          var target = Room.of(dependency.getTargetClass().getBaseComponentType());
          if (target.isOurs() && forbidden.test(Room.of(type), target)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  @Test
  void featuresArePlainJava() {
    var plain =
        resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations", "")
            .and(DescribedPredicate.not(resideInAnyPackage("java.net.http..", "java.sql..")))
            .or(room("own package", Room::isOwnPackage));
    classes()
        .that(room("are in a feature's own package", Room::isOwnPackage))
        .should()
        .onlyDependOnClassesThat(
            describe("are plain", type -> plain.test(type.getBaseComponentType())))
        .check(Built.SHIPPED);
  }

  @Test
  void leavesAreNotReachedAcrossFeatures() {
    classes()
        .that(room("are ours", Room::isOurs))
        .should(
            reachNo(
                "reach no other feature's leaf, unless to wire in a lambda leaf",
                (from, to) ->
                    !from.wires()
                        && !to.isOwnPackage()
                        && !to.isPlatform()
                        && !to.feature().equals(from.feature())))
        .check(Built.SHIPPED);
  }

  @Test
  void thePlatformKnowsNoFeature() {
    classes()
        .that(room("are in the platform", Room::isPlatform))
        .should(reachNo("reach no feature", (from, to) -> !to.isPlatform()))
        .check(Built.SHIPPED);
  }

  /** Wiring may go any way; what features are made of may not. */
  @Test
  void featuresFormNoCircle() {
    slices()
        .matching(Project.PACKAGE + ".(*)")
        .should()
        .beFreeOfCycles()
        .check(Built.SHIPPED.that(room("own packages", Room::isOwnPackage)));
  }

  @Test
  void nothingShippedKnowsTheLocalRun() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("ai.cicops.portal.local.."))
        .check(Built.SHIPPED);
  }

  @Test
  void timeChanceAndEnvironmentComeInFromOutside() {
    noClasses()
        .that(room("are not in the platform", room -> !room.isPlatform()))
        .should()
        .accessTargetWhere(
            describe("ask the process", access -> asksTheProcess(access) || pauses(access)))
        .check(Built.SHIPPED);
  }

  /**
   * The local run has one place of its own that asks; everything else is handed its clock. It may
   * pause, for it plays systems that take their time.
   */
  @Test
  void theLocalRunAsksTheProcessInOnePlace() {
    Set<String> places =
        Built.LOCAL.stream()
            .filter(type ->
                type.getAccessesFromSelf().stream().anyMatch(ArchitectureTest::asksTheProcess))
            .map(ArchitectureTest::outermost)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(1, Math.max(1, places.size()), places::toString);
  }

  private static String outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getName());
  }

  private static boolean asksTheProcess(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    var call = target.getOwner().getName() + "." + target.getName();
    return call.startsWith("java.time.Clock.system")
        || call.startsWith("java.time.InstantSource.system")
        || (call.startsWith("java.time.") && target.getName().equals("now") && withoutClock(target))
        || call.startsWith("java.util.concurrent.ThreadLocalRandom.")
        || Set.of(
                "java.lang.System.getenv",
                "java.lang.System.currentTimeMillis",
                "java.lang.Math.random",
                "java.util.UUID.randomUUID",
                "java.util.Random.<init>",
                "java.security.SecureRandom.<init>")
            .contains(call);
  }

  private static boolean pauses(JavaAccess<?> access) {
    var owner = access.getTarget().getOwner().getName();
    var name = access.getTarget().getName();
    return (name.equals("sleep") && owner.matches("java.lang.Thread|.*\\.TimeUnit"))
        || (name.startsWith("park") && owner.endsWith(".LockSupport"));
  }

  private static boolean withoutClock(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget code
        && code.getRawParameterTypes().stream()
            .noneMatch(type -> type.getName().equals("java.time.Clock"));
  }

  @Test
  void namesSayWhatAClassIsFor() {
    for (var classes : List.of(Built.SHIPPED, Built.LOCAL)) {
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Service|Dto|DTO)")
          .check(classes);
    }
  }

  @Test
  void handlersAreNamedWiredAndBuiltAlike() {
    classes()
        .that()
        .areAssignableTo(RequestStreamHandler.class)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should()
        .haveSimpleNameEndingWith("Handler")
        .andShould()
        .resideInAPackage("..lambda")
        .andShould(beBuiltByLambdaAndByTheLocalRun())
        .allowEmptyShould(true)
        .check(Built.SHIPPED);
  }

  private static ArchCondition<JavaClass> beBuiltByLambdaAndByTheLocalRun() {
    return new ArchCondition<>("have a constructor without arguments and one with Surroundings") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean both =
            type.tryGetConstructor().isPresent()
                && type.tryGetConstructor(Surroundings.class).isPresent();
        events.add(new SimpleConditionEvent(type, both, type.getName()));
      }
    };
  }

  /** {@code dynamodb.DynamoCalls} is the port {@code Calls} by way of DynamoDB. */
  @Test
  void adaptersAreNamedByTechnologyAndPort() {
    classes()
        .that(
            room("are in a leaf", room -> room.isOurs() && !room.leaf().isEmpty() && !room.wires()))
        .and(describe("implement a port", type -> !ports(type).isEmpty()))
        .and()
        .areTopLevelClasses()
        .should(
            new ArchCondition<>("be named technology + port") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean named = ports(type).stream().anyMatch(port -> isNamedFor(type, port));
                events.add(
                    new SimpleConditionEvent(type, named, type.getName() + " is " + ports(type)));
              }
            })
        .allowEmptyShould(true)
        .check(Built.SHIPPED);
  }

  /** The port's last word is enough: {@code eventbridge.EventBridgeBus} is an EventBus. */
  private static boolean isNamedFor(JavaClass type, String port) {
    var name = type.getSimpleName();
    var lastWord = port.replaceFirst(".*(?=[A-Z])", "");
    return Stream.of(port, lastWord)
        .filter(name::endsWith)
        .map(end -> name.substring(0, name.length() - end.length()).toLowerCase(Locale.ROOT))
        .anyMatch(
            technology -> !technology.isEmpty() && Room.of(type).leaf().startsWith(technology));
  }

  private static Set<String> ports(JavaClass type) {
    return type.getAllRawInterfaces().stream()
        .filter(port -> Room.of(port).isOwnPackage() && port.isTopLevelClass())
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toSet());
  }

  @Test
  void everyPackageSaysWhatLivesThere() {
    for (var classes : List.of(Built.SHIPPED, Built.LOCAL)) {
      var silent =
          classes.stream()
              .map(JavaClass::getPackage)
              .filter(each -> !each.isAnnotatedWith(NullMarked.class))
              .map(JavaPackage::getName)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of(), silent, "no package-info with @NullMarked");
    }
  }
}
