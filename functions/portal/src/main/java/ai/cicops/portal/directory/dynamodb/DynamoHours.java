package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.Holiday;
import ai.cicops.portal.directory.Hours;
import ai.cicops.portal.directory.KeptHours;
import ai.cicops.portal.directory.OpeningHours;
import ai.cicops.portal.directory.OpeningSpan;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hours, an item a company, kept when they are taken back, too, so that versions go on. A weekday
 * is a line {@code MONDAY 08:00-12:00,13:00-17:00}, a holiday {@code 2026-11-26 - Thanksgiving Day}
 * when it is closed, else with its spans for the hyphen.
 */
public final class DynamoHours implements Hours {
  static final String HOURS = "hours";
  private static final String KNOWN = "known";
  private static final String WEEK = "week";
  private static final String HOLIDAYS = "holidays";
  private static final String CLOSED = "-";

  private final CompanySheets sheets;

  public DynamoHours(Dynamo dynamo, Surroundings surroundings) {
    this.sheets = new CompanySheets(dynamo, surroundings);
  }

  @Override
  public KeptHours find(CompanyId company) {
    return sheets
        .find(company, HOURS)
        .map(item -> new KeptHours(hours(item), CompanySheets.version(item)))
        .orElse(KeptHours.UNKNOWN);
  }

  @Override
  public boolean keep(CompanyId company, KeptHours hours, Deed deed) {
    return sheets.keep(item(company, hours), hours.version(), deed);
  }

  private static Item item(CompanyId company, KeptHours kept) {
    var item = Item.of(HOURS, CompanyItems.pk(company), HOURS).with(KNOWN, kept.hours() != null);
    var hours = kept.hours();
    return hours == null
        ? item
        : item.with(
                WEEK,
                hours.week().entrySet().stream()
                    .map(day -> day.getKey() + " " + text(day.getValue()))
                    .toList())
            .with(
                HOLIDAYS,
                hours.holidays().stream()
                    .map(each -> each.date() + " " + text(each.spans()) + " " + each.name())
                    .toList());
  }

  static @Nullable OpeningHours hours(Item item) {
    if (!item.flag(KNOWN)) {
      return null;
    }
    var week = new EnumMap<DayOfWeek, List<OpeningSpan>>(DayOfWeek.class);
    item.texts(WEEK).stream()
        .map(line -> line.split(" ", 2))
        .forEach(part -> week.put(DayOfWeek.valueOf(part[0]), spans(part[1])));
    return new OpeningHours(
        week,
        item.texts(HOLIDAYS).stream()
            .map(line -> line.split(" ", 3))
            .map(part -> new Holiday(LocalDate.parse(part[0]), part[2], spans(part[1])))
            .toList());
  }

  private static String text(List<OpeningSpan> spans) {
    return spans.isEmpty()
        ? CLOSED
        : spans.stream().map(OpeningSpan::toString).collect(Collectors.joining(","));
  }

  private static List<OpeningSpan> spans(String text) {
    return text.equals(CLOSED)
        ? List.of()
        : Stream.of(text.split(","))
            .map(span -> span.split("-", 2))
            .map(DynamoHours::span)
            .toList();
  }

  private static OpeningSpan span(String[] part) {
    return new OpeningSpan(
        OpeningSpan.minutes(part[0]).orElseThrow(), OpeningSpan.minutes(part[1]).orElseThrow());
  }
}
