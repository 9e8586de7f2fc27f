package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.cicops.portal.audit.MemoryAuditLog;
import ai.cicops.portal.calls.Classifications.Met;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Unavailable;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetDispositionsTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 10);

  private final CallsWorld world = new CallsWorld();
  private final Counted classifications = new Counted();
  private final RecordSegments record =
      new MeetDispositions(
          new KeepSegments(world.chunks, world.callers, world.companies, world.clock),
          classifications);

  /** Counts what is written, and may be away. */
  private static final class Counted implements Classifications {
    private final MemoryClassifications kept = new MemoryClassifications(new MemoryAuditLog());
    private int writes;
    private boolean away;

    @Override
    public Meanings now() {
      return kept.now();
    }

    @Override
    public boolean change(Meanings next, Deed deed) {
      return kept.change(next, deed);
    }

    @Override
    public void meet(String name, LocalDate on) {
      if (away) {
        throw new Unavailable("dynamodb", null);
      }
      writes++;
      kept.meet(name, on);
    }

    @Override
    public List<Met> met() {
      return kept.met();
    }
  }

  private static Rows fishing(int id) {
    return Rows.answered().id(id).campaign("Acme").disposition(" Gone Fishing");
  }

  private void record(Rows... rows) {
    record.record(Arrays.stream(rows).map(Rows::row).toList(), world.clock.instant());
  }

  @Test
  void notesWhatIsNotKnownOfItself() {
    record(
        fishing(1).at(NOON.minus(Duration.ofDays(1))),
        fishing(2).disposition("GONE FISHING"),
        fishing(3).disposition("BUSY"),
        fishing(4).disposition("price shopper"),
        fishing(5).disposition(""),
        fishing(6).disposition(null));
    assertEquals(List.of(new Met("GONE FISHING", TUESDAY)), classifications.met());
    assertEquals(1, classifications.writes);
  }

  @Test
  void writesNothingMoreOnTheSameDay() {
    record(fishing(1));
    record(fishing(1), fishing(2));
    record(fishing(3).at(NOON.minus(Duration.ofDays(3))));
    assertEquals(1, classifications.writes);

    record(fishing(4).at(NOON.plus(Duration.ofDays(1))));
    assertEquals(2, classifications.writes);
    assertEquals(List.of(new Met("Gone Fishing", TUESDAY.plusDays(1))), classifications.met());
  }

  @Test
  void leavesOutWhatIsNoName() {
    record(fishing(1).disposition("x".repeat(201)));
    assertEquals(List.of(), classifications.met());
  }

  @Test
  void aRunThatDiesBeforeItHasNotedDoesSoTheNextTime() {
    classifications.away = true;
    assertThrows(Unavailable.class, () -> record(fishing(1)));
    classifications.away = false;
    record(fishing(1));
    assertEquals(List.of(new Met("Gone Fishing", TUESDAY)), classifications.met());
  }
}
