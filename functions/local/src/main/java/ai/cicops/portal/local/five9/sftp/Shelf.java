package ai.cicops.portal.local.five9.sftp;

import ai.cicops.portal.local.five9.audio.Recording;
import ai.cicops.portal.local.five9.calls.AudioSegment;
import ai.cicops.portal.local.five9.calls.CallLog;
import ai.cicops.portal.local.five9.calls.Leg;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import ai.cicops.portal.local.five9.calls.Scatter;
import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.FaultArguments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The files of the recordings server as of now: one per recorded stretch of talk, some minutes
 * after the call.
 */
public final class Shelf {
  private final CallLog log;
  private final ShelfSettings settings;
  private final ShelfFaults faults;
  private final AtomicInteger looks = new AtomicInteger();

  public Shelf(CallLog log, ShelfSettings settings) {
    this.log = log;
    this.settings = settings;
    this.faults = new ShelfFaults(log.faults());
  }

  ShelfSettings settings() {
    return settings;
  }

  Instant now() {
    return log.clock().instant();
  }

  /** The oldest instant of which anything may lie there. */
  Instant oldest(String campaign) {
    Instant forgotten = now().minus(log.kept());
    Instant since = settings.audioSince().apply(campaign);
    return since.isAfter(forgotten) ? since : forgotten;
  }

  ZoneId zone(String campaign) {
    return faults.zone(campaign, settings.zone());
  }

  NameShape shape(String campaign) {
    return faults.shape(campaign, settings.shapeOf(campaign));
  }

  /** All campaigns with a folder, those included that only a fault brings. */
  List<String> campaigns() {
    List<String> campaigns = new ArrayList<>(log.world().campaigns());
    log.faults()
        .active(Fault.UNKNOWN_CAMPAIGN)
        .ifPresent(fault -> campaigns.add(fault.text("name")));
    return campaigns;
  }

  /** What lies in the folder of a campaign and a date of the export's clock. */
  public List<ShelfFile> files(String campaign, LocalDate date) {
    looks.incrementAndGet();
    ZoneId zone = zone(campaign);
    List<ShelfFile> files = new ArrayList<>();
    LocalDate first = date.atStartOfDay(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDate();
    for (LocalDate day = first.minusDays(1);
        !day.isAfter(first.plusDays(1));
        day = day.plusDays(1)) {
      for (PhoneCall call : log.calls(day)) {
        if (!call.start().isBefore(oldest(campaign)) && !call.end().isAfter(now())) {
          files.addAll(files(call, campaign, date, zone));
        }
      }
    }
    return files;
  }

  private List<ShelfFile> files(PhoneCall call, String campaign, LocalDate date, ZoneId zone) {
    List<ShelfFile> files = new ArrayList<>();
    int part = 0;
    for (Leg leg : call.legs()) {
      for (AudioSegment audio : leg.audio()) {
        LocalDateTime start = LocalDateTime.ofInstant(audio.start(), zone);
        if (campaign.equals(leg.campaign()) && start.toLocalDate().equals(date)) {
          files.addAll(files(call, leg, audio, part, facts(call, leg, part, campaign, start)));
        }
        part++;
      }
    }
    return files;
  }

  private static FileFacts facts(
      PhoneCall call, Leg leg, int part, String campaign, LocalDateTime start) {
    String number = leg.customerNumber().isEmpty() ? "Unavailable" : leg.customerNumber();
    String agent = Optional.ofNullable(leg.agent()).map(one -> one.login()).orElse("");
    String recordingId =
        "5000%09d%02d".formatted(Scatter.below("file " + call.callId(), 1_000_000_000), part % 100);
    return new FileFacts(call.callId(), recordingId, campaign, number, agent, "", start);
  }

  private List<ShelfFile> files(
      PhoneCall call, Leg leg, AudioSegment audio, int part, FileFacts facts) {
    if (faults.strike(Fault.MISSING_FILE, facts)) {
      return List.of();
    }
    Recording recording =
        new Recording(call.callId(), part, leg.disposition(Instant.MAX), length(audio, facts));
    List<ShelfFile> files = new ArrayList<>();
    Arrival arrival = arrival(call, facts);
    lying(recording, faults.named(facts), facts, arrival).ifPresent(files::add);
    if (faults.strike(Fault.ORPHAN_FILE, facts)) {
      FileFacts orphan =
          facts
              .withIds(
                  "399" + facts.callId().substring(3), "599" + facts.recordingId().substring(3))
              .withNumber("2025550147")
              .withStart(
                  facts.start().toLocalDate().atTime(facts.start().toLocalTime().withSecond(59)));
      lying(recording, orphan, facts, arrival).ifPresent(files::add);
    }
    return files;
  }

  private Duration length(AudioSegment audio, FileFacts facts) {
    return faults.strike(Fault.ONE_SECOND, facts) ? Duration.ofSeconds(1) : audio.length();
  }

  /** Uploaded between these two instants. */
  private record Arrival(Instant begins, Instant ends) {}

  private Arrival arrival(PhoneCall call, FileFacts facts) {
    if (faults.strike(Fault.EARLY_FILE, facts)) {
      return new Arrival(call.end(), call.end());
    }
    Instant begins =
        faults
            .strikes(Fault.LATE_FILE, facts)
            .map(late -> call.end().plus(Duration.ofMinutes(late.number("minutes"))))
            .orElseGet(() ->
                call.end().plusSeconds(90 + Scatter.below("upload " + facts.recordingId(), 210)));
    return new Arrival(
        begins, begins.plusSeconds(20 + Scatter.below("takes " + facts.recordingId(), 60)));
  }

  private Optional<ShelfFile> lying(
      Recording recording, FileFacts named, FileFacts facts, Arrival arrival) {
    Instant now = now();
    if (now.isBefore(arrival.begins())) {
      return Optional.empty();
    }
    String path = folder(named) + "/" + name(named, facts);
    Optional<Recording> held =
        faults.strike(Fault.CORRUPT_AUDIO, facts) ? Optional.empty() : Optional.of(recording);
    int whole = faults.strike(Fault.ZERO_BYTE, facts) ? 0 : recording.size();
    Optional<FaultArguments> growing = faults.strikes(Fault.GROWING_FILE, facts);
    if (growing.isPresent()) {
      int grown = Math.min(Math.max(0, whole - 65), looks.get() * 650);
      return Optional.of(
          new ShelfFile(
              growing.get().flag("final") ? path : temporary(path, facts), held, grown, now));
    }
    if (now.isBefore(arrival.ends())) {
      double share =
          (double) Duration.between(arrival.begins(), now).toMillis()
              / Duration.between(arrival.begins(), arrival.ends()).toMillis();
      return Optional.of(new ShelfFile(temporary(path, facts), held, (int) (whole * share), now));
    }
    return Optional.of(new ShelfFile(path, held, whole, arrival.ends()));
  }

  private String folder(FileFacts facts) {
    NameShape shape = shape(facts.campaign());
    String above =
        shape.byCampaign()
            ? settings.root() + "/" + NameShape.spelled(facts.campaign())
            : settings.root();
    return above + "/" + shape.dateFolder(facts.start().toLocalDate());
  }

  private String name(FileFacts named, FileFacts facts) {
    return faults.strike(Fault.UNPARSEABLE_NAME, facts)
        ? "REC_" + facts.hex().substring(0, 20) + ".wav"
        : shape(named.campaign()).name(named);
  }

  private static String temporary(String path, FileFacts facts) {
    return path + ".tmp" + (100 + Scatter.below(facts.recordingId(), 900));
  }
}
