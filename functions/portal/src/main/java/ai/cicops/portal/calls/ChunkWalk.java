package ai.cicops.portal.calls;

import ai.cicops.portal.calls.ColumnFlow.Dictionary;
import ai.cicops.portal.calls.Segment.ReportedRecording;
import ai.cicops.portal.calls.StoredRecording.Part;
import ai.cicops.portal.directory.CampaignKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The walk through a chunk that says what stands in which column, for both directions ({@link
 * ColumnFlow}). It predicts each value from what stands before; only the difference is written.
 */
final class ChunkWalk {
  static final Chunk BLANK = new Chunk("", LocalDate.EPOCH, List.of());

  private static final Segment BLANK_SEGMENT =
      new Segment(
          "",
          Instant.EPOCH,
          null,
          "",
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          List.of(),
          null,
          null,
          Map.of());
  private static final KeptSegment BLANK_KEPT = new KeptSegment(BLANK_SEGMENT, 0, Instant.EPOCH);
  private static final CallEntry BLANK_ENTRY = new CallEntry("", null, List.of(), null);
  private static final StoredRecording BLANK_RECORDING =
      new StoredRecording(List.of(), null, null, Duration.ZERO, Instant.EPOCH, null);
  private static final Part BLANK_PART = new Part("", "", Instant.EPOCH, Duration.ZERO, 0);
  private static final ReportedRecording BLANK_REPORTED =
      new ReportedRecording(Instant.EPOCH, Duration.ZERO);
  private static final int SECONDS_A_DAY = 86_400;
  private static final int LONGEST_NUMBER = 18;
  private static final int BILLED_SECONDS = 6;
  private static final int GSM_BYTES_A_SECOND = 1625;

  private final ColumnFlow flow;
  private final Dictionary<Instant> moments = new Dictionary<>();
  private final Dictionary<String> callTypes = new Dictionary<>();
  private final Dictionary<String> campaigns = new Dictionary<>();
  private final Dictionary<String> agents = new Dictionary<>();
  private final Dictionary<String> agentNames = new Dictionary<>();
  private final Dictionary<String> dispositions = new Dictionary<>();
  private final Dictionary<String> numbers = new Dictionary<>();
  private final Dictionary<String> dialled = new Dictionary<>();
  private final Dictionary<String> customers = new Dictionary<>();
  private final Dictionary<String> words = new Dictionary<>();
  private final Dictionary<String> costs = new Dictionary<>();
  private final Dictionary<String> skills = new Dictionary<>();
  private final Dictionary<String> sessions = new Dictionary<>();
  private final Dictionary<String> extraNames = new Dictionary<>();
  private final Dictionary<String> extraValues = new Dictionary<>();
  private final Dictionary<String> originalKeys = new Dictionary<>();
  private final Dictionary<String> sources = new Dictionary<>();
  private final Dictionary<String> derivedKeys = new Dictionary<>();

  private String campaign = "";
  private @Nullable CampaignKey key;
  private LocalDate day = LocalDate.EPOCH;
  private long idNumber;
  private long startSeconds;
  private @Nullable Instant firstSeen;

  ChunkWalk(ColumnFlow flow) {
    this.flow = flow;
  }

  Chunk chunk(Chunk given) {
    campaign = Objects.requireNonNullElse(text(Column.CAMPAIGN, campaigns, given.campaign()), "");
    day = LocalDate.ofEpochDay(flow.signed(Column.DAY, given.day().toEpochDay()));
    startSeconds = day.toEpochDay() * SECONDS_A_DAY;
    int count = (int) flow.number(Column.ENTRIES, given.entries().size());
    var entries = new ArrayList<CallEntry>(count);
    for (int place = 0; place < count; place++) {
      entries.add(entry(given(given.entries(), place, BLANK_ENTRY)));
    }
    return new Chunk(campaign, day, entries);
  }

  private CallEntry entry(CallEntry given) {
    var callId = callId(given.callId());
    firstSeen = flow.moment(Column.FIRST_SEEN, moments, given.firstSeenAt(), firstSeen);
    int count = (int) flow.number(Column.SEGMENTS, given.segments().size());
    var segments = new ArrayList<KeptSegment>(count);
    var readAt = firstSeen;
    @Nullable Segment before = null;
    for (int place = 0; place < count; place++) {
      var kept = kept(given(given.segments(), place, BLANK_KEPT), callId, before, readAt);
      segments.add(kept);
      before = kept.segment();
      readAt = kept.readAt();
    }
    var recording = given.recording();
    boolean stored = flow.number(Column.STORED, recording == null ? 0 : 1) == 1;
    return new CallEntry(
        callId,
        firstSeen,
        segments,
        stored
            ? recording(recording == null ? BLANK_RECORDING : recording, callId, segments)
            : null);
  }

  private String callId(String given) {
    boolean numeric = flow.number(Column.ID_KIND, isNumber(given) ? 0 : 1) == 0;
    if (numeric) {
      idNumber +=
          flow.signed(Column.ID_STEP, flow.writing() ? Long.parseLong(given) - idNumber : 0);
      return Long.toString(idNumber);
    }
    return flow.characters(Column.TEXT_LENGTH, Column.TEXT, given);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NUMBER
        && text.chars().allMatch(character -> character >= '0' && character <= '9')
        && (text.length() == 1 || text.charAt(0) != '0');
  }

