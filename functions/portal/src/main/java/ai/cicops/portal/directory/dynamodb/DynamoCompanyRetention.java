package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyRetention;
import ai.cicops.portal.directory.KeptRetention;
import ai.cicops.portal.directory.LegalHold;
import ai.cicops.portal.directory.Retention;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Retention, an item a company: the days, none to keep for good, and the holds, each a line of
 * fields with tabs between, the one that may hold any text last: id, at, by, from, to, reason. Its
 * key lies between those of campaigns and hours, so that the company's one query brings it along.
 */
public final class DynamoCompanyRetention implements CompanyRetention {
  static final String RETENTION = "company-retention";
  private static final String DAYS = "days";
  private static final String HOLDS = "holds";
  private static final String NONE = "-";
  private static final int FIELDS = 6;

  private final CompanySheets sheets;

  public DynamoCompanyRetention(Dynamo dynamo, Surroundings surroundings) {
    this.sheets = new CompanySheets(dynamo, surroundings);
  }

  @Override
  public KeptRetention find(CompanyId company) {
    return sheets
        .find(company, RETENTION)
        .map(item -> new KeptRetention(retention(item), CompanySheets.version(item)))
        .orElse(KeptRetention.USUAL);
  }

  @Override
  public boolean keep(CompanyId company, KeptRetention kept, Deed deed) {
    return sheets.keep(item(company, kept), kept.version(), deed);
  }

  private static Item item(CompanyId company, KeptRetention kept) {
    var retention = kept.retention();
    var item =
        Item.of("retention", CompanyItems.pk(company), RETENTION)
            .with(HOLDS, retention.holds().stream().map(DynamoCompanyRetention::line).toList());
    var days = retention.days();
    return days == null ? item : item.with(DAYS, days);
  }

  static Retention retention(Item item) {
    long days = item.number(DAYS, 0);
    return new Retention(
        days == 0 ? null : Math.toIntExact(days),
        item.texts(HOLDS).stream().map(DynamoCompanyRetention::hold).toList());
  }

  private static String line(LegalHold hold) {
    return String.join(
        "\t",
        List.of(
            hold.id(),
            hold.at().toString(),
            hold.by(),
            or(hold.from()),
            or(hold.to()),
            hold.reason()));
  }

  private static LegalHold hold(String line) {
    var part = line.split("\t", FIELDS);
    return new LegalHold(
        part[0], part[5], day(part[3]), day(part[4]), part[2], Instant.parse(part[1]));
  }

  private static String or(@Nullable LocalDate day) {
    return day == null ? NONE : day.toString();
  }

  private static @Nullable LocalDate day(String text) {
    return text.equals(NONE) ? null : LocalDate.parse(text);
  }
}
