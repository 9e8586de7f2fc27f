package ai.cicops.portal.directory;

import ai.cicops.portal.directory.InboundNumbers.Change;
import ai.cicops.portal.directory.ListedNumbers.ReadOutcome;
import ai.cicops.portal.directory.ListedNumbers.Row;
import ai.cicops.portal.platform.ErrorCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a list of numbers to a company: says of each row what would become of it, or does it. What
 * is there at that moment counts, not what a preview has said, and a row that is so already is not
 * written again, so that a list may be brought as often as one likes. Cells that are empty leave
 * what they stand for as it is. Changes hold from today.
 *
 * <p>It writes for some seconds; what is left then is written by bringing the list again.
 */
public final class ImportNumbers {
  static final Duration PATIENCE = Duration.ofSeconds(6);
  private static final int RACES = 3;

  private final KeepNumbers keep;
  private final InboundNumbers numbers;
  private final PhoneNumbers phones;
  private final ListedNumbers lists;
  private final InstantSource clock;

  public ImportNumbers(
      KeepNumbers keep,
      InboundNumbers numbers,
      PhoneNumbers phones,
      ListedNumbers lists,
      InstantSource clock) {
    this.keep = keep;
    this.numbers = numbers;
    this.phones = phones;
    this.lists = lists;
    this.clock = clock;
  }

  /** What becomes of a row. */
  public sealed interface RowOutcome {
    record Added(NumberUse after) implements RowOutcome {}

    record Changed(NumberUse before, NumberUse after) implements RowOutcome {}

    record Unchanged(NumberUse use) implements RowOutcome {}

    /**
     * @param by the company that has the number, where that is why
     */
    record Refused(ErrorCode code, @Nullable CompanyId by) implements RowOutcome {}
  }

  /**
   * A row with what becomes of it.
   *
   * @param number null for what is none
   * @param written true when it was written now
   */
  public record SeenRow(
      Row row, @Nullable PhoneNumber number, RowOutcome outcome, boolean written) {}

  /** What came of a list. */
  public sealed interface ImportOutcome {
    record Seen(List<SeenRow> rows, List<String> ignored) implements ImportOutcome {
      public Seen {
        rows = List.copyOf(rows);
        ignored = List.copyOf(ignored);
      }
    }

    record Unusable(ErrorCode code) implements ImportOutcome {}

    record NotFound() implements ImportOutcome {}
  }

  /** What would become of the rows now. */
  public ImportOutcome preview(CompanyId id, String text) {
    return withRows(id, text, planning -> planning.rows);
  }

  /** Writes every row that can be, as far as there is time. */
  public ImportOutcome apply(Author author, CompanyId id, String text) {
    return withRows(id, text, planning -> written(author, planning));
  }

  private ImportOutcome withRows(
      CompanyId id, String text, Function<Planning, List<SeenRow>> result) {
    var company = keep.company(id);
    if (company.isEmpty()) {
      return new ImportOutcome.NotFound();
    }
    return switch (lists.read(text)) {
      case ReadOutcome.Read(var rows, var ignored) ->
          new ImportOutcome.Seen(result.apply(new Planning(company.get(), rows)), ignored);
      case ReadOutcome.NoNumbers() -> new ImportOutcome.Unusable(ErrorCode.CSV_COLUMN_MISSING);
      case ReadOutcome.TooMany() -> new ImportOutcome.Unusable(ErrorCode.CSV_TOO_LONG);
      case ReadOutcome.Unreadable() -> new ImportOutcome.Unusable(ErrorCode.CSV_UNREADABLE);
    };
  }

  /** The rows of one list, judged by what is kept of their numbers. */
  private final class Planning {
    final CompanyCampaigns company;
    final List<SeenRow> rows = new ArrayList<>();
    final Map<PhoneNumber, InboundNumber> known = new HashMap<>();
    private final Map<PhoneNumber, Long> times;

    Planning(CompanyCampaigns company, List<Row> listed) {
      this.company = company;
      var parsed = listed.stream().map(row -> phones.parse(row.number())).toList();
      this.times =
          parsed.stream()
              .flatMap(Optional::stream)
              .collect(Collectors.groupingBy(number -> number, Collectors.counting()));
      known.putAll(numbers.find(times.keySet()));
      for (int place = 0; place < listed.size(); place++) {
        rows.add(seen(listed.get(place), parsed.get(place).orElse(null)));
      }
    }

    SeenRow seen(Row row, @Nullable PhoneNumber number) {
      return new SeenRow(row, number, outcome(row, number), false);
    }

