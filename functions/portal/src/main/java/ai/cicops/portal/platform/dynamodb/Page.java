package ai.cicops.portal.platform.dynamodb;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One page of a query; {@code lastKey} is empty on the last. */
public record Page(List<Item> items, Map<String, AttributeValue> lastKey) {}
