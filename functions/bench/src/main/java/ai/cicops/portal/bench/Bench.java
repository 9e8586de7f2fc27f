package ai.cicops.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** {@code Bench all|<part> FOLDER}: measures, prints each table, keeps all as bench.json. */
final class Bench {
  private static final List<Part> PARTS =
      List.of(
          new WriteUnits(),
          new ListPages(),
          new Dashboards(),
          new ExportRows(),
          new FullReport(),
          new WarmList(),
          new SignIns(),
          new Sizes(),
          new Lighthouse(),
          new FirstEvent(),
          new ColdStart());

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    var wanted = arguments[0];
    var parts =
        PARTS.stream().filter(part -> wanted.equals("all") || part.name().equals(wanted)).toList();
    if (parts.isEmpty()) {
      System.err.println(
          "There is no part "
              + wanted
              + ". There are: all, "
              + PARTS.stream().map(Part::name).collect(Collectors.joining(", "))
              + ".");
      System.exit(1);
    }
    var table = new Table();
    for (var part : parts) {
      try {
        table.add(part, part.measure());
      } catch (Part.Skipped why) {
        table.skip(part, String.valueOf(why.getMessage()));
      }
      System.out.println();
      System.out.println(table.last());
    }
    keep(Path.of(arguments[1]).resolve("bench.json"), table);
    System.exit(0); // embedded servers have threads of their own
  }

  private static void keep(Path file, Table table) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var today = LocalDate.now(ZoneOffset.UTC).toString();
    Files.writeString(file, table.json(machine(), today));
    System.out.println(today + ", " + machine() + "; the same as JSON: " + file);
  }

  private static String machine() throws IOException {
    var info = Path.of("/proc/cpuinfo");
    var model =
        Files.exists(info)
            ? Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("")
            : "";
    return "%d cores %s, %s, Java %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            model,
            System.getProperty("os.name"),
            Runtime.version());
  }
}
