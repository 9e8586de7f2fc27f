package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "Northside Plumbing - Main, northside plumbing main, SAME_LETTERS, 1",
    "Harbor Drain & Sewer, Harbor Drain and Sewer, SAME_LETTERS, 1",
    "Müller Roofing, MULLER  Roofing., SAME_LETTERS, 1",
    "North Side Plumbing, Northside Plumbing, SAME_LETTERS, 1",
    "Northsdie Plumbing, Northside Plumbing, SPELLING, 0.94",
    "Nortside Plumbing - Main, Northside Plumbing - Main, SPELLING, 0.95",
    "Northside Plumbing - Water Heaters, Northside Plumbing, BEGINS_ALIKE, 0.95",
    "Northside Plumming - Water Heaters, Northside Plumbing, BEGINS_ALIKE, 0.89",
  })
  void findsWhatIsNear(String one, String other, Likeness.Kind kind, double score) {
    var likeness = Likeness.of(one, other);

    assertEquals(kind, likeness.kind());
    assertEquals(score, likeness.score(), 0.01);
    assertTrue(likeness.score() >= Likeness.NEAR);
    assertEquals(likeness, Likeness.of(other, one));
  }

  @ParameterizedTest
  @CsvSource({
    "Northside Plumbing, Southwest Heating",
    "Metro Air Mechanical - Main, Metro Roofing",
    "Bright Electric, Evergreen Electric",
    "!!!, ???",
    "Main, Main Street Roofing",
  })
  void keepsStrangersApart(String one, String other) {
    assertTrue(Likeness.of(one, other).score() < Likeness.NEAR);
  }

  @Property
  void isTheSameEitherWayAndBetweenNoneAndOne(@ForAll String one, @ForAll String other) {
    var likeness = Likeness.of(one, other);

    assertEquals(likeness, Likeness.of(other, one));
    assertTrue(likeness.score() >= 0 && likeness.score() <= 1);
  }
}
