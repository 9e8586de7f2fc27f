package ai.cicops.portal.local.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.five9.Five9Simulator;
import ai.cicops.portal.local.five9.SimulatorSettings;
import ai.cicops.portal.local.five9.calls.AudioSegment;
import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.LegTimes;
import ai.cicops.portal.local.five9.calls.ListedWorld;
import ai.cicops.portal.local.five9.calls.PhoneAgent;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import ai.cicops.portal.local.five9.calls.PhoneWorld;
import ai.cicops.portal.platform.Surroundings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The schedules' functions from their shipped zips, native code and all, one after the other: the
 * call of an hour ago comes in, is read again, and can be heard.
 */
@BesideOthers
class ScheduledRunsTest {
  private static final String CAMPAIGN = "Shipped - Main";
  private final InstantSource clock = Surroundings.ofProcess().clock();
  private final Instant now = clock.instant();

  @BeforeAll
  static void zips() {
    Shipped.require();
  }

  @Test
  void aCallComesInIsReadAgainAndCanBeHeard() {
    // what others have asked to be read again would be read before
    Shipped.aws().empty();
    try (var five9 = new Five9Simulator(oneCall(), clock, SimulatorSettings.forTests())) {
      assertTrue(run("SyncCallsFunction", five9).contains("\"callsCreated\":1"));
      run("BackfillCallsFunction", five9);
      run("MoveAudioFunction", five9);
      run("SendSummariesFunction", five9);
      assertTrue(run("ReconcileFunction", five9).contains("\"disagreements\":0"));
      assertTrue(run("PurgeRecordingsFunction", five9).contains("\"wouldRemove\":0"));
      assertTrue(playable(), "nothing to play in the bucket");
    }
  }

  private String run(String logicalId, Five9Simulator five9) {
    var boot =
        Shipped.boot(Shipped.function(logicalId))
            .with("FIVE9_SINCE", LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(2).toString());
    for (var setting : five9.environment().entrySet()) {
      boot = boot.with(setting.getKey(), setting.getValue());
    }
    try (var runtime = Shipped.start(boot)) {
      var ended = runtime.invoke("{}".getBytes(UTF_8));
      var answered =
          assertInstanceOf(Invocation.Answered.class, ended, () -> "" + runtime.printed());
      assertTrue(answered.text().contains("\"outcome\":\"ok\""), answered.text());
      return answered.text();
    }
  }

  private static boolean playable() {
    var bucket = Shipped.aws().surroundings().settings().text("BUCKET_RECORDINGS");
    return Shipped.aws()
        .s3()
        .listObjectsV2(request -> request.bucket(bucket).prefix("play/"))
        .contents()
        .stream()
        .anyMatch(object -> object.size() > 1000);
  }

  private PhoneWorld oneCall() {
    var start =
        now.minus(Duration.ofMinutes(70)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    var leg =
        Leg.inbound(
                start,
                CAMPAIGN,
                new PhoneAgent("dana@cic.example", "Dana Ames"),
                "6125550101",
                "8005550199",
                LegTimes.ofSeconds(3, 5, 4, 40, 0, 20))
            .withDisposition("Booked - New Customer")
            .withAudio(List.of(new AudioSegment(start.plusSeconds(12), Duration.ofSeconds(8))));
    return new ListedWorld(List.of(new PhoneCall("300000100000001", List.of(leg))));
  }
}
