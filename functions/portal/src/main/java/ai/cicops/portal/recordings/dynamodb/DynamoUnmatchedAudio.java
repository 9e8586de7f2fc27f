package ai.cicops.portal.recordings.dynamodb;

import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.recordings.Match;
import ai.cicops.portal.recordings.UnmatchedAudio;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * One item a file:
 *
 * <pre>{@code
 * pk audio   sk unmatched#<sha256 of source>   source · originalKey · bytes · reason · since · expiresAt
 * }</pre>
 *
 * The copy in the bucket stays when the item expires, long after its folder is looked at no more.
 */
public final class DynamoUnmatchedAudio implements UnmatchedAudio {
  private static final String PK = "audio";
  private static final String PREFIX = "unmatched#";
  private static final String SOURCE = "source";
  private static final String ORIGINAL_KEY = "originalKey";
  private static final String BYTES = "bytes";
  private static final String REASON = "reason";
  private static final String SINCE = "since";
  private static final Duration KEPT = Duration.ofDays(90);

  private final Dynamo dynamo;
  private final String table;
  private final InstantSource clock;

  public DynamoUnmatchedAudio(Dynamo dynamo, Surroundings surroundings) {
    this.dynamo = dynamo;
    var settings = surroundings.settings();
    this.table = settings.text("TABLE_PORTAL");
    settings.check();
    this.clock = surroundings.clock();
  }

  @Override
  public List<LooseFile> all() {
    var now = clock.instant();
    return dynamo.beginning(table, PK, PREFIX).stream()
        .filter(item -> !item.expired(now))
        .map(DynamoUnmatchedAudio::read)
        .toList();
  }

  @Override
  public void keep(LooseFile file) {
    var item =
        Item.of("unmatchedAudio", PK, sk(file.source()))
            .with(SOURCE, file.source())
            .with(ORIGINAL_KEY, file.originalKey())
            .with(BYTES, file.bytes())
            .with(REASON, file.reason().name().toLowerCase(Locale.ROOT))
            .with(SINCE, file.since())
            .expiring(file.since().plus(KEPT));
    dynamo.put(PutItemRequest.builder().tableName(table).item(item.attributes()).build());
  }

  @Override
  public void remove(String source) {
    dynamo.delete(
        DeleteItemRequest.builder().tableName(table).key(Item.key(PK, sk(source))).build());
  }

  private static LooseFile read(Item item) {
    return new LooseFile(
        item.required(SOURCE),
        item.required(ORIGINAL_KEY),
        item.number(BYTES, 0),
        Match.Reason.valueOf(item.required(REASON).toUpperCase(Locale.ROOT)),
        item.instant(SINCE).orElseThrow());
  }

  private static String sk(String source) {
    return PREFIX + Sha256.hex(source);
  }
}
