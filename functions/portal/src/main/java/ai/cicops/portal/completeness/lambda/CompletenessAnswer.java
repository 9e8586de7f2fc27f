package ai.cicops.portal.completeness.lambda;

import ai.cicops.portal.calls.Recount.OwedAudio;
import ai.cicops.portal.completeness.CampaignDay;
import ai.cicops.portal.completeness.CompanyCompleteness;
import ai.cicops.portal.completeness.CompletenessPage;
import ai.cicops.portal.completeness.CompletenessPage.SeenDay;
import ai.cicops.portal.completeness.Finding;
import ai.cicops.portal.directory.Company;
import ai.cicops.portal.five9.Rereads.Reread;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A page of lines; {@code next} is null on the last. Days are UTC's. */
@Json
record CompletenessAnswer(
    String from,
    String to,
    List<Line> lines,
    Sums sums,
    @Nullable Instant countedAt,
    @Nullable String countedUntil,
    List<Aside> aside,
    @Nullable String next) {
  @Json
  record Line(
      String day,
      Named campaign,
      @Nullable Named company,
      @Nullable Reported reported,
      int rows,
      int calls,
      Recordings recordings,
      List<String> findings,
      String urgency,
      @Nullable Instant since,
      @Nullable Instant deletedAt,
      @Nullable Instant lastReadAt,
      @Nullable Instant askedAt) {
    static Line of(SeenDay seen) {
      var line = seen.line();
      return new Line(
          line.day().toString(),
          new Named(seen.campaign().value(), line.campaign()),
          named(seen.company()),
          Reported.of(line.reported()),
          line.rows(),
          line.calls(),
          Recordings.of(line),
          line.findings().stream().sorted().map(Finding::code).toList(),
          seen.urgency().name().toLowerCase(Locale.ROOT),
          line.since(),
          seen.deletedAt(),
          seen.lastReadAt(),
          seen.askedAt());
    }

    private static @Nullable Named named(@Nullable Company company) {
      return company == null ? null : new Named(company.id().value(), company.name());
    }
  }

  @Json
  record Named(String id, String name) {}

  @Json
  record Reported(int rows, int calls, int recordings) {
    static @Nullable Reported of(CampaignDay.@Nullable Reported reported) {
      return reported == null
          ? null
          : new Reported(reported.rows(), reported.calls(), reported.recordings());
    }
  }

  @Json
  record Recordings(int expected, int stored, int pending, int missing, int removed) {
    static Recordings of(CampaignDay line) {
      var files = line.recordings();
      return new Recordings(
          files.expected(), files.stored(), files.pending(), files.missing(), files.removed());
    }
  }

  @Json
  record Sums(
      int lines,
      int differences,
      int urgent,
      int calls,
      int recordingsExpected,
      int recordingsPending,
      int recordingsMissing) {}

  @Json
  record Aside(String reason, int rows, String from, String to, Instant readAt) {}

  static CompletenessAnswer of(CompletenessPage page, @Nullable String next) {
    var sums = page.sums();
    var until = page.countedUntil();
    return new CompletenessAnswer(
        page.days().from().toString(),
        page.days().to().toString(),
        page.lines().stream().map(Line::of).toList(),
        new Sums(
            sums.lines(),
            sums.differences(),
            sums.urgent(),
            sums.calls(),
            sums.recordingsExpected(),
            sums.recordingsPending(),
            sums.recordingsMissing()),
        page.countedAt(),
        until == null ? null : until.toString(),
        page.aside().stream()
            .map(aside ->
                new Aside(
                    aside.reason(),
                    aside.rows(),
                    aside.from().toString(),
                    aside.to().toString(),
                    aside.readAt()))
            .toList(),
        next);
  }

  /** One line, counted at once. */
  @Json
  record Close(Line line, List<Owed> owed) {
    static Close of(CompletenessPage.Close close) {
      return new Close(Line.of(close.day()), close.owed().stream().map(Owed::of).toList());
    }
  }

  /** A call whose audio is not all here. */
  @Json
  record Owed(
      String call, Instant start, int expected, int stored, String owing, Instant overdueAt) {
    static Owed of(OwedAudio owed) {
      return new Owed(
          owed.call().toString(),
          owed.start(),
          owed.expected(),
          owed.stored(),
          owed.owing().name().toLowerCase(Locale.ROOT),
          owed.overdueAt());
    }
  }

  /** A company's own line. */
  @Json
  record OfCompany(
      @Nullable String from,
      @Nullable String to,
      int reported,
      int calls,
      int recordingsExpected,
      int recordingsPending,
      int recordingsMissing,
      @Nullable Instant countedAt) {
    static OfCompany of(CompanyCompleteness own) {
      var days = own.days();
      return new OfCompany(
          days == null ? null : days.from().toString(),
          days == null ? null : days.to().toString(),
          own.reported(),
          own.calls(),
          own.recordingsExpected(),
          own.recordingsPending(),
          own.recordingsMissing(),
          own.countedAt());
    }
  }

  /** A day that waits to be read again. */
  @Json
  record Asked(String day, Instant askedAt) {
    static Asked of(Reread reread) {
      return new Asked(reread.day().toString(), reread.askedAt());
    }
  }
}
