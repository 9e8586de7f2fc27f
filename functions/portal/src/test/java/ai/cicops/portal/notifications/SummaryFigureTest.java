package ai.cicops.portal.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.dashboards.Figures;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.notifications.SummaryFigure.Judgement;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As the dashboard's tiles judge and compare. */
class SummaryFigureTest {
  private static Figures calls(int calls, int answered) {
    return new Figures(calls, 0, answered, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED,970,GOOD",
    "ANSWERED,969,BAD",
    "ABANDONED,50,GOOD",
    "ABANDONED,51,BAD",
    "BOOKED,349,BAD",
    "BOOKED,350,GOOD",
    "BOOKED,900,GOOD",
    "AVERAGE_WAIT,20,GOOD",
    "AVERAGE_WAIT,21,BAD",
    "TALK_TIME,179,BAD",
    "TALK_TIME,360,GOOD",
    "TALK_TIME,361,BAD",
    "CALLS,0,PLAIN",
    "WINNABLE,9,PLAIN"
  })
  void judgesByTheTarget(SummaryFigure figure, int value, Judgement judgement) {
    assertEquals(judgement, figure.judged(OptionalInt.of(value), Targets.USUAL));
    assertEquals(Judgement.PLAIN, figure.judged(OptionalInt.empty(), Targets.USUAL));
  }

  @ParameterizedTest
  @CsvSource({"40,42,5", "8,9,13", "8,7,-12", "200,199,0", "200,197,-1", "3,0,-100"})
  void countsChangeByWholePercentAndHalvesGoUp(int before, int now, int percent) {
    assertEquals(
        OptionalInt.of(percent), SummaryFigure.CALLS.change(calls(now, 0), calls(before, 0)));
  }

  @Test
  void ratesChangeByPointsAndNothingIsComparedWithNothing() {
    assertEquals(OptionalInt.of(-125), SummaryFigure.ANSWERED.change(calls(8, 6), calls(8, 7)));
    assertEquals(OptionalInt.empty(), SummaryFigure.ANSWERED.change(calls(8, 6), calls(0, 0)));
    assertEquals(OptionalInt.empty(), SummaryFigure.CALLS.change(calls(8, 6), calls(0, 0)));
  }

  @Test
  void knowsWhatIsBetter() {
    assertEquals(Judgement.GOOD, SummaryFigure.ABANDONED.better(-1));
    assertEquals(Judgement.BAD, SummaryFigure.AVERAGE_WAIT.better(3));
    assertEquals(Judgement.GOOD, SummaryFigure.BOOKED.better(3));
    assertEquals(Judgement.PLAIN, SummaryFigure.CALLS.better(3));
    assertEquals(Judgement.PLAIN, SummaryFigure.ANSWERED.better(0));
  }
}
