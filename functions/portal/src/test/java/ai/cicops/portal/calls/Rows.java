package ai.cicops.portal.calls;

import ai.cicops.portal.calls.Segment.ReportedRecording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a call log for tests: an answered inbound call, changed as a test needs it. */
public final class Rows {
  public static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");
  public static final String ACME = "Acme Air - Main";

  private String callId = "300000010200001";
  private Instant start = NOON;
  private @Nullable String campaign = ACME;
  private String callType = "Inbound";
  private @Nullable String agent = "jdoe@cic.example";
  private @Nullable String agentName = "Jane Doe";
  private @Nullable String disposition = "Booked - New Customer";
  private @Nullable String ani = "6125550101";
  private @Nullable String customerName = "Maria Lopez";
  private @Nullable String dnis = "6125550199";
  private @Nullable Duration queue = Duration.ofSeconds(8);
  private @Nullable Duration ring = Duration.ofSeconds(4);
  private @Nullable Duration talk = Duration.ofMinutes(3);
  private @Nullable Duration hold = Duration.ofSeconds(20);
  private @Nullable Duration afterCallWork = Duration.ofSeconds(30);
  private @Nullable Boolean abandoned = false;
  private List<ReportedRecording> recordings =
      List.of(new ReportedRecording(NOON.plusSeconds(17), Duration.ofMinutes(3)));
  private Map<String, String> extras = Map.of();

  private Rows() {}

  public static Rows answered() {
    return new Rows();
  }

  /** The caller left before anybody answered. */
  public static Rows abandoned() {
    return new Rows().agent(null).disposition("Abandon").talk(null).recordings(0).abandoned(true);
  }

  public Rows id(String value) {
    callId = value;
    return this;
  }

  public Rows id(int value) {
    return id(Long.toString(300_000_010_000_000L + value));
  }

  public Rows at(Instant value) {
    start = value;
    if (!recordings.isEmpty()) {
      recordings(recordings.size());
    }
    return this;
  }

  public Rows at(String value) {
    return at(Instant.parse(value));
  }

  public Rows campaign(@Nullable String value) {
    campaign = value;
    return this;
  }

  public Rows type(String value) {
    callType = value;
    return this;
  }

  public Rows agent(@Nullable String value) {
    agent = value;
    agentName = value == null ? null : "Agent " + value;
    return this;
  }

  public Rows agentName(@Nullable String value) {
    agentName = value;
    return this;
  }

  public Rows disposition(@Nullable String value) {
    disposition = value;
    return this;
  }

  public Rows ani(@Nullable String value) {
    ani = value;
    return this;
  }

  public Rows customer(@Nullable String value) {
    customerName = value;
    return this;
  }

  public Rows dnis(@Nullable String value) {
    dnis = value;
    return this;
  }

  public Rows queue(@Nullable Duration value) {
    queue = value;
    return this;
  }

  public Rows talk(@Nullable Integer seconds) {
    talk = seconds == null ? null : Duration.ofSeconds(seconds);
    hold = seconds == null ? null : hold;
    afterCallWork = seconds == null ? null : afterCallWork;
    return this;
  }

  public Rows abandoned(@Nullable Boolean value) {
    abandoned = value;
    return this;
  }

  public Rows recordings(int count) {
    recordings =
        java.util.stream.IntStream.range(0, count)
            .mapToObj(part ->
                new ReportedRecording(start.plusSeconds(17 + 60L * part), Duration.ofMinutes(1)))
            .toList();
    return this;
  }

  public Rows extras(Map<String, String> value) {
    extras = value;
    return this;
  }

  public Segment row() {
    return new Segment(
        callId,
        start,
        campaign,
        callType,
        agent,
        agentName,
        disposition,
        ani,
        customerName,
        dnis,
        Duration.ofSeconds(217),
        Duration.ofSeconds(222),
        "0.0117",
        Duration.ofSeconds(5),
        queue,
        ring,
        talk,
        hold,
        null,
        afterCallWork,
        0,
        0,
        1,
        abandoned,
        recordings,
        null,
        null,
        extras);
  }
}
