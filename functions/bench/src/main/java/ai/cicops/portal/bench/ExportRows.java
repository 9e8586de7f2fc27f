package ai.cicops.portal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.exports.Export;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.ExportState;
import ai.cicops.portal.exports.dynamodb.DynamoExports;
import ai.cicops.portal.exports.s3.S3ExportFiles;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.platform.s3.S3;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Files of calls, beside a plain loop over the same calls kept as an item each. */
final class ExportRows implements Part {
  private static final int CALLS_A_DAY = 2_000;
  private static final int MONTH = 30;
  private static final int MILLION = 500;
  private static final int HEAP = 64;

  @Override
  public String name() {
    return "export-rows";
  }

  @Override
  public String about() {
    return "one company's calls into a CSV file on S3, each in a JVM of its own with a heap of 64"
        + " MB and Lambda's flags; beside a loop by the SDK over an item a call, which"
        + " writes the same lines";
  }

  /**
   * @param resident the process's most, in MB
   */
  private record Run(long rows, double seconds, double resident) {
    double rate() {
      return rows / seconds;
    }
  }

  @Override
  public List<Result> measure() throws Exception {
    try (var aws = LocalAws.inMemory(Template.ofProject())) {
      StoredCompany.save(aws.surroundings());
      var unused = StoredCompany.signedIn(aws.surroundings());
      StoredCompany.store(aws.surroundings(), StoredCompany.TODAY, MILLION, CALLS_A_DAY);
      var month = run(aws, "ours", asked(aws, "export-month", MONTH));
      var million = run(aws, "ours", asked(aws, "export-million", MILLION));
      keepApart(aws, "export-month");
      var peer = run(aws, ExportOnce.PEER, "export-peer");
      return List.of(
          Result.told("rows of a month", (double) month.rows(), ""),
          Result.told("rows a second", month.rate(), ""),
          Result.told("rows a second of the plain loop", peer.rate(), ""),
          Result.atLeast(3, "the first to the second", month.rate() / peer.rate(), ""),
          Result.told("rows of 500 days", (double) million.rows(), ""),
          Result.told("rows a second of them", million.rate(), ""),
          Result.told("resident memory, a month", month.resident(), "MB"),
          Result.told("resident memory, 500 days", million.resident(), "MB"));
    }
  }

  private static String asked(LocalAws aws, String id, int days) {
    var surroundings = aws.surroundings();
    var owner = StoredCompany.owner().id();
    var now = surroundings.clock().instant();
    var from = StoredCompany.TODAY.minusDays(days).toString();
    var question =
        new CallQuestion(
            StoredCompany.ID, from, StoredCompany.TODAY.toString(), "UTC", CallFilter.ALL);
    var queued = new ExportState.Queued(now);
    new DynamoExports(new Dynamo(surroundings), surroundings)
        .ask(
            new Export(new ExportId(id), owner, question, "Bench", false, now, 1, queued, 1),
            new Deed(
                new AuditEntry("company#bench", now, id, owner.value(), "asked", "", Map.of())));
    return id;
  }

  /** The rows of a file, an item each. */
  private static void keepApart(LocalAws aws, String id) {
    var surroundings = aws.surroundings();
    boolean unused =
        new S3ExportFiles(new S3(surroundings), surroundings)
            .read(
                "exports/" + id + "/1.csv",
                stream -> {
                  keep(
                      new Dynamo(surroundings),
                      surroundings.settings().text("TABLE_CALLS"),
                      stream);
                  return true;
                })
            .orElseThrow();
  }

  private static void keep(Dynamo dynamo, String table, InputStream stream) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var writes = new ArrayList<WriteRequest>();
    try (var rows = format.parse(new InputStreamReader(stream, UTF_8))) {
      for (var row : rows) {
        var number = "%09d".formatted(row.getRecordNumber());
        var item = Item.of("peer", ExportOnce.PEER, number);
        for (var cell : row.toMap().entrySet()) {
          item = cell.getValue().isEmpty() ? item : item.with(cell.getKey(), cell.getValue());
        }
        var attributes = item.attributes();
        writes.add(WriteRequest.builder().putRequest(put -> put.item(attributes)).build());
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    dynamo.write(table, writes);
  }

  private static Run run(LocalAws aws, String how, String id)
      throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP + "m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            ExportOnce.class.getName(),
            how,
            id);
    var environment = builder.environment();
    environment.putAll(aws.environment());
    environment.put("AWS_ACCESS_KEY_ID", System.getProperty("aws.accessKeyId"));
    environment.put("AWS_SECRET_ACCESS_KEY", System.getProperty("aws.secretAccessKey"));
    var process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var lines = process.inputReader().lines().toList();
    if (process.waitFor() != 0 || lines.isEmpty()) {
      throw new IllegalStateException(how + " failed in " + HEAP + " MB");
    }
    var said = lines.getLast().split(" ", -1);
    return new Run(
        Long.parseLong(said[0]), Long.parseLong(said[1]) / 1e3, Long.parseLong(said[2]) / 1024.0);
  }
}
