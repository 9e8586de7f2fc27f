package ai.cicops.portal.recordings.dynamodb;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.recordings.YoungFiles;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * One item, for they are few: {@code pk audio, sk young}, {@code files} a list of {@code <bytes>
 * <modified at> <path>}. Written only when it changes.
 */
public final class DynamoYoungFiles implements YoungFiles {
  private static final String PK = "audio";
  private static final String SK = "young";
  private static final String FILES = "files";

  /** Far below what an item holds; a file left out waits for its age instead. */
  private static final int MOST = 500;

  private final Dynamo dynamo;
  private final String table;

  public DynamoYoungFiles(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
  }

  @Override
  public Map<String, Seen> all() {
    var all = new HashMap<String, Seen>();
    for (var line : lines()) {
      var parts = line.split(" ", 3);
      all.put(parts[2], new Seen(Long.parseLong(parts[0]), Instant.parse(parts[1])));
    }
    return Map.copyOf(all);
  }

  @Override
  public void keep(Map<String, Seen> files) {
    var lines =
        files.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .limit(MOST)
            .map(file ->
                file.getValue().bytes() + " " + file.getValue().modifiedAt() + " " + file.getKey())
            .toList();
    if (!lines.equals(lines())) {
      var item = Item.of("youngFiles", PK, SK).with(FILES, lines);
      dynamo.put(PutItemRequest.builder().tableName(table).item(item.attributes()).build());
    }
  }

  private List<String> lines() {
    return dynamo.get(table, PK, SK).map(item -> item.texts(FILES)).orElse(List.of());
  }
}
