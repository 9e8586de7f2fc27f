package ai.cicops.portal.local.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.rehearsal.Snapshot;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every request function rehearses all of its routes, and what it asks is right. */
@BesideOthers
class RehearsalsTest {
  @TestFactory
  Stream<DynamicTest> onAWireThatLeadsNowhere() {
    return functions()
        .map(function ->
            DynamicTest.dynamicTest(
                function.logicalId(),
                () ->
                    Snapshot.rehearse(
                        Rehearsed.surroundings(function),
                        here -> Rehearsed.handler(function, here),
                        Rehearsed.rehearsal(function))));
  }

  @TestFactory
  Stream<DynamicTest> atStoresThatAreReal() {
    return functions()
        .map(function ->
            DynamicTest.dynamicTest(
                function.logicalId(),
                () ->
                    assertEquals(
                        Rehearsed.routes(function),
                        Rehearsed.of(function).played().stream()
                            .map(ApiEvent::routeKey)
                            .collect(Collectors.toCollection(TreeSet::new)))));
  }

  private static Stream<LambdaFunction> functions() {
    return Shipped.TEMPLATE.functions().stream().filter(function -> !function.routes().isEmpty());
  }
}
