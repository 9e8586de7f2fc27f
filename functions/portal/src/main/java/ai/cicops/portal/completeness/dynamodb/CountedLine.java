package ai.cicops.portal.completeness.dynamodb;

import ai.cicops.portal.calls.Recount.Recordings;
import ai.cicops.portal.completeness.CampaignDay;
import ai.cicops.portal.completeness.CampaignDay.Reported;
import ai.cicops.portal.completeness.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line as a text, for a day has many: fields with a blank between them, {@code -} for none, and
 * last the campaign's name, which may have blanks.
 *
 * <pre>
 * 12 9 4,3,0,1,0 12,9,4,1790000000000 rows_differ,tally_wrong 1790000000000 Acme Air - Main
 * rows · calls · recordings expected, stored, pending, missing, removed · reported rows, calls,
 * recordings, since when · findings · differs since
 * </pre>
 */
final class CountedLine {
  private static final String NONE = "-";
  private static final int FIELDS = 7;

  private CountedLine() {}

  static String text(CampaignDay line) {
    var recordings = line.recordings();
    return String.join(
        " ",
        numbers(line.rows()),
        numbers(line.calls()),
        numbers(
            recordings.expected(),
            recordings.stored(),
            recordings.pending(),
            recordings.missing(),
            recordings.removed()),
        reported(line.reported()),
        findings(line),
        line.since() == null ? NONE : numbers(line.since().toEpochMilli()),
        line.campaign());
  }

  static CampaignDay read(LocalDate day, String text) {
    var fields = text.split(" ", FIELDS);
    var recordings = numbers(fields[2]);
    return new CampaignDay(
        fields[6],
        day,
        fields[3].equals(NONE) ? null : reported(numbers(fields[3])),
        Integer.parseInt(fields[0]),
        Integer.parseInt(fields[1]),
        new Recordings(
            (int) recordings[0],
            (int) recordings[1],
            (int) recordings[2],
            (int) recordings[3],
            (int) recordings[4]),
        fields[4].equals(NONE)
            ? Set.of()
            : Arrays.stream(fields[4].split(","))
                .map(code -> Finding.valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet()),
        fields[5].equals(NONE) ? null : Instant.ofEpochMilli(Long.parseLong(fields[5])));
  }

  private static String reported(@Nullable Reported reported) {
    return reported == null
        ? NONE
        : numbers(
            reported.rows(), reported.calls(), reported.recordings(), reported.at().toEpochMilli());
  }

  private static Reported reported(long[] numbers) {
    return new Reported(
        (int) numbers[0], (int) numbers[1], (int) numbers[2], Instant.ofEpochMilli(numbers[3]));
  }

  private static String findings(CampaignDay line) {
    return line.findings().isEmpty()
        ? NONE
        : line.findings().stream().sorted().map(Finding::code).collect(Collectors.joining(","));
  }

  private static String numbers(long... numbers) {
    return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(","));
  }

  private static long[] numbers(String text) {
    return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
  }
}
