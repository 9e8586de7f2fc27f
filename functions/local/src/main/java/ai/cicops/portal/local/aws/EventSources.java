package ai.cicops.portal.local.aws;

import ai.cicops.portal.local.template.Template;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lambda's event sources: every function that has a queue or a stream in the template is fed from
 * it, a batch at a time, each source on its own.
 */
final class EventSources implements AutoCloseable {
  private static final long PAUSE_MILLIS = 250;

  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(0, Thread.ofVirtual().name("event-source-", 0).factory());
  private final List<StreamFollower> followers = new ArrayList<>();

  EventSources(
      Template template,
      TableServer tables,
      Queues queues,
      Invoker functions,
      InstantSource clock,
      @Nullable Path checkpoints) {
    for (var function : template.functions()) {
      for (var source : function.queues()) {
        repeat(new QueueConsumer(function.logicalId(), source, queues, functions)::consume);
      }
      for (var source : function.streams()) {
        var table =
            template.tables().stream()
                .filter(candidate -> candidate.arn().equals(source.tableArn()))
                .findFirst()
                .orElseThrow();
        var follower =
            new StreamFollower(
                function.logicalId(), source, table, tables, queues, functions, clock, checkpoints);
        followers.add(follower);
        repeat(follower::follow);
      }
    }
  }

  private void repeat(Runnable step) {
    var unused =
        executor.scheduleWithFixedDelay(
            () -> {
              try {
                step.run();
              } catch (RuntimeException fault) {
                if (!executor.isShutdown()) {
                  System.out.println("An event source stumbled and goes on: " + fault);
                }
              }
            },
            0,
            PAUSE_MILLIS,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
    try {
      var unused = executor.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    followers.forEach(StreamFollower::close);
  }
}
