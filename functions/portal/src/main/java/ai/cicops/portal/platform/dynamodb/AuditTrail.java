package ai.cicops.portal.platform.dynamodb;

import ai.cicops.portal.platform.AuditEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Entries as items of the table {@code Audit}: {@code <subject>} / {@code <ISO instant>#<id>}. The
 * indexes {@code byMonth} ({@code auditMonth}, {@code sk}) and {@code byActor} ({@code actor},
 * {@code sk}) list them newest first whatever their record.
 */
public final class AuditTrail {
  public static final String MONTH = "auditMonth";
  public static final String ACTOR = "actor";
  private static final DateTimeFormatter MONTHS =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  private AuditTrail() {}

  public static Item item(AuditEntry entry) {
    return Item.of("audit", entry.subject(), Item.sortable(entry.at()) + "#" + entry.id())
        .with("id", entry.id())
        .with("at", entry.at())
        .with(MONTH, month(entry.at()))
        .with(ACTOR, entry.actor())
        .with("action", entry.action())
        .with("address", entry.address())
        .with("details", map(entry.details()))
        .with("before", map(entry.before()))
        .with("after", map(entry.after()));
  }

  public static AuditEntry entry(Item item) {
    return new AuditEntry(
        item.pk(),
        item.instant("at").orElse(Instant.EPOCH),
        item.required("id"),
        item.required(ACTOR),
        item.required("action"),
        item.required("address"),
        texts(item, "details"),
        texts(item, "before"),
        texts(item, "after"));
  }

  /** The UTC month that an instant lies in, such as {@code 2026-11}. */
  public static String month(Instant at) {
    return MONTHS.format(at);
  }

  private static AttributeValue map(Map<String, String> texts) {
    return AttributeValue.fromM(
        texts.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, text -> Item.text(text.getValue()))));
  }

  private static Map<String, String> texts(Item item, String name) {
    return item.map(name).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue().s()));
  }
}
