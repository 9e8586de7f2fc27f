package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every {@link Annotations} does. */
public abstract class AnnotationsContract {
  protected static final String EVENT = "Tested";
  protected static final String FACT = "deed";
  private static final String SUBJECT = "company#acme";
  private static final CampaignKey ACME = CampaignKey.of("Acme");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final CallId CALL = new CallId(ACME, DAY, "300000010200001");
  private static final Instant AT = Instant.parse("2026-11-11T10:00:00Z");

  protected abstract Annotations annotations();

  /** Of the same store. */
  protected abstract DayChunks chunks();

  /** Where who did it is written. */
  protected abstract AuditLog log();

  /** The fact {@code deed} of every event {@code Tested} that is owed. */
  protected abstract List<String> told();

  private static Deed deed(String id) {
    return new Deed(
        new AuditEntry(SUBJECT, AT, id, "sam", "call_noted", "", Map.of()),
        new OutboxEvent("event-" + id, AT, "portal.calls", EVENT, Map.of(FACT, id)));
  }

  private static Overlay note(String id) {
    return Overlay.of(new Overlay.Note(id, "sam", AT, "Later.", null));
  }

  private List<String> audited() {
    return log().of(SUBJECT, 10).stream().map(AuditEntry::id).sorted().toList();
  }

  @Test
  void addsToWhatIsThereAndTellsWhoDid() {
    var annotations = annotations();
    annotations.add(CALL, note("note-1"), deed("1"));
    var both = annotations.add(CALL, note("note-2"), deed("2"));

    assertEquals(note("note-1").join(note("note-2")), both);
    var day = chunks().readNewest(ACME, DAY, DAY).getFirst();
    assertEquals(both, day.overlays().get(CALL.five9Id()));
    assertEquals(List.of("1", "2"), audited());
    assertEquals(List.of("1", "2"), told().stream().sorted().toList());
  }

  @Test
  void keepsTheLastWordOnWinningBack() {
    var annotations = annotations();
    var tried = new Pursuit(Pursuit.Status.TRIED, "pat", LocalDate.of(2026, 12, 1), "sam", AT);
    var back = new Pursuit(null, null, null, "sam", AT.plusSeconds(1));
    annotations.add(CALL, note("note-1"), deed("1"));
    annotations.add(CALL, Overlay.of(tried), deed("2"));
    assertEquals(tried, day().pursuit());
    annotations.add(CALL, Overlay.of(back), deed("3"));
    assertEquals(back, annotations.add(CALL, Overlay.of(tried), deed("4")).pursuit());
    assertEquals(Overlay.of(back).join(note("note-1")), day());
  }

  @Test
  void keepsTheLastWordOnTheHold() {
    var held = new Hold("A claim\tof 2\nmay", "sam", AT);
    var released = new Hold(null, "pat", AT.plusSeconds(1));
    annotations().add(CALL, Overlay.of(held), deed("1"));
    assertEquals(held, day().held());
    annotations().add(CALL, Overlay.of(released), deed("2"));
    assertEquals(released, day().hold());
  }

  private Overlay day() {
    var day = chunks().readNewest(ACME, DAY, DAY).getFirst();
    return day.overlays().getOrDefault(CALL.five9Id(), Overlay.NONE);
  }

  @Test
  void writesNothingWhereNothingIsAdded() {
    var annotations = annotations();
    annotations.add(CALL, note("note-1"), deed("1"));

    assertEquals(note("note-1"), annotations.add(CALL, note("note-1"), deed("2")));
    assertEquals(List.of("1"), audited());
    assertEquals(List.of("1"), told());
  }

  @Test
  void addsToWhatTheSyncHasBroughtAlong() {
    chunks().overlay(CALL, Overlay.of(new Overlay.Tag("vip", true, "pat", AT)));
    var both = annotations().add(CALL, note("note-1"), deed("1"));
    assertEquals(List.of("vip"), both.shownTags());
    assertEquals(1, both.shownNotes().size());
  }
}
