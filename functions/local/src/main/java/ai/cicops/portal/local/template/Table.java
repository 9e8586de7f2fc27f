package ai.cicops.portal.local.template;

import java.util.List;
import java.util.Map;

/**
 * A table as the template defines it.
 *
 * @param attributes type letter by name
 * @param streamView empty without a stream
 */
public record Table(
    String logicalId,
    String name,
    String arn,
    Map<String, String> attributes,
    Key key,
    List<Index> indexes,
    String streamView) {

  /** A hash key and a range key, which may be empty. */
  public record Key(String hash, String range) {}

  /** A global index with its projection. */
  public record Index(String name, Key key, String projection, List<String> projected) {}
}
