package ai.cicops.portal.five9.s3;

import ai.cicops.portal.five9.RawReports;
import ai.cicops.portal.five9.ReportText;
import ai.cicops.portal.five9.Window;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.s3.S3;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** {@link RawReports} in a bucket. A report is never written twice under a key. */
public final class S3RawReports implements RawReports {
  private static final String PREFIX = "calls/";
  private static final String SUFFIX = ".csv.gz";
  private static final DateTimeFormatter FOLDER =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final S3 s3;
  private final String bucket;

  public S3RawReports(S3 s3, Surroundings surroundings) {
    this.s3 = s3;
    var settings = surroundings.settings();
    this.bucket = settings.text("BUCKET_REPORTS");
    settings.check();
  }

  @Override
  public RawReport keep(Window window, Instant readAt, ReportText text) {
    var key =
        PREFIX
            + FOLDER.format(readAt)
            + MOMENT.format(readAt)
            + "_"
            + MOMENT.format(window.start())
            + "_"
            + MOMENT.format(window.end())
            + SUFFIX;
    var request =
        PutObjectRequest.builder().bucket(bucket).key(key).contentType("application/gzip").build();
    s3.putOnce(request, RequestBody.fromBytes(text.compressed()));
    return new RawReport(key, window, readAt);
  }

  @Override
  public List<RawReport> all() {
    var request = ListObjectsV2Request.builder().bucket(bucket).prefix(PREFIX).build();
    return s3.call(client -> {
      var reports = new ArrayList<RawReport>();
      for (var object : client.listObjectsV2Paginator(request).contents()) {
        reports.add(report(object));
      }
      return reports;
    });
  }

  @Override
  public ReportText open(RawReport report) {
    return s3.bytes(bucket, report.key())
        .map(ReportText::ofCompressed)
        .orElseThrow(() -> new IllegalStateException("the report is gone"));
  }

  private static RawReport report(S3Object object) {
    var key = object.key();
    var name = key.substring(key.lastIndexOf('/') + 1, key.length() - SUFFIX.length());
    var moments = name.split("_", -1);
    return new RawReport(
        key, new Window(moment(moments[1]), moment(moments[2])), moment(moments[0]));
  }

  private static Instant moment(String text) {
    return LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC);
  }
}