  private KeptSegment kept(
      KeptSegment given, String callId, @Nullable Segment before, @Nullable Instant readBefore) {
    int ordinal = (int) flow.number(Column.ORDINAL, given.ordinal());
    var readAt = flow.moment(Column.READ, moments, given.readAt(), readBefore);
    return new KeptSegment(
        segment(given.segment(), callId, before),
        ordinal,
        Objects.requireNonNullElse(readAt, Instant.EPOCH));
  }

  private Segment segment(Segment given, String callId, @Nullable Segment before) {
    var start = flow.instant(Column.START, given.start(), startSeconds);
    startSeconds = start.getEpochSecond();
    var callType = text(Column.CALL_TYPE, callTypes, given.callType());
    var campaignName = flow.text(Column.SEGMENT_CAMPAIGN, campaigns, given.campaign(), campaign);
    var agent = text(Column.AGENT, agents, given.agent());
    var agentName = after(Column.AGENT_NAME, agentNames, given.agentName(), agent);
    var disposition = text(Column.DISPOSITION, dispositions, given.disposition());
    var ani = flow.phone(Column.ANI, numbers, given.ani(), before == null ? null : before.ani());
    var customer =
        flow.name(Column.CUSTOMER, customers, words, given.customerName(), customers.after(ani));
    customers.follows(ani, customer);
    var dnis = flow.phone(Column.DNIS, dialled, given.dnis(), dialled.after(campaignName));
    dialled.follows(campaignName, dnis);

    var ivr = flow.duration(Column.IVR, given.ivrTime(), 0);
    var queue = flow.duration(Column.QUEUE, given.queueWaitTime(), 0);
    var ring = flow.duration(Column.RING, given.ringTime(), 0);
    var talk = flow.duration(Column.TALK, given.talkTime(), 0);
    var hold = flow.duration(Column.HOLD, given.holdTime(), 0);
    var park = flow.duration(Column.PARK, given.parkTime(), 0);
    var afterCallWork = flow.duration(Column.AFTER_CALL_WORK, given.afterCallWorkTime(), 0);
    long untilAnswer = seconds(ivr) + seconds(queue) + seconds(ring);
    long conversation = seconds(talk) + seconds(hold) + seconds(park);
    var callTime = flow.duration(Column.CALL_TIME, given.callTime(), untilAnswer + conversation);
    var billTime = flow.duration(Column.BILL_TIME, given.billTime(), billed(callTime));
    var cost = after(Column.COST, costs, given.cost(), billTime);

    var transfers = flow.count(Column.TRANSFERS, given.transfers());
    var conferences = flow.count(Column.CONFERENCES, given.conferences());
    var holds = flow.count(Column.HOLDS, given.holds());
    var abandoned = flag(given.abandoned());
    var recordings =
        reported(given.recordings(), start.getEpochSecond() + untilAnswer, seconds(talk));
    var skill = after(Column.SKILL, skills, given.skill(), dnis);
    var session = session(given.sessionId(), before == null ? null : before.sessionId());
    return new Segment(
        callId,
        start,
        campaignName,
        callType == null ? "" : callType,
        agent,
        agentName,
        disposition,
        ani,
        customer,
        dnis,
        callTime,
        billTime,
        cost,
        ivr,
        queue,
        ring,
        talk,
        hold,
        park,
        afterCallWork,
        transfers,
        conferences,
        holds,
        abandoned,
        recordings,
        skill,
        session,
        extras(given.extras()));
  }

  private static long billed(@Nullable Duration callTime) {
    return (seconds(callTime) + BILLED_SECONDS - 1) / BILLED_SECONDS * BILLED_SECONDS;
  }

  private @Nullable Boolean flag(@Nullable Boolean given) {
    long coded = flow.number(Column.ABANDONED, given == null ? 2 : given ? 1 : 0);
    return coded == 2 ? null : Boolean.valueOf(coded == 1);
  }

  private List<ReportedRecording> reported(
      List<ReportedRecording> given, long predictedStart, long predictedLength) {
    int count = (int) flow.number(Column.RECORDINGS, given.size());
    var reported = new ArrayList<ReportedRecording>(count);
    long start = predictedStart;
    long length = predictedLength;
    for (int place = 0; place < count; place++) {
      var one = given(given, place, BLANK_REPORTED);
      var begun = flow.instant(Column.RECORDING_START, one.start(), start);
      var lasted = required(flow.duration(Column.RECORDING_LENGTH, one.length(), length));
      reported.add(new ReportedRecording(begun, lasted));
      start = begun.getEpochSecond() + lasted.toSeconds();
      length = 0;
    }
    return reported;
  }

