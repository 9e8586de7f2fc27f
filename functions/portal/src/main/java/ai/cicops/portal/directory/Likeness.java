package ai.cicops.portal.directory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * How alike two names are, from 0 to 1, and in what way. Case, accents, spaces and punctuation
 * count for nothing; {@code &} is <i>and</i>.
 *
 * @param score 1 when they are the same but for that
 */
public record Likeness(Kind kind, double score) {
  /** From here on two names may mean the same. */
  public static final double NEAR = 0.8;

  private static final double WORD_ALIKE = 0.75;

  /** A name that holds another one whole is near, but less so than a misspelt one. */
  private static final double WHOLE = 0.95;

  /** In what way names are alike. */
  public enum Kind {
    SAME_LETTERS,
    SPELLING,
    /** All words of the shorter name begin the longer one, as those of a company its campaign. */
    BEGINS_ALIKE
  }

  public static Likeness of(String one, String other) {
    var words = words(one);
    var otherWords = words(other);
    var letters = String.join("", words);
    var otherLetters = String.join("", otherWords);
    if (letters.isEmpty() || otherLetters.isEmpty()) {
      return new Likeness(Kind.SPELLING, 0);
    }
    if (letters.equals(otherLetters)) {
      return new Likeness(Kind.SAME_LETTERS, 1);
    }
    double spelling = alike(letters, otherLetters);
    double beginning =
        words.size() < otherWords.size()
            ? beginning(words, otherWords)
            : beginning(otherWords, words);
    return beginning * WHOLE > spelling
        ? new Likeness(Kind.BEGINS_ALIKE, beginning * WHOLE)
        : new Likeness(Kind.SPELLING, spelling);
  }

  private static List<String> words(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace("&", " and ")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
  }

  /** One word alone says little: it begins many names. */
  private static double beginning(List<String> shorter, List<String> longer) {
    if (shorter.size() < 2 || shorter.size() == longer.size()) {
      return 0;
    }
    for (int word = 0; word < shorter.size(); word++) {
      if (alike(shorter.get(word), longer.get(word)) < WORD_ALIKE) {
        return 0;
      }
    }
    return alike(String.join("", shorter), String.join("", longer.subList(0, shorter.size())));
  }

  private static double alike(String one, String other) {
    int longest = Math.max(one.length(), other.length());
    int shortest = Math.min(one.length(), other.length());
    return shortest < NEAR * longest - 1 ? 0 : 1 - (double) distance(one, other) / longest;
  }

  /** Letters to add, drop, change, or swap with their neighbour. */
  private static int distance(String one, String other) {
    var before = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    var now = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          now[j] = Math.min(now[j], before[j - 2] + 1);
        }
      }
      var oldest = before;
      before = last;
      last = now;
      now = oldest;
    }
    return last[other.length()];
  }
}
