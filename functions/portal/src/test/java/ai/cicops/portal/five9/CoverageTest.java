package ai.cicops.portal.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Instant EDGE = at(100);

  @Test
  void joinsWhatTouches() {
    assertEquals(
        List.of(window(0, 30)),
        Intervals.NONE.plus(window(20, 30)).plus(window(0, 10)).plus(window(10, 20)).windows());
  }

  @Test
  void knowsItsGaps() {
    var coverage =
        Coverage.NONE.read(window(110, 120), EDGE, null).read(window(140, 150), EDGE, null);
    assertEquals(
        List.of(window(105, 110), window(120, 140), window(150, 160)),
        coverage.gaps(at(105), at(160)).windows());
    assertEquals(at(150), coverage.watermark().orElseThrow());
  }

  @Test
  void takesAnOldEmptyWindowForUnavailable() {
    var coverage = Coverage.NONE.read(window(80, 120), EDGE, null);
    assertEquals(List.of(window(100, 120)), coverage.covered().windows());
    assertEquals(List.of(window(80, 100)), coverage.unavailable().windows());
  }

  @Test
  void takesOldRowsForProofThatLaterWindowsAreEmpty() {
    var coverage =
        Coverage.NONE.read(window(80, 100), EDGE, null).read(window(60, 80), EDGE, at(70));
    assertEquals(List.of(window(70, 100)), coverage.covered().windows());
    assertEquals(List.of(window(60, 70)), coverage.unavailable().windows());
  }

  @Test
  void neverTakesBackWhatWasRead() {
    var coverage =
        Coverage.NONE.read(window(60, 80), EDGE, at(60)).read(window(60, 80), EDGE, null);
    assertEquals(List.of(window(60, 80)), coverage.covered().windows());
    assertEquals(List.of(), coverage.unavailable().windows());
  }

  /** Intervals do what sets of single seconds do. */
  @Property
  void intervalsAreSets(
      @ForAll @Size(max = 12) List<@IntRange(min = -40, max = 40) Integer> steps,
      @ForAll @IntRange(min = 1, max = 15) int length) {
    var intervals = Intervals.NONE;
    var seconds = new TreeSet<Integer>();
    for (int step : steps) {
      int start = Math.abs(step);
      var window = window(start, start + length);
      for (int second = start; second < start + length; second++) {
        if (step < 0) {
          seconds.remove(second);
        } else {
          seconds.add(second);
        }
      }
      intervals = step < 0 ? intervals.minus(window) : intervals.plus(window);
    }
    for (int second = 0; second < 60; second++) {
      assertEquals(seconds.contains(second), intervals.holds(at(second)));
    }
    for (int next = 1; next < intervals.windows().size(); next++) {
      var before = intervals.windows().get(next - 1);
      assertEquals(-1, before.end().compareTo(intervals.windows().get(next).start()));
    }
  }

  private static Window window(long from, long to) {
    return new Window(at(from), at(to));
  }

  private static Instant at(long second) {
    return Instant.ofEpochSecond(second);
  }
}