  /** Often 32 hexadecimal digits, which are 16 bytes. */
  private @Nullable String session(@Nullable String given, @Nullable String before) {
    boolean same = Objects.equals(given, before);
    boolean hexadecimal = given != null && given.matches("[0-9a-f]{32}|[0-9A-F]{32}");
    long kind =
        flow.number(
            Column.SESSION,
            same ? 0 : !hexadecimal ? 1 : given != null && given.matches("[0-9a-f]*") ? 2 : 3);
    if (kind == 0) {
      return before;
    }
    if (kind == 1) {
      return text(Column.SESSION, sessions, given);
    }
    var bytes = given == null || !hexadecimal ? new byte[16] : HexFormat.of().parseHex(given);
    for (int place = 0; place < bytes.length; place++) {
      bytes[place] = (byte) flow.number(Column.SESSION_BYTES, bytes[place] & 0xff);
    }
    return (kind == 2 ? HexFormat.of() : HexFormat.of().withUpperCase()).formatHex(bytes);
  }

  private Map<String, String> extras(Map<String, String> given) {
    int count = (int) flow.number(Column.EXTRAS, given.size());
    if (count == 0) {
      return Map.of();
    }
    var sorted = List.copyOf(new TreeMap<>(given).entrySet());
    var extras = new TreeMap<String, String>();
    for (int place = 0; place < count; place++) {
      var one = given(sorted, place, Map.entry("", ""));
      var name = Objects.requireNonNullElse(text(Column.EXTRA_NAME, extraNames, one.getKey()), "");
      var value = after(Column.EXTRA_VALUE, extraValues, one.getValue(), name);
      extras.put(name, value == null ? "" : value);
    }
    return extras;
  }

  private StoredRecording recording(
      StoredRecording given, String callId, List<KeptSegment> segments) {
    var own = ownTexts(callId, segments);
    var storedAt =
        Objects.requireNonNullElse(
            flow.moment(Column.STORED_AT, moments, given.storedAt(), null), Instant.EPOCH);
    var removedAt = flow.moment(Column.REMOVED_AT, moments, given.removedAt(), null);
    var playKey = flow.path(Column.PLAY_KEY, derivedKeys, own, given.playKey());
    var peaksKey = flow.path(Column.PEAKS_KEY, derivedKeys, own, given.peaksKey());
    var expected = segments.stream().flatMap(kept -> kept.segment().recordings().stream()).toList();
    int count = (int) flow.number(Column.PARTS, given.parts().size());
    var parts = new ArrayList<Part>(count);
    var start = storedAt.getEpochSecond();
    long total = 0;
    for (int place = 0; place < count; place++) {
      var reported = given(expected, place, BLANK_REPORTED);
      var part =
          part(
              given(given.parts(), place, BLANK_PART),
              own,
              place < expected.size() ? reported.start().getEpochSecond() : start,
              reported.length().toSeconds());
      parts.add(part);
      start = part.start().getEpochSecond();
      total += part.length().toSeconds();
    }
    var length = required(flow.duration(Column.STORED_LENGTH, given.length(), total));
    return new StoredRecording(parts, playKey, peaksKey, length, storedAt, removedAt);
  }

  private Part part(Part given, OwnTexts own, long predictedStart, long predictedLength) {
    var originalKey = flow.path(Column.ORIGINAL_KEY, originalKeys, own, given.originalKey());
    var source = flow.path(Column.SOURCE, sources, own, given.source());
    var start = flow.instant(Column.PART_START, given.start(), predictedStart);
    var length = required(flow.duration(Column.PART_LENGTH, given.length(), predictedLength));
    long predictedBytes = length.toSeconds() * GSM_BYTES_A_SECOND;
    long bytes = flow.signed(Column.PART_BYTES, given.bytes() - predictedBytes) + predictedBytes;
    return new Part(
        originalKey == null ? "" : originalKey, source == null ? "" : source, start, length, bytes);
  }

  private CampaignKey key() {
    if (key == null) {
      key = CampaignKey.of(campaign);
    }
    return key;
  }

  private OwnTexts ownTexts(String callId, List<KeptSegment> segments) {
    var texts = new ArrayList<String>();
    texts.add(new CallId(key(), day, callId).toString());
    texts.add(callId);
    texts.add(campaign);
    texts.add(day.toString());
    for (var kept : segments) {
      add(texts, kept.segment().ani());
      add(texts, kept.segment().dnis());
      add(texts, kept.segment().agent());
      add(texts, kept.segment().sessionId());
    }
    return new OwnTexts(texts);
  }

  private static void add(List<String> texts, @Nullable String text) {
    if (text != null) {
      texts.add(text);
    }
  }

  private @Nullable String text(Column column, Dictionary<String> known, @Nullable String given) {
    return flow.text(column, known, given, null);
  }

  /** A text that mostly is what it was when its parent had this value before. */
  private @Nullable String after(
      Column column, Dictionary<String> known, @Nullable String given, @Nullable Object parent) {
    var value = flow.text(column, known, given, known.after(parent));
    known.follows(parent, value);
    return value;
  }

  private static <T> T given(List<T> list, int place, T blank) {
    return place < list.size() ? list.get(place) : blank;
  }

  private static Duration required(@Nullable Duration duration) {
    return duration == null ? Duration.ZERO : duration;
  }

  private static long seconds(@Nullable Duration duration) {
    return duration == null ? 0 : duration.toSeconds();
  }
}
