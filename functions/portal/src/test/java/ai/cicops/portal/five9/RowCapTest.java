package ai.cicops.portal.five9;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.five9.RowCap.Verdict;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RowCapTest {
  private static final Window WEEK = hours(0, 168);
  private static final Window FIRST_HALF = hours(0, 84);
  private static final Window SECOND_HALF = hours(84, 168);

  private final RowCap cap = new RowCap(50_000);

  @Test
  void isWhatItWasTold() {
    assertEquals(Verdict.CUT, cap.judge(WEEK, 50_000));
    assertEquals(50_000, cap.rows());
    assertFalse(cap.isLower());
  }

  @Test
  void doubtsTheFirstLongWindowAndBelievesItsHalves() {
    assertEquals(Verdict.DOUBTED, cap.judge(WEEK, 1_234));
    take(FIRST_HALF, 700);
    take(SECOND_HALF, 534);
    take(hours(168, 336), 1_233);
    take(hours(336, 504), 1_399);
    assertFalse(cap.isLower());
  }

  @Test
  void learnsFromHalvesThatHoldMore() {
    assertEquals(Verdict.DOUBTED, cap.judge(WEEK, 1_234));
    take(FIRST_HALF, 700);
    take(SECOND_HALF, 900);
    assertTrue(cap.isLower());
    assertEquals(1_234, cap.rows());
    assertEquals(Verdict.CUT, cap.judge(hours(168, 336), 1_234));
  }

  @Test
  void learnsFromAHalfThatIsAsLargeAsTheWhole() {
    assertEquals(Verdict.DOUBTED, cap.judge(WEEK, 1_000));
    assertEquals(Verdict.CUT, cap.judge(FIRST_HALF, 1_000));
    assertTrue(cap.isLower());
  }

  @Test
  void doubtsARoundNumberEvenOfAShortWindow() {
    take(hours(0, 2), 333);
    assertEquals(Verdict.DOUBTED, cap.judge(hours(2, 4), 500));
  }

  @Test
  void doubtsNothingSmallerThanWhatCameWhole() {
    take(hours(0, 2), 777);
    take(hours(2, 4), 500);
    take(hours(4, 6), 90);
  }

  @Test
  void givesBackWhatWasTakenWithAsManyRows() {
    take(hours(0, 2), 777);
    assertEquals(List.of(), cap.givenBack());
    assertEquals(Verdict.DOUBTED, cap.judge(hours(2, 4), 777));
    take(hours(2, 3), 600);
    take(hours(3, 4), 500);
    assertEquals(List.of(hours(0, 2)), cap.givenBack());
    assertEquals(List.of(), cap.givenBack(), "once");
  }

  @Test
  void forgetsALearnedCapThatIsExceeded() {
    assertEquals(Verdict.DOUBTED, cap.judge(WEEK, 1_000));
    take(FIRST_HALF, 600);
    take(SECOND_HALF, 401);
    assertTrue(cap.isLower(), "a late row looks alike");
    take(hours(168, 336), 1_001);
    assertFalse(cap.isLower());
    take(hours(336, 504), 1_000);
  }

  /** However small the cap, and in either order. */
  @Property
  void bringsEverythingInAtAnyCap(
      @ForAll @IntRange(min = 100, max = 400) int secret,
      @ForAll @Size(min = 4, max = 24) List<@IntRange(min = 0, max = 99) Integer> hourly,
      @ForAll boolean newestFirst) {
    int longest = 4;
    var whole = new RowCap(50_000);
    var taken = new ArrayList<Window>();
    var todo = new ArrayDeque<Window>();
    for (int hour = 0; hour < hourly.size(); hour += longest) {
      todo.add(hours(hour, Math.min(hour + longest, hourly.size())));
    }
    if (newestFirst) {
      var reversed = new ArrayList<>(todo);
      Collections.reverse(reversed);
      todo = new ArrayDeque<>(reversed);
    }
    int reports = 0;
    while (!todo.isEmpty()) {
      var window = todo.pop();
      reports++;
      int rows = Math.min(secret, rows(hourly, window));
      if (whole.judge(window, rows) != Verdict.WHOLE && lengthInHours(window) > 1) {
        todo.push(second(window));
        todo.push(first(window));
        continue;
      }
      taken.add(window);
      whole.taken(window, rows);
      for (var again : whole.givenBack()) {
        taken.remove(again);
        todo.push(again);
      }
    }
    int cut = 0;
    for (var window : taken) {
      cut += rows(hourly, window) > secret ? 1 : 0;
    }
    int oversized = 0;
    for (int hour = 0; hour < hourly.size(); hour += longest) {
      oversized +=
          rows(hourly, hours(hour, Math.min(hour + longest, hourly.size()))) > secret ? 1 : 0;
    }
    int stayed = cut;
    // one window alone that is cut at a number neither round nor seen before looks like any other
    assertTrue(cut == 0 || oversized == 1, () -> stayed + " windows stayed cut");
    assertTrue(reports <= 3 * hourly.size(), "reports: " + reports);
  }

  private void take(Window window, int rows) {
    assertEquals(Verdict.WHOLE, cap.judge(window, rows));
    cap.taken(window, rows);
  }

  private static int rows(List<Integer> hourly, Window window) {
    int rows = 0;
    for (int hour = hour(window.start()); hour < hour(window.end()); hour++) {
      rows += hourly.get(hour);
    }
    return rows;
  }

  private static Window first(Window window) {
    return hours(hour(window.start()), hour(window.start()) + lengthInHours(window) / 2);
  }

  private static Window second(Window window) {
    return hours(hour(window.start()) + lengthInHours(window) / 2, hour(window.end()));
  }

  private static int lengthInHours(Window window) {
    return hour(window.end()) - hour(window.start());
  }

  private static int hour(Instant instant) {
    return (int) (instant.getEpochSecond() / 3600);
  }

  private static Window hours(int from, int to) {
    return new Window(Instant.ofEpochSecond(from * 3600L), Instant.ofEpochSecond(to * 3600L));
  }
}
