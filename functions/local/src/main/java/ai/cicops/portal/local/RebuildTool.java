package ai.cicops.portal.local;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.CanonicalText;
import ai.cicops.portal.calls.KeepSegments;
import ai.cicops.portal.calls.KeptCalls;
import ai.cicops.portal.calls.RecordSegments;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.calls.dynamodb.DynamoDayChunks;
import ai.cicops.portal.calls.dynamodb.DynamoSettledCallers;
import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.five9.RebuildCalls;
import ai.cicops.portal.five9.RebuildCalls.Rebuilt;
import ai.cicops.portal.five9.WallClock;
import ai.cicops.portal.five9.csv.CsvReportReader;
import ai.cicops.portal.five9.s3.S3RawReports;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.s3.S3;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the calls again from the reports that the sync kept, into a store of its own, and says
 * whether the portal's store holds the same to the byte; or makes them in the portal's store, where
 * what was lost comes back and what is there stays.
 */
final class RebuildTool {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 1, 1);
  private static final int SHOWN = 10;

  private final Surroundings portal;
  private final ZoneId reportZone;

  /**
   * {@code mvn -Plocal -Dtool=rebuild-calls} compares, {@code -Dtool=restore-calls} writes. The
   * portal of the data folder must not run.
   *
   * @return false when calls differ, or when there is no such tool
   */
  static boolean run(String tool, RunSettings settings, Template template, Surroundings process) {
    try (var folder = DataFolder.hold(settings.data());
        var aws = LocalAws.onDisk(template, folder.path(), process.clock())) {
      var environment = new HashMap<>(aws.environment());
      environment.putAll(settings.given());
      var rebuild =
          new RebuildTool(new Surroundings(environment, process.clock(), process.random()));
      return switch (tool) {
        case "rebuild-calls" -> {
          try (var empty = LocalAws.inMemory(template, process.clock())) {
            var findings = rebuild.compare(empty.surroundings());
            findings.lines().forEach(System.out::println);
            yield findings.same();
          }
        }
        case "restore-calls" -> {
          System.out.println(Findings.line(rebuild.write()) + " They are in the portal now.");
          yield true;
        }
        default -> {
          System.err.println("There is no tool " + tool + ": rebuild-calls, restore-calls.");
          yield false;
        }
      };
    }
  }

  /**
   * @param portal leads to the portal's tables and buckets
   */
  RebuildTool(Surroundings portal) {
    this.portal = portal;
    this.reportZone = portal.settings().zone("FIVE9_ZONE", "America/Los_Angeles");
  }

  /** What came of it, in sentences. */
  record Findings(Rebuilt rebuilt, int calls, List<CallId> differing) {
    boolean same() {
      return differing.isEmpty();
    }

    List<String> lines() {
      var lines = new ArrayList<String>();
      lines.add(line(rebuilt));
      if (same()) {
        lines.add(
            "They make %d calls, and the portal holds the same, to the byte.".formatted(calls));
      } else {
        lines.add(
            "They make %d calls. Of the portal's and of these, %d differ or are in one place only:"
                .formatted(calls, differing.size()));
        differing.stream().limit(SHOWN).forEach(id -> lines.add("  " + id));
      }
      return lines;
    }

    private static String line(Rebuilt rebuilt) {
      return "%d reports were read: %d rows, and %d that cannot be read."
          .formatted(rebuilt.reports(), rebuilt.rows(), rebuilt.unreadableRows());
    }
  }

  /**
   * Compares; nothing of the portal's changes.
   *
   * @param empty leads to an account of its own
   */
  Findings compare(Surroundings empty) {
    var rebuilt = into(empty);
    var again = calls(empty);
    var differing = new ArrayList<CallId>();
    var kept = new HashMap<>(calls(portal));
    again.forEach((id, call) -> {
      if (!call.equals(kept.remove(id))) {
        differing.add(id);
      }
    });
    differing.addAll(kept.keySet());
    return new Findings(rebuilt, again.size(), differing);
  }

  /** Makes the calls in the portal's own store. */
  Rebuilt write() {
    return into(portal);
  }

  private Rebuilt into(Surroundings store) {
    var dynamo = new Dynamo(store);
    var companies = new DynamoCompanies(dynamo, store);
    return new RebuildCalls(
            new S3RawReports(new S3(portal), portal),
            new CsvReportReader(new WallClock(reportZone)),
            new KeepSegments(
                new DynamoDayChunks(dynamo, store),
                new DynamoSettledCallers(dynamo, store),
                companies,
                store.clock()),
            companies)
        .rebuild();
  }

  private static Map<CallId, String> calls(Surroundings store) {
    var dynamo = new Dynamo(store);
    var calls = new KeptCalls(new DynamoDayChunks(dynamo, store), store.clock());
    var ofNone = Stream.of(RecordSegments.NO_CAMPAIGN, Segment.DELETED).map(CampaignKey::of);
    var ofCompanies =
        new DynamoCompanies(dynamo, store).campaigns().stream().map(CampaignAssignment::campaign);
    var all = new HashMap<CallId, String>();
    Stream.concat(ofNone, ofCompanies)
        .distinct()
        .forEach(campaign -> all.putAll(CanonicalText.asReported(calls.of(campaign, FIRST, LAST))));
    return all;
  }
}
