package ai.cicops.portal.local.demo;

import java.util.List;

/**
 * Somebody who calls.
 *
 * @param number ten digits out of the ranges kept for fiction, empty when withheld
 */
record Caller(String number, String name) {
  private static final List<String> GIVEN =
      List.of(
          """
          James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth Maria \
          José Susan Carlos Jessica Thomas Sarah Daniel Karen Wei Aisha Mark Nancy Steven \
          Sandra Ashley Brian Donna Miguel Kimberly Eric Deepa Laura Kyle Olga Tyrone \
          Hannah Ahmed Rachel Peter\
          """
              .split(" "));
  private static final List<String> FAMILY =
      List.of(
          """
          Anderson Johnson Garcia Nguyen Smith Martinez Larson Brown Patel Olson Davis \
          Hernandez Wilson Kim Peterson Lopez Taylor Moore Jackson Schultz White Clark \
          Lewis Robinson Walker Young Allen Hill Ivanov Murphy Reed Cooper O'Brien \
          Sullivan Chavez Fischer Yang Becker Washington Núñez\
          """
              .split(" "));
  private static final List<String> AWAY =
      List.of(
          """
          201 203 206 208 212 213 214 216 217 224 248 301 305 310 312 314 317 404 408 412 \
          414 415 469 501 502 513 515 602 614 617 619 646 702 704 713 718 770 801 816 901 \
          919 972\
          """
              .split(" "));
  private static final double WITHHELD = 0.03;
  private static final double LOCAL = 0.87;
  private static final double REGULAR = 0.15;

  /**
   * Most callers live nearby, and some call again and again; the last ten numbers of a code are the
   * contractors'.
   */
  static Caller of(Habits habits, Dice dice) {
    if (dice.chance(WITHHELD)) {
      return new Caller("", "");
    }
    boolean local = dice.chance(LOCAL);
    List<String> codes = local ? habits.areaCodes() : AWAY;
    int span = dice.chance(REGULAR) ? 30 : 90;
    return at(dice.pick(codes), dice.between(0, span - 1));
  }

  /** The person behind a number is always the same. */
  static Caller at(String areaCode, int last) {
    String number = areaCode + "55501" + last / 10 + last % 10;
    Dice person = new Dice(Long.parseLong(number));
    String name = person.chance(0.12) ? "" : person.pick(GIVEN) + " " + person.pick(FAMILY);
    return new Caller(number, name);
  }
}