    private RowOutcome outcome(Row row, @Nullable PhoneNumber number) {
      if (number == null) {
        return refused(ErrorCode.NUMBER_INVALID);
      }
      if (times.getOrDefault(number, 1L) > 1) {
        return refused(ErrorCode.NUMBER_TWICE);
      }
      if (!fits(row.label(), NumberUse.LONGEST_LABEL)) {
        return refused(ErrorCode.LABEL_INVALID);
      }
      if (!fits(row.source(), NumberUse.LONGEST_SOURCE)) {
        return refused(ErrorCode.SOURCE_INVALID);
      }
      var campaign = campaign(row.campaign());
      if (campaign.isEmpty() && row.campaign() != null) {
        return refused(ErrorCode.CAMPAIGN_UNKNOWN);
      }
      var edit = new NumberEdit(row.label(), campaign.orElse(null), row.source(), null);
      var found = known.get(number);
      return found == null ? added(edit) : changed(found, edit);
    }

    private RowOutcome added(NumberEdit edit) {
      return edit.label() == null
          ? refused(ErrorCode.LABEL_MISSING)
          : new RowOutcome.Added(
              new NumberUse(company.company().id(), "", null, "", true).edited(edit));
    }

    private RowOutcome changed(InboundNumber found, NumberEdit edit) {
      if (!found.company().equals(company.company().id())) {
        return new RowOutcome.Refused(ErrorCode.NUMBER_TAKEN, found.company());
      }
      var before = found.last().use();
      var after = before.edited(edit);
      if (after.equals(before)) {
        return new RowOutcome.Unchanged(before);
      }
      return keep.earliest(found, company).equals(keep.today(company))
          ? new RowOutcome.Changed(before, after)
          : refused(ErrorCode.CHANGE_TOO_EARLY);
    }

    /** The exact name, else the only one that is the same but for case. */
    private Optional<String> campaign(@Nullable String named) {
      if (named == null) {
        return Optional.empty();
      }
      var names = company.campaigns().stream().map(CampaignAssignment::name).distinct().toList();
      if (names.contains(named)) {
        return Optional.of(named);
      }
      var alike =
          names.stream()
              .filter(name -> name.toLowerCase(Locale.ROOT).equals(named.toLowerCase(Locale.ROOT)))
              .toList();
      return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    /** What would be written for a row, null for nothing. */
    @Nullable Change change(Author author, SeenRow seen) {
      var begin = keep.beginning(null, company);
      return switch (seen.outcome()) {
        case RowOutcome.Added(var after) ->
            keep.added(
                author, InboundNumber.first(Objects.requireNonNull(seen.number()), after, begin));
        case RowOutcome.Changed(_, var after) -> {
          var found = Objects.requireNonNull(known.get(Objects.requireNonNull(seen.number())));
          yield keep.changed(author, found, found.changed(begin, after));
        }
        case RowOutcome.Unchanged(_), RowOutcome.Refused(_, _) -> null;
      };
    }
  }

  private static RowOutcome refused(ErrorCode code) {
    return new RowOutcome.Refused(code, null);
  }

  private static boolean fits(@Nullable String text, int longest) {
    return text == null
        || (text.codePointCount(0, text.length()) <= longest
            && text.codePoints()
                .noneMatch(point ->
                    Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE));
  }

  private List<SeenRow> written(Author author, Planning planning) {
    var until = clock.instant().plus(PATIENCE);
    var result = new ArrayList<SeenRow>();
    var waiting = new ArrayList<SeenRow>();
    var changes = new ArrayList<Change>();
    for (var seen : planning.rows) {
      var change = clock.instant().isAfter(until) ? null : planning.change(author, seen);
      if (change != null) {
        waiting.add(seen);
        changes.add(change);
      } else {
        result.add(seen);
      }
      if (changes.size() == InboundNumbers.MOST) {
        result.addAll(written(author, planning, waiting, changes));
        waiting.clear();
        changes.clear();
      }
    }
    result.addAll(written(author, planning, waiting, changes));
    result.sort(Comparator.comparingInt(seen -> seen.row().row()));
    return result;
  }

  /** Together; when somebody was in the way, one by one. */
  private List<SeenRow> written(
      Author author, Planning planning, List<SeenRow> rows, List<Change> changes) {
    return changes.isEmpty() || numbers.keep(changes)
        ? rows.stream().map(ImportNumbers::asWritten).toList()
        : rows.stream().map(seen -> alone(author, planning, seen)).toList();
  }

  private static SeenRow asWritten(SeenRow seen) {
    return new SeenRow(seen.row(), seen.number(), seen.outcome(), true);
  }

  private SeenRow alone(Author author, Planning planning, SeenRow before) {
    var number = Objects.requireNonNull(before.number());
    for (int race = 0; race < RACES; race++) {
      planning.known.remove(number);
      numbers.find(number).ifPresent(found -> planning.known.put(number, found));
      var seen = planning.seen(before.row(), number);
      var change = planning.change(author, seen);
      if (change == null) {
        return seen;
      }
      if (numbers.keep(List.of(change))) {
        return asWritten(seen);
      }
    }
    return new SeenRow(before.row(), number, refused(ErrorCode.STALE), false);
  }
}
