package ai.cicops.portal.calls.dynamodb;

import ai.cicops.portal.calls.Call.Correction;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.Hold;
import ai.cicops.portal.calls.Overlay;
import ai.cicops.portal.calls.Overlay.Note;
import ai.cicops.portal.calls.Overlay.Tag;
import ai.cicops.portal.calls.Pursuit;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What people add to a call, an item a call: lines of fields with tabs between, the one that may
 * hold any text last.
 *
 * <pre>
 * corrections   at, by, disposition; no disposition takes the one before back
 * notes         id, at, by, when it was taken back or a hyphen, text
 * tags          at, by, + or -, tag
 * pursuit       at, by, status, owner, next day, each of those a hyphen for none; one line at most
 * hold          at, by, reason; no reason takes it back; one line at most
 * </pre>
 *
 * An item of before there were notes has one correction: disposition, by, at.
 */
final class OverlayItems {
  static final String SK = "#c-over#";

  /** Counts the item's changes; one of before there were notes has none. */
  private static final String VERSION = "version";

  static final String SAME_VERSION =
      "version = :version OR (:version = :none AND attribute_not_exists(version))";

  private static final int RACES = 20;
  private static final String CORRECTIONS = "corrections";
  private static final String NOTES = "notes";
  private static final String TAGS = "tags";
  private static final String PURSUIT = "pursuit";
  private static final String HOLD = "hold";
  private static final String NONE = "-";
  private static final String ON = "+";

  private OverlayItems() {}

  static String sk(CallId call) {
    return call.day() + SK + call.five9Id();
  }

  /**
   * The call's item, with every write that has returned; by a query, which is all that those who
   * read days may do.
   */
  private static Optional<Item> find(Dynamo dynamo, String table, CallId call) {
    return dynamo
        .all(
            QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :campaign AND sk BETWEEN :call AND :call")
                .expressionAttributeValues(
                    Map.of(
                        ":campaign", Item.text(call.campaign().value()),
                        ":call", Item.text(sk(call))))
                .build())
        .stream()
        .findFirst();
  }

  /** Writes an item upon its version; false when that is not so any more. */
  @FunctionalInterface
  interface Write {
    boolean commit(Item item, Map<String, AttributeValue> version);
  }

  /**
   * Joins what is added with what is there.
   *
   * @param write under {@link #SAME_VERSION}; not asked when nothing is added
   * @return what is there now
   */
  static Overlay join(Dynamo dynamo, String table, CallId call, Overlay added, Write write) {
    for (int race = 0; race < RACES; race++) {
      var before = find(dynamo, table, call);
      var known = before.map(OverlayItems::overlay).orElse(Overlay.NONE);
      var joined = known.join(added);
      long version = before.map(item -> item.number(VERSION, 0)).orElse(0L);
      if (joined.equals(known) || write.commit(item(call, joined, version + 1), version(version))) {
        return joined;
      }
    }
    throw new Unavailable("overlay_raced", null);
  }

  private static Item item(CallId call, Overlay overlay, long version) {
    return Item.of("overlay", call.campaign().value(), sk(call))
        .with(CORRECTIONS, overlay.corrections().stream().map(OverlayItems::line).toList())
        .with(NOTES, overlay.notes().stream().map(OverlayItems::line).toList())
        .with(TAGS, overlay.tags().stream().map(OverlayItems::line).toList())
        .with(PURSUIT, Stream.ofNullable(overlay.pursuit()).map(OverlayItems::line).toList())
        .with(HOLD, Stream.ofNullable(overlay.hold()).map(OverlayItems::line).toList())
        .with(VERSION, version);
  }

  private static Map<String, AttributeValue> version(long version) {
    return Map.of(":version", Item.number(version), ":none", Item.number(0));
  }

  static Overlay overlay(Item item) {
    var old = item.find("disposition");
    if (old.isPresent()) {
      return Overlay.of(
          new Correction(old.get(), item.required("by"), Instant.parse(item.required("at"))));
    }
    return new Overlay(
        item.texts(CORRECTIONS).stream().map(OverlayItems::correction).toList(),
        item.texts(NOTES).stream().map(OverlayItems::note).toList(),
        item.texts(TAGS).stream().map(OverlayItems::tag).toList(),
        item.texts(PURSUIT).stream().map(OverlayItems::pursuit).findFirst().orElse(null),
        item.texts(HOLD).stream().map(OverlayItems::hold).findFirst().orElse(null));
  }

  private static String line(Correction correction) {
    var disposition = correction.disposition();
    return tabbed(
        correction.at().toString(), correction.by(), disposition == null ? "" : disposition);
  }

  private static Correction correction(String line) {
    var part = line.split("\t", 3);
    return new Correction(part[2].isEmpty() ? null : part[2], part[1], Instant.parse(part[0]));
  }

  private static String line(Note note) {
    return tabbed(note.id(), note.at().toString(), note.by(), or(note.removedAt()), note.text());
  }

  private static String or(@Nullable Object value) {
    return value == null ? NONE : value.toString();
  }

  private static Note note(String line) {
    var part = line.split("\t", 5);
    return new Note(
        part[0],
        part[2],
        Instant.parse(part[1]),
        part[4],
        part[3].equals(NONE) ? null : Instant.parse(part[3]));
  }

  private static String line(Tag tag) {
    return tabbed(tag.at().toString(), tag.by(), tag.on() ? ON : NONE, tag.name());
  }

  private static Tag tag(String line) {
    var part = line.split("\t", 4);
    return new Tag(part[3], part[2].equals(ON), part[1], Instant.parse(part[0]));
  }

  private static String line(Pursuit pursuit) {
    return tabbed(
        pursuit.at().toString(),
        pursuit.by(),
        or(pursuit.status()),
        or(pursuit.owner()),
        or(pursuit.nextOn()));
  }

  private static Pursuit pursuit(String line) {
    var part = line.split("\t", 5);
    return new Pursuit(
        part[2].equals(NONE) ? null : Pursuit.Status.valueOf(part[2]),
        part[3].equals(NONE) ? null : part[3],
        part[4].equals(NONE) ? null : LocalDate.parse(part[4]),
        part[1],
        Instant.parse(part[0]));
  }

  private static String line(Hold hold) {
    var reason = hold.reason();
    return tabbed(hold.at().toString(), hold.by(), reason == null ? "" : reason);
  }

  private static Hold hold(String line) {
    var part = line.split("\t", 3);
    return new Hold(part[2].isEmpty() ? null : part[2], part[1], Instant.parse(part[0]));
  }

  private static String tabbed(String... parts) {
    return String.join("\t", List.of(parts));
  }
}
