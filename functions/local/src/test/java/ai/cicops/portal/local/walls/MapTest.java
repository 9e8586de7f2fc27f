package ai.cicops.portal.local.walls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.Settings;
import ai.cicops.portal.platform.lambda.OpenApiCheck;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map is true: template, handlers, API description and README tell of the same things. */
class MapTest {
  private static final DeployedTemplate TEMPLATE = DeployedTemplate.ofProject();
  private static final String README = Project.text("README.md");

  /** One stem: {@code SyncCallsHandler} is deployed as {@code SyncCallsFunction}. */
  @Test
  void everyFunctionHasItsHandlerAndEveryHandlerItsFunction() {
    var functions = new TreeMap<String, String>();
    TEMPLATE
        .functions()
        .forEach((id, function) ->
            functions.put(
                function.at("Handler").text(),
                id + " of " + function.at("CodeUri").text().split("/")[1]));
    var handlers = new TreeMap<String, String>();
    for (var type : Built.SHIPPED) {
      if (type.isAssignableTo(RequestStreamHandler.class)
          && !type.getModifiers().contains(JavaModifier.ABSTRACT)) {
        handlers.put(
            type.getName(),
            type.getSimpleName().replaceFirst("Handler$", "Function")
                + " of "
                + Built.module(type));
      }
    }
    assertEquals(functions, handlers);
  }

  @Test
  void theReadmeListsEveryRoute() {
    var deployed = new TreeMap<String, String>();
    TEMPLATE
        .routes()
        .forEach((route, handler) -> {
          if (!route.equals("$default")) {
            deployed.put(route, inShort(handler));
          }
        });
    assertEquals(deployed, table("(?:GET|POST|PUT|PATCH|DELETE) /\\S*"));
  }

  @Test
  void theReadmeListsEverySchedule() {
    var deployed = new TreeMap<String, String>();
    TEMPLATE.schedules().forEach((name, handler) -> deployed.put(name, inShort(handler)));
    assertEquals(deployed, table("[a-z]+(?:-[a-z]+)*"));
  }

  @Test
  void theReadmeListsEveryFunctionThatFollowsEvents() {
    var deployed = new TreeMap<String, String>();
    TEMPLATE
        .functions()
        .forEach((id, function) -> {
          if (!DeployedTemplate.answersRequests(function)
              && DeployedTemplate.events(function, "ScheduleV2").isEmpty()) {
            deployed.put(id, inShort(function.at("Handler").text()));
          }
        });
    assertEquals(deployed, table("\\w+Function"));
  }

  /** With what it means and what one does about it. */
  @Test
  void theReadmeListsEveryAlarm() {
    var listed = new ArrayList<String>();
    var row =
        Pattern.compile("(?m)^\\| ((?:`[A-Z]\\w+` ?)+)\\| [^|]{10,} \\| [^|]{20,} \\|$")
            .matcher(alarms());
    while (row.find()) {
      listed.addAll(List.of(row.group(1).replace("`", "").strip().split(" ")));
    }
    listed.sort(null);
    assertEquals(
        TEMPLATE.resources("AWS::CloudWatch::Alarm").keySet().stream().sorted().toList(), listed);
  }

  private static String alarms() {
    return README.substring(README.indexOf("## Alarms"), README.indexOf("## Decisions"));
  }

  @Test
  void theReadmeListsEveryScreen() throws IOException {
    var listed = new TreeSet<String>();
    var row = Pattern.compile("\\| `web/src/screens/([a-z-]+)` \\|").matcher(README);
    while (row.find()) {
      listed.add(row.group(1));
    }
    try (var folders = Files.list(Project.ROOT.resolve("web/src/screens"))) {
      assertEquals(
          folders
              .filter(Files::isDirectory)
              .map(Path::getFileName)
              .map(Path::toString)
              .collect(Collectors.toCollection(TreeSet::new)),
          listed);
    }
  }

  /** Whether the template gives it to a function or the code asks for it. */
  @Test
  void theReadmeNamesEverySetting() {
    var settings =
        new TreeSet<>(
            TEMPLATE
                .root()
                .at("Globals", "Function", "Environment", "Variables")
                .entries()
                .keySet());
    for (var function : TEMPLATE.functions().values()) {
      settings.addAll(function.at("Environment", "Variables").entries().keySet());
    }
    for (var type : Built.SHIPPED) {
      if (readsSettings(type)) {
        Built.texts(type).stream()
            .filter(text -> text.matches("[A-Z0-9]+(_[A-Z0-9]+)+"))
            .forEach(settings::add);
      }
    }
    settings.removeIf(setting -> README.contains("`" + setting + "`"));
    assertEquals(Set.of(), settings, "not in the README");
  }

  private static boolean readsSettings(JavaClass type) {
    return type.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Settings.class));
  }

  @Test
  void theReadmeNamesNoFileThatIsNotThere() {
    var path =
        Pattern.compile("`((?:functions|web|\\.ci|\\.mvn|\\.readme)/[\\w./-]+)`|]\\(([\\w./-]+)\\)")
            .matcher(README);
    while (path.find()) {
      var name = path.group(1) == null ? path.group(2) : path.group(1);
      if (!name.contains("/target/")
          && !name.startsWith("web/screenshots")
          && !name.startsWith("web/dist")) {
        assertTrue(Files.exists(Project.ROOT.resolve(name)), name);
      }
    }
  }

  @Test
  void theApiDescriptionAndTheTemplateHaveTheSameRoutes() {
    var deployed =
        TEMPLATE.routes().keySet().stream()
            .filter(route -> !route.equals("$default"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(deployed, OpenApiCheck.ofProject().routes());
  }

  @Test
  void theApiDescriptionKnowsEveryCodeOfAProblem() {
    var codes =
        Arrays.stream(ErrorCode.values())
            .map(ErrorCode::code)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(codes, OpenApiCheck.ofProject().problemCodes());
  }

  /** {@code identity.lambda.SignInHandler}. */
  private static String inShort(String handler) {
    return handler.substring(Project.PACKAGE.length() + 1);
  }

  /** Rows of the README's tables that start with such a cell and end with a handler. */
  private static Map<String, String> table(String first) {
    var rows = new TreeMap<String, String>();
    var row =
        Pattern.compile(
                "(?m)^\\| `(" + first + ")` \\|.*\\| `([a-z0-9.]+\\.[A-Z]\\w+Handler)` \\|$")
            .matcher(README);
    while (row.find()) {
      rows.put(row.group(1), row.group(2));
    }
    return rows;
  }
}
