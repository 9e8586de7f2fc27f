package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.ImportNumbers.ImportOutcome;
import ai.cicops.portal.directory.ImportNumbers.RowOutcome;
import ai.cicops.portal.directory.ImportNumbers.SeenRow;
import ai.cicops.portal.directory.NumberUse;
import ai.cicops.portal.directory.PhoneNumbers;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What becomes, or became, of a list of numbers. */
@Json
record ImportAnswer(List<Row> rows, List<String> ignored, Counts counts) {
  private static final int LONGEST_SHOWN = 60;

  /**
   * How many rows of each outcome.
   *
   * @param written now; 0 of a preview
   * @param left to be written by bringing the list again; 0 of a preview
   */
  @Json
  record Counts(long added, long changed, long unchanged, long refused, long written, long left) {}

  /**
   * A row by its place in the list, whose first row is 1.
   *
   * @param number as people write it, or as it stands there when it is none
   * @param code with {@code sentence}, why it is refused
   * @param company that has the number, where the asker may know
   */
  @Json
  record Row(
      int row,
      String number,
      String outcome,
      @Nullable Use before,
      @Nullable Use after,
      boolean written,
      @Nullable String code,
      @Nullable String sentence,
      @Nullable String company) {}

  @Json
  record Use(String label, String source, @Nullable String campaign) {
    static Use of(NumberUse use) {
      return new Use(use.label(), use.source(), use.campaign());
    }
  }

  /**
   * @param names of the companies that the asker may see
   */
  static ImportAnswer of(
      ImportOutcome.Seen seen,
      boolean applied,
      PhoneNumbers phones,
      Function<CompanyId, Optional<String>> names) {
    var rows = seen.rows().stream().map(row -> row(row, phones, names)).toList();
    long written = rows.stream().filter(Row::written).count();
    long left = count(rows, "new") + count(rows, "changes") - written;
    return new ImportAnswer(
        rows,
        seen.ignored(),
        new Counts(
            count(rows, "new"),
            count(rows, "changes"),
            count(rows, "unchanged"),
            count(rows, "error"),
            written,
            applied ? left : 0));
  }

  private static long count(List<Row> rows, String outcome) {
    return rows.stream().filter(row -> row.outcome().equals(outcome)).count();
  }

  private static Row row(
      SeenRow seen, PhoneNumbers phones, Function<CompanyId, Optional<String>> names) {
    return switch (seen.outcome()) {
      case RowOutcome.Added(var after) -> row(seen, phones, "new", null, after);
      case RowOutcome.Changed(var before, var after) -> row(seen, phones, "changes", before, after);
      case RowOutcome.Unchanged(var use) -> row(seen, phones, "unchanged", use, use);
      case RowOutcome.Refused(var code, var by) -> {
        var company = Optional.ofNullable(by).flatMap(names).orElse(null);
        yield new Row(
            seen.row().row(),
            number(seen, phones),
            "error",
            null,
            null,
            false,
            code.code(),
            company == null ? code.sentence() : "This number belongs to " + company + ".",
            company);
      }
    };
  }

  private static Row row(
      SeenRow seen,
      PhoneNumbers phones,
      String outcome,
      @Nullable NumberUse before,
      NumberUse after) {
    return new Row(
        seen.row().row(),
        number(seen, phones),
        outcome,
        before == null ? null : Use.of(before),
        Use.of(after),
        seen.written(),
        null,
        null,
        null);
  }

  private static String number(SeenRow seen, PhoneNumbers phones) {
    var number = seen.number();
    if (number != null) {
      return phones.format(number);
    }
    var text = seen.row().number();
    int end = Math.min(LONGEST_SHOWN, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, end));
  }
}
