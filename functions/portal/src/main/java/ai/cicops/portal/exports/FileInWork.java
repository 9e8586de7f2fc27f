package ai.cicops.portal.exports;

import ai.cicops.portal.calls.Period;
import ai.cicops.portal.calls.SeenCall;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file while one worker writes it. Days are gathered until they make a part; a part that is in
 * the store is a step. Whatever is kept is kept upon the version that this worker wrote last: where
 * that fails, somebody else has taken over, and nothing more is written.
 */
final class FileInWork {
  /** Of a part at least; with the calls of some days it is what is in memory. */
  private static final int PART = 8 * 1024 * 1024;

  private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(2);
  private static final int ALL = 100;
  private static final List<CallColumn> COLUMNS = List.of(CallColumn.values());

  private final Exports exports;
  private final ExportFiles files;
  private final Sheet sheet;
  private final InstantSource clock;
  private final Instant now;
  private final ZoneId zone;
  private final Set<CompanyId> companies;
  private boolean ofNoCompany;
  private Export export;
  private Step step;
  private int claims;
  private long rows;
  private int percent;
  private @Nullable LocalDate day;
  private Instant signedAt;

  FileInWork(
      Exports exports,
      ExportFiles files,
      Sheet sheet,
      Export export,
      Step step,
      int claims,
      InstantSource clock) {
    this.exports = exports;
    this.files = files;
    this.sheet = sheet;
    this.export = export;
    this.step = step;
    this.claims = claims;
    this.clock = clock;
    this.now = clock.instant();
    this.signedAt = now;
    this.zone = ZoneId.of(String.valueOf(export.question().zone()));
    this.companies = new HashSet<>(step.contents().companies());
    this.ofNoCompany = step.contents().ofNoCompany();
    this.rows = step.rows();
    this.day = step.day();
    this.percent = export.state() instanceof ExportState.Running running ? running.percent() : 0;
  }

  Export export() {
    return export;
  }

  boolean isComplete() {
    return step.complete();
  }

  /** The day behind which it goes on; null at the beginning. */
  @Nullable LocalDate day() {
    return day;
  }

  /** Says that somebody is at work; false when it is somebody else. */
  boolean sign() {
    signedAt = clock.instant();
    return keep(signedAt.plus(WriteExport.CLAIM));
  }

  private boolean keep(Instant claimedUntil, OutboxEvent... events) {
    var next = export.with(new ExportState.Running(claims, claimedUntil, rows, percent, step));
    boolean kept = exports.change(next, events);
    export = kept ? next : export;
    return kept;
  }

  /** What comes before the first day, or what was put aside. */
  void open() {
    if (step.rest() > 0) {
      sheet.put(
          files
              .read(export.restKey(step.rest()), FileInWork::all)
              .orElseThrow(() -> new IllegalStateException("the rest is gone")));
    } else if (step.upload() == null) {
      if (export.byteOrderMark()) {
        sheet.mark();
      }
      sheet.row(COLUMNS.stream().map(CallColumn::columnName).toList());
    }
  }

  private static byte[] all(InputStream stream) {
    try {
      return stream.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Writes a day; false when somebody else has taken over. */
  boolean add(LocalDate date, List<SeenCall> calls, Period period) {
    for (var seen : calls) {
      sheet.row(COLUMNS.stream().map(column -> column.of(seen, zone, now)).toList());
      var company = seen.company();
      if (company == null) {
        ofNoCompany = true;
      } else {
        companies.add(company.id());
      }
    }
    rows += calls.size();
    day = date;
    percent = percent(period);
    if (sheet.size() >= PART) {
      bringPart();
      return sign();
    }
    return clock.instant().isBefore(signedAt.plus(BETWEEN_SIGNS)) || sign();
  }

  /** Days of the period that are done, for people who wait. */
  private int percent(Period period) {
    var first = LocalDate.ofInstant(period.start(), ZoneOffset.UTC);
    var last = LocalDate.ofInstant(period.end().minusNanos(1), ZoneOffset.UTC);
    long all = ChronoUnit.DAYS.between(first, last) + 1;
    long left = day == null ? all : ChronoUnit.DAYS.between(first, day);
    return Math.clamp(ALL * (all - left) / all, 0, ALL);
  }

  private void bringPart() {
    var upload = step.upload() == null ? files.begin(export.key()) : step.upload();
    var parts = new ArrayList<>(step.parts());
    parts.add(files.part(export.key(), upload, parts.size() + 1, sheet.take()));
    step = step(upload, parts, 0, false);
  }

  private Step step(@Nullable String upload, List<String> parts, int rest, boolean complete) {
    claims = 1;
    var contents = new ExportState.Contents(companies, ofNoCompany);
    return new Step(upload, parts, rest, day, rows, contents, complete);
  }

  /** Puts aside what is no part yet and has somebody else go on. */
  boolean handOver() {
    int rest = step.rest() + 1;
    files.put(export.restKey(rest), sheet.take());
    step = step(step.upload(), step.parts(), rest, false);
    var at = clock.instant();
    return keep(
        at, ExportEvents.of(export, ExportEvents.GOES_ON, "-goes-on-" + export.version(), at));
  }

  /** Makes the file whole and says so. */
  void close() {
    if (!step.complete()) {
      bringPart();
      percent = ALL;
      step = step(step.upload(), step.parts(), 0, true);
      if (!sign()) {
        return;
      }
    }
    files.complete(export.key(), String.valueOf(step.upload()), step.parts());
    var ready =
        files
            .read(export.key(), this::ready)
            .orElseThrow(() -> new IllegalStateException("the file is gone"));
    exports.change(
        export.with(ready), ExportEvents.of(export, ExportEvents.READY, "-ready", clock.instant()));
  }

  /** What lies in the store is what is told of, not what was meant to. */
  private ExportState.Ready ready(InputStream stream) {
    var digest = Sha256.begin();
    var buffer = new byte[64 * 1024];
    long bytes = 0;
    try {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        digest.update(buffer, 0, read);
        bytes += read;
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    var sum = HexFormat.of().formatHex(digest.digest());
    return new ExportState.Ready(clock.instant(), step.rows(), bytes, sum, step.contents());
  }
}
