package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import ai.cicops.portal.calls.Call.Correction;
import ai.cicops.portal.calls.Overlay.Note;
import ai.cicops.portal.calls.Overlay.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OverlayTest {
  private static final Instant NOON = Rows.NOON;

  @Property
  void joinsInAnyOrderAndAnyNumberOfTimes(
      @ForAll("overlays") Overlay one,
      @ForAll("overlays") Overlay other,
      @ForAll("overlays") Overlay third) {
    assertEquals(one.join(other), other.join(one));
    assertEquals(one.join(other).join(third), one.join(other.join(third)));
    assertEquals(one, one.join(one));
    assertEquals(one.join(other), one.join(other).join(other));
    assertEquals(one, one.join(Overlay.NONE));
  }

  @Provide
  Arbitrary<Overlay> overlays() {
    var at = Arbitraries.integers().between(0, 3).map(NOON::plusSeconds);
    var who = Arbitraries.of("sam", "pat");
    var corrections =
        Combinators.combine(Arbitraries.of("Reschedule", "Price Shopper").injectNull(0.3), who, at)
            .as(Correction::new);
    var notes =
        Combinators.combine(
                Arbitraries.of("note-1", "note-2"),
                who,
                at,
                Arbitraries.of("Later.", "Never."),
                at.injectNull(0.5))
            .as(Note::new);
    var tags =
        Combinators.combine(Arbitraries.of("vip", "rude"), Arbitraries.of(true, false), who, at)
            .as(Tag::new);
    var pursuits =
        Combinators.combine(
                Arbitraries.of(Pursuit.Status.class).injectNull(0.2),
                who.injectNull(0.3),
                Arbitraries.of(LocalDate.of(2026, 12, 1)).injectNull(0.5),
                who,
                at)
            .as(Pursuit::new);
    var holds =
        Combinators.combine(Arbitraries.of("A claim", "Theirs").injectNull(0.3), who, at)
            .as(Hold::new);
    return Combinators.combine(
            corrections.list().ofMaxSize(3),
            notes.list().ofMaxSize(3),
            tags.list().ofMaxSize(3),
            pursuits.injectNull(0.3),
            holds.injectNull(0.3))
        .as(Overlay::new);
  }

  @Test
  void theLastCorrectionCountsAndCanBeTakenBack() {
    var first = Overlay.of(new Correction("Reschedule", "sam", NOON));
    var back = Overlay.of(new Correction(null, "sam", NOON.plusSeconds(1)));
    assertEquals(new Correction("Reschedule", "sam", NOON), first.correction());
    assertNull(first.join(back).correction());
    assertEquals(2, first.join(back).corrections().size());
  }

  @Test
  void theLastWordOnWinningBackCounts() {
    var tried = new Pursuit(Pursuit.Status.TRIED, "pat", LocalDate.of(2026, 12, 1), "pat", NOON);
    var back = new Pursuit(null, null, null, "sam", NOON.plusSeconds(1));
    assertEquals(back, Overlay.of(back).join(Overlay.of(tried)).pursuit());
    assertEquals(tried, Overlay.of(tried).join(Overlay.NONE).pursuit());
  }

  @Test
  void holdsUntilTheLastWordTakesItBack() {
    var held = new Hold("A claim", "sam", NOON);
    var released = new Hold(null, "pat", NOON.plusSeconds(1));
    assertEquals(held, Overlay.of(held).held());
    assertNull(Overlay.of(released).join(Overlay.of(held)).held());
    assertNull(Overlay.NONE.held());
  }

  @Test
  void aNoteTakenBackStaysSo() {
    var note = new Note("note-1", "sam", NOON, "Later.", null);
    var back = new Note("note-1", "sam", NOON, "Later.", NOON.plusSeconds(5));
    var both = Overlay.of(back).join(Overlay.of(note));
    assertEquals(List.of(back), both.notes());
    assertEquals(List.of(), both.shownNotes());
  }

  @Test
  void tellsNobodyWhatANoteSays() {
    assertEquals("note-1 by sam", new Note("note-1", "sam", NOON, "Later.", null).toString());
    assertEquals("6 characters", new NoteText("Later.").toString());
  }
}
