package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyNumber;
import ai.cicops.portal.directory.InboundNumber;
import ai.cicops.portal.directory.NumberEntry;
import ai.cicops.portal.directory.NumberUse;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of numbers and of what each company knows of its own, to and fro. */
final class NumberItems {
  static final String NUMBER = "number";
  static final String NUMBERS = "numbers";

  /** Sorts between a company's campaigns and the company, so that one query reads all three. */
  static final String OF_COMPANY = "campaign-number#";

  private static final String ENTRIES = "entries";

  private NumberItems() {}

  static String pk(PhoneNumber number) {
    return "number#" + number;
  }

  static Item item(InboundNumber number) {
    return Item.of(NUMBER, pk(number.number()), NUMBER)
        .with(ENTRIES, entries(number.entries()))
        .with(CompanyItems.VERSION, number.version());
  }

  static InboundNumber number(Item item) {
    return new InboundNumber(
        new PhoneNumber(item.pk().substring("number#".length())),
        entries(item),
        item.number(CompanyItems.VERSION, 0));
  }

  static Map<String, AttributeValue> key(CompanyId company, PhoneNumber number) {
    return Item.key(CompanyItems.pk(company), OF_COMPANY + number);
  }

  static Item item(CompanyNumber number) {
    return Item.of("companyNumber", CompanyItems.pk(number.company()), OF_COMPANY + number.number())
        .with(ENTRIES, entries(number.entries()))
        .with(CompanyItems.VERSION, number.version())
        .with(CompanyItems.SEARCHED, number.searched())
        .with("namePk", NUMBERS)
        .with("nameSk", number.sortKey());
  }

  static CompanyNumber ofCompany(Item item) {
    return new CompanyNumber(
        new CompanyId(item.pk().substring("company#".length())),
        new PhoneNumber(item.sk().substring(OF_COMPANY.length())),
        entries(item),
        item.number(CompanyItems.VERSION, 0));
  }

  private static AttributeValue entries(List<NumberEntry> entries) {
    return AttributeValue.fromL(
        entries.stream().map(NumberItems::entry).map(AttributeValue::fromM).toList());
  }

  private static Map<String, AttributeValue> entry(NumberEntry entry) {
    var use = entry.use();
    var attributes = new HashMap<String, AttributeValue>();
    attributes.put("company", Item.text(use.company().value()));
    attributes.put("label", Item.text(use.label()));
    attributes.put("source", Item.text(use.source()));
    attributes.put("active", AttributeValue.fromBool(use.active()));
    attributes.put("from", Item.text(entry.from().toString()));
    if (use.campaign() != null) {
      attributes.put("campaign", Item.text(use.campaign()));
    }
    if (entry.to() != null) {
      attributes.put("to", Item.text(entry.to().toString()));
    }
    return attributes;
  }

  private static List<NumberEntry> entries(Item item) {
    var list = item.attributes().get(ENTRIES);
    return list == null
        ? List.of()
        : list.l().stream().map(value -> entry(new Item(value.m()))).toList();
  }

  private static NumberEntry entry(Item item) {
    return new NumberEntry(
        new NumberUse(
            new CompanyId(item.required("company")),
            item.required("label"),
            item.find("campaign").orElse(null),
            item.required("source"),
            item.flag("active")),
        item.instant("from").orElse(Instant.EPOCH),
        item.instant("to").orElse(null));
  }
}
