package ai.cicops.portal.local.five9.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The columns a report may have and how each is written: wall clock of the data centre, without a
 * zone.
 */
public final class LogColumns {
  private static final List<String> STANDARD_NAMES =
      List.of(
          """
          CALL ID, TIMESTAMP, CAMPAIGN, CALL TYPE, AGENT, AGENT NAME, DISPOSITION, ANI, \
          CUSTOMER NAME, DNIS, CALL TIME, BILL TIME (ROUNDED), COST, IVR TIME, QUEUE WAIT \
          TIME, RING TIME, TALK TIME, HOLD TIME, PARK TIME, AFTER CALL WORK TIME, \
          TRANSFERS, CONFERENCES, HOLDS, ABANDONED, RECORDINGS\
          """
              .split(", "));

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss", Locale.US);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.US);

  private final ZoneId zone;
  private final Map<String, Function<LogRow, String>> known = new LinkedHashMap<>();

  public LogColumns(ZoneId zone) {
    this.zone = zone;
    known.put("CALL ID", row -> row.call().callId());
    known.put("TIMESTAMP", row -> written(STAMP, row.leg().start()));
    known.put("CAMPAIGN", row -> orNone(row.leg().campaign()));
    known.put("CALL TYPE", row -> row.leg().callType());
    known.put("AGENT", row -> agent(row, PhoneAgent::login, "[None]"));
    known.put("AGENT NAME", row -> agent(row, PhoneAgent::name, ""));
    known.put("DISPOSITION", LogRow::disposition);
    known.put("ANI", row -> row.leg().ani());
    known.put("CUSTOMER NAME", row -> row.leg().customerName());
    known.put("DNIS", row -> row.leg().dnis());
    known.put("CALL TIME", row -> clock(row.leg().times().call()));
    known.put("BILL TIME (ROUNDED)", row -> clock(billed(row)));
    known.put("COST", row -> cost(billed(row)));
    known.put("IVR TIME", row -> row.leg().inboundType() ? clock(row.leg().times().ivr()) : "");
    known.put("QUEUE WAIT TIME", row -> clock(row.leg().times().queue()));
    known.put("RING TIME", row -> ofAgent(row, LegTimes::ring));
    known.put("TALK TIME", row -> ofAgent(row, LegTimes::talk));
    known.put("HOLD TIME", row -> ofAgent(row, LegTimes::hold));
    known.put("PARK TIME", row -> ofAgent(row, LegTimes::park));
    known.put("AFTER CALL WORK TIME", row -> ofAgent(row, LegTimes::wrapUp));
    known.put("TRANSFERS", row -> Integer.toString(row.leg().transfers()));
    known.put("CONFERENCES", row -> Integer.toString(row.leg().conferences()));
    known.put("HOLDS", row -> row.leg().agent() == null ? "" : Integer.toString(row.leg().holds()));
    known.put(
        "ABANDONED", row -> row.leg().inboundType() ? (row.leg().abandoned() ? "1" : "0") : "");
    known.put("RECORDINGS", this::recordings);
    known.put("SKILL", row -> row.leg().skill());
    known.put("SESSION ID", row -> row.call().sessionId());
    known.put("DATE", row -> written(DATE, row.leg().start()));
    known.put("TIME", row -> written(TIME, row.leg().start()));
    known.put(
        "HANDLE TIME",
        row -> ofAgent(row, times -> times.talk().plus(times.hold()).plus(times.wrapUp())));
  }

  /** The 25 columns of the standard report, in their order. */
  public static List<String> standard() {
    return STANDARD_NAMES;
  }

  /** What a customer is asked to save: the standard report with SKILL and SESSION ID. */
  public static List<String> recommended() {
    return Stream.concat(STANDARD_NAMES.stream(), Stream.of("SKILL", "SESSION ID")).toList();
  }

  /** The cell of a row; an unknown column is refused. */
  public String cell(String column, LogRow row) {
    Function<LogRow, String> written = known.get(column);
    if (written == null) {
      throw new IllegalArgumentException("no report has a column " + column);
    }
    return written.apply(row);
  }

  private String recordings(LogRow row) {
    return row.leg().audio().stream()
        .map(audio ->
            "%s(%d:%02d)"
                .formatted(
                    written(TIME, audio.start()),
                    audio.length().toMinutes(),
                    audio.length().toSecondsPart()))
        .collect(Collectors.joining(" "));
  }

  private String written(DateTimeFormatter format, Instant instant) {
    return format.format(instant.atZone(zone));
  }

  private static String agent(LogRow row, Function<PhoneAgent, String> part, String none) {
    PhoneAgent agent = row.leg().agent();
    return agent == null ? none : part.apply(agent);
  }

  private static String orNone(@Nullable String campaign) {
    return campaign == null ? "[None]" : campaign;
  }

  private static String ofAgent(LogRow row, Function<LegTimes, Duration> part) {
    return row.leg().agent() == null ? "" : clock(part.apply(row.leg().times()));
  }

  private static String clock(Duration duration) {
    String whole =
        "%02d:%02d:%02d"
            .formatted(duration.toHours(), duration.toMinutesPart(), duration.toSecondsPart());
    int millis = duration.toMillisPart();
    return millis == 0 ? whole : whole + ".%03d".formatted(millis);
  }

  private static Duration billed(LogRow row) {
    long seconds = row.leg().times().call().toSeconds();
    return Duration.ofSeconds((seconds + 5) / 6 * 6);
  }

  private static String cost(Duration billed) {
    return billed.isZero()
        ? "0.00"
        : String.format(Locale.ROOT, "%.4f", billed.toSeconds() * 0.0234 / 60);
  }
}
