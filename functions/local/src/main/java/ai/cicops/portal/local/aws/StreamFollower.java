package ai.cicops.portal.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.local.template.LambdaFunction;
import ai.cicops.portal.local.template.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Feeds a function from a table's stream: shard by shard in order, from where the checkpoint says.
 * A batch that fails is tried again; when its attempts are used up its content goes to the failure
 * queue and the stream goes on.
 */
final class StreamFollower implements AutoCloseable {
  private static final Duration SHARDS_KNOWN = Duration.ofSeconds(15);

  private final String function;
  private final LambdaFunction.StreamSource source;
  private final Queues queues;
  private final Invoker functions;
  private final InstantSource clock;
  private final StreamEvent event;
  private final DynamoDbStreamsClient streams;
  private final String streamArn;
  private final @Nullable Path checkpoint;
  private final Map<String, String> iterators = new LinkedHashMap<>();
  private List<Shard> shards = List.of();
  private long shardsAt;
  private String position;

  StreamFollower(
      String function,
      LambdaFunction.StreamSource source,
      Table table,
      TableServer tables,
      Queues queues,
      Invoker functions,
      InstantSource clock,
      @Nullable Path checkpoints) {
    this.function = function;
    this.source = source;
    this.queues = queues;
    this.functions = functions;
    this.clock = clock;
    this.event = new StreamEvent(table, source.filters());
    this.streams = tables.streams();
    this.streamArn =
        tables
            .client()
            .describeTable(request -> request.tableName(table.name()))
            .table()
            .latestStreamArn();
    this.checkpoint =
        checkpoints == null ? null : Folders.made(checkpoints).resolve("stream-" + table.name());
    this.position =
        checkpoint == null || !checkpoint.toFile().exists()
            ? ""
            : new String(Folders.read(checkpoint), UTF_8);
  }

  void follow() {
    for (var shard : shards()) {
      var iterator = iterators.computeIfAbsent(shard.shardId(), id -> start(shard));
      while (!iterator.isEmpty()) {
        var records = read(shard, iterator);
        if (!records.records().isEmpty()) {
          hand(records.records());
        }
        var next = records.nextShardIterator();
        iterator = next == null ? "" : next;
        iterators.put(shard.shardId(), iterator);
        if (records.records().isEmpty()) {
          break;
        }
      }
    }
  }

  /** Shards live for hours, so that they need not be asked for each time. */
  private List<Shard> shards() {
    if (shards.isEmpty() || System.nanoTime() - shardsAt > SHARDS_KNOWN.toNanos()) {
      var request = DescribeStreamRequest.builder().streamArn(streamArn).build();
      shards = streams.describeStream(request).streamDescription().shards();
      shardsAt = System.nanoTime();
    }
    return shards;
  }

  private GetRecordsResponse read(Shard shard, String iterator) {
    try {
      return streams.getRecords(
          request -> request.shardIterator(iterator).limit(source.batchSize()));
    } catch (ExpiredIteratorException | TrimmedDataAccessException old) {
      iterators.remove(shard.shardId());
      throw old;
    }
  }

  /** After the checkpoint when it lies in this shard or beyond it, else from the shard's start. */
  private String start(Shard shard) {
    var range = shard.sequenceNumberRange();
    var end = range.endingSequenceNumber();
    if (!position.isEmpty() && end != null && compare(end, position) <= 0) {
      return "";
    }
    boolean within = !position.isEmpty() && compare(range.startingSequenceNumber(), position) <= 0;
    try {
      return iterator(shard, within);
    } catch (TrimmedDataAccessException old) {
      return iterator(shard, false);
    }
  }

  private String iterator(Shard shard, boolean after) {
    return streams
        .getShardIterator(request -> {
          request.streamArn(streamArn).shardId(shard.shardId());
          if (after) {
            request
                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                .sequenceNumber(position);
          } else {
            request.shardIteratorType(ShardIteratorType.TRIM_HORIZON);
          }
        })
        .shardIterator();
  }

  private static int compare(String sequence, String other) {
    return new java.math.BigInteger(sequence).compareTo(new java.math.BigInteger(other));
  }

  private void hand(List<Record> records) {
    var wanted = event.wanted(records);
    if (!wanted.isEmpty()) {
      int attempt = 0;
      while (!accepted(wanted)) {
        attempt++;
        if (attempt > source.retries()) {
          queues.send(source.failureArn(), event.of(wanted).toString(), Duration.ZERO);
          break;
        }
        pause(attempt);
      }
    }
    position = records.getLast().dynamodb().sequenceNumber();
    if (checkpoint != null) {
      Folders.write(checkpoint, position.getBytes(UTF_8));
    }
  }

  private boolean accepted(List<Record> records) {
    try {
      var answer = functions.invoke(function, event.of(records).toString().getBytes(UTF_8));
      return !source.partialFailures() || QueueConsumer.failures(function, answer).isEmpty();
    } catch (Invoker.Failed failed) {
      System.out.println(function + " did not take its records: " + failed.getMessage());
      return false;
    }
  }

  private void pause(int attempt) {
    try {
      Thread.sleep(Duration.ofMillis(Math.min(5_000, 100L << Math.min(attempt, 6))));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped at " + clock.instant(), stopped);
    }
  }

  @Override
  public void close() {
    streams.close();
  }
}
