package ai.cicops.portal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.calls.lambda.QuestionWiring;
import ai.cicops.portal.exports.CallColumn;
import ai.cicops.portal.exports.ExportFiles;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.ExportState;
import ai.cicops.portal.exports.WriteExport;
import ai.cicops.portal.exports.csv.CsvSheet;
import ai.cicops.portal.exports.dynamodb.DynamoExports;
import ai.cicops.portal.exports.s3.S3ExportFiles;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.dynamodb.Page;
import ai.cicops.portal.platform.s3.S3;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * {@code ExportOnce ours|peer ID}: one file in a process of its own, by its environment. Its last
 * line says the rows, its milliseconds and the most memory that the process had, in KB.
 */
final class ExportOnce {
  /** Where the peer's calls are, an item each. */
  static final String PEER = "peer";

  private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");
  private static final int PART = 8 * 1024 * 1024;

  private ExportOnce() {}

  public static void main(String[] arguments) throws Exception {
    var surroundings = Surroundings.ofProcess();
    long begun = System.nanoTime();
    long rows =
        arguments[0].equals(PEER)
            ? peer(surroundings, arguments[1])
            : ours(surroundings, new ExportId(arguments[1]));
    long millis = (System.nanoTime() - begun) / 1_000_000;
    var resident = RESIDENT.matcher(Files.readString(Path.of("/proc/self/status")));
    System.out.println(rows + " " + millis + " " + (resident.find() ? resident.group(1) : "0"));
  }

  private static long ours(Surroundings surroundings, ExportId id) {
    var dynamo = new Dynamo(surroundings);
    var exports = new DynamoExports(dynamo, surroundings);
    new WriteExport(
            exports,
            new S3ExportFiles(new S3(surroundings), surroundings),
            CsvSheet::new,
            QuestionWiring.of(surroundings, dynamo).selectCalls(),
            new DynamoPeople(dynamo, surroundings),
            surroundings.clock())
        .write(id, () -> true);
    return exports.find(id).orElseThrow().state() instanceof ExportState.Ready ready
        ? ready.rows()
        : 0;
  }

  /** What one writes first: query, page by page, a line an item, parts of the same size. */
  private static long peer(Surroundings surroundings, String id) {
    var dynamo = new Dynamo(surroundings);
    var files = new S3ExportFiles(new S3(surroundings), surroundings);
    var table = surroundings.settings().text("TABLE_CALLS");
    var key = "exports/" + id + "/1.csv";
    var upload = files.begin(key);
    var parts = new ArrayList<String>();
    var buffer = new ByteArrayOutputStream();
    long rows = 0;
    @Nullable Map<String, AttributeValue> from = null;
    do {
      var page = page(dynamo, table, from);
      for (var item : page.items()) {
        buffer.writeBytes(line(item).getBytes(UTF_8));
        rows++;
      }
      if (buffer.size() >= PART) {
        parts.add(bring(files, key, upload, parts, buffer));
      }
      from = page.lastKey().isEmpty() ? null : page.lastKey();
    } while (from != null);
    parts.add(bring(files, key, upload, parts, buffer));
    files.complete(key, upload, parts);
    return rows;
  }

  private static Page page(
      Dynamo dynamo, String table, @Nullable Map<String, AttributeValue> from) {
    return dynamo.page(
        QueryRequest.builder()
            .tableName(table)
            .keyConditionExpression("pk = :pk")
            .expressionAttributeValues(Map.of(":pk", Item.text(PEER)))
            .exclusiveStartKey(from)
            .build());
  }

  private static String line(Item item) {
    var line = new StringBuilder();
    for (var column : CallColumn.values()) {
      var cell = item.find(column.columnName()).orElse("");
      line.append(line.isEmpty() ? "" : ",")
          .append(QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
    }
    return line.append("\r\n").toString();
  }

  private static String bring(
      ExportFiles files,
      String key,
      String upload,
      List<String> parts,
      ByteArrayOutputStream buffer) {
    var mark = files.part(key, upload, parts.size() + 1, buffer.toByteArray());
    buffer.reset();
    return mark;
  }
}
