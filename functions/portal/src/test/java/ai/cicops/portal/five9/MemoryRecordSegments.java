package ai.cicops.portal.five9;

import ai.cicops.portal.calls.RecordSegments;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The simplest thing that keeps segments: by key, the later read wins. For tests of the sync alone;
 * exact ties of one key are one here.
 */
final class MemoryRecordSegments implements RecordSegments {
  private record Key(String callId, Instant start, String type, String agent, String dnis) {
    static Key of(Segment segment) {
      return new Key(
          segment.callId(),
          segment.start(),
          segment.callType(),
          String.valueOf(segment.agent()),
          String.valueOf(segment.dnis()));
    }
  }

  private record Version(Segment segment, Instant readAt) {}

  private final Map<Key, Version> kept = new HashMap<>();

  @Override
  public synchronized Recorded record(List<Segment> segments, Instant readAt) {
    var before = new HashSet<>(callIds());
    var changed = new HashSet<String>();
    for (var segment : segments) {
      var key = Key.of(segment);
      var known = kept.get(key);
      if (known == null || known.readAt().isBefore(readAt)) {
        if (known == null || !known.segment().equals(segment)) {
          changed.add(segment.callId());
        }
        kept.put(key, new Version(segment, readAt));
      }
    }
    var read = segments.stream().map(Segment::callId).distinct().toList();
    int created = (int) read.stream().filter(id -> !before.contains(id)).count();
    int different = (int) read.stream().filter(before::contains).filter(changed::contains).count();
    return new Recorded(created, different, read.size() - created - different, facts(segments));
  }

  @Override
  public void fold(CampaignKey campaign, LocalDate from, LocalDate to) {}

  synchronized List<Segment> segments() {
    return kept.values().stream()
        .map(Version::segment)
        .sorted(Comparator.comparing(Segment::start).thenComparing(Segment::callId))
        .toList();
  }

  synchronized String dump() {
    return kept.values().stream()
        .map(version -> version.segment().toString())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private List<String> callIds() {
    return kept.keySet().stream().map(Key::callId).toList();
  }

  private Map<String, Map<LocalDate, DayFacts>> facts(List<Segment> segments) {
    var rows = new TreeMap<String, Map<LocalDate, DayFacts>>();
    for (var segment : segments) {
      var campaign = campaign(segment);
      var day = day(segment);
      var facts = rows.computeIfAbsent(campaign, none -> new TreeMap<>()).get(day);
      int before = facts == null ? 0 : facts.rows();
      rows.getOrDefault(campaign, Map.of()).put(day, all(campaign, day, before + 1));
    }
    return rows;
  }

  private DayFacts all(String campaign, LocalDate day, int rows) {
    var all =
        segments().stream()
            .filter(segment -> campaign(segment).equals(campaign) && day(segment).equals(day))
            .toList();
    return new DayFacts(
        rows,
        all.size(),
        (int) all.stream().map(Segment::callId).distinct().count(),
        all.stream().mapToInt(segment -> segment.recordings().size()).sum());
  }

  private static String campaign(Segment segment) {
    var campaign = segment.campaign();
    return campaign == null ? NO_CAMPAIGN : campaign;
  }

  private static LocalDate day(Segment segment) {
    return segment.start().atZone(ZoneOffset.UTC).toLocalDate();
  }
}
