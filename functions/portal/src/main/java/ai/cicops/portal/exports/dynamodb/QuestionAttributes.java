package ai.cicops.portal.exports.dynamodb;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Measure;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.dynamodb.Item;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A question as attributes of an item: conditions by their names. */
final class QuestionAttributes {
  private static final String COMPANY = "company";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String ZONE = "zone";
  private static final String TEXT = "text";
  private static final String FACETS = "facets";
  private static final String MEASURES = "measures";

  private QuestionAttributes() {}

  static Item write(Item item, CallQuestion question) {
    var filter = question.filter();
    var facets = new HashMap<String, AttributeValue>();
    filter
        .facets()
        .forEach((facet, values) ->
            facets.put(
                facet.name(),
                AttributeValue.fromL(values.stream().sorted().map(Item::text).toList())));
    var measures = new HashMap<String, AttributeValue>();
    filter
        .measures()
        .forEach((measure, bounds) ->
            measures.put(
                measure.name(),
                AttributeValue.fromL(
                    List.of(Item.number(bounds.least()), Item.number(bounds.most())))));
    var company = question.company();
    return item.with(COMPANY, company == null ? null : company.value())
        .with(FROM, question.from())
        .with(TO, question.to())
        .with(ZONE, question.zone())
        .with(TEXT, filter.text())
        .with(FACETS, AttributeValue.fromM(facets))
        .with(MEASURES, AttributeValue.fromM(measures));
  }

  static CallQuestion read(Item item) {
    var facets = new EnumMap<Facet, Set<String>>(Facet.class);
    item.map(FACETS)
        .forEach((name, values) -> {
          var texts = new HashSet<String>();
          values.l().forEach(value -> texts.add(value.s()));
          facets.put(Facet.valueOf(name), texts);
        });
    var measures = new EnumMap<Measure, Measure.Bounds>(Measure.class);
    item.map(MEASURES)
        .forEach((name, bounds) -> measures.put(Measure.valueOf(name), bounds(bounds)));
    return new CallQuestion(
        item.find(COMPANY).map(CompanyId::new).orElse(null),
        item.find(FROM).orElse(null),
        item.find(TO).orElse(null),
        item.find(ZONE).orElse(null),
        new CallFilter(facets, Map.copyOf(measures), item.find(TEXT).orElse("")));
  }

  private static Measure.Bounds bounds(AttributeValue value) {
    return new Measure.Bounds(
        Long.parseLong(value.l().getFirst().n()), Long.parseLong(value.l().getLast().n()));
  }
}
