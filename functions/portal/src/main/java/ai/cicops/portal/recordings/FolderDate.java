package ai.cicops.portal.recordings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The date that a folder stands for, in the spellings that tenants use. Pure. */
final class FolderDate {
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\d{1,2})[_.-](\\d{1,2})[_.-](\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[_.-]?(\\d{2})[_.-]?(\\d{2})");

  private FolderDate() {}

  /** Empty when the folder is no date. */
  static Optional<LocalDate> read(String folder) {
    var monthFirst = MONTH_FIRST.matcher(folder);
    if (monthFirst.matches()) {
      return date(monthFirst.group(3), monthFirst.group(1), monthFirst.group(2));
    }
    var yearFirst = YEAR_FIRST.matcher(folder);
    return yearFirst.matches()
        ? date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
        : Optional.empty();
  }

  private static Optional<LocalDate> date(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
