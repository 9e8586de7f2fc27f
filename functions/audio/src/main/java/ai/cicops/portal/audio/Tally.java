package ai.cicops.portal.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Counts what a run does, and names what went wrong, without numbers and people. */
final class Tally {
  private static final int MOST_PROBLEMS = 100;

  /** A folder with a long number or a login may say who called, too. */
  private static final Pattern TELLING = Pattern.compile("\\d{5}|@");

  private static final Pattern CLOCK_OR_DIGIT =
      Pattern.compile("(\\d{1,2}_\\d{2}_\\d{2}(?= ?[APap][Mm]))|\\d");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Set<String> WORDS_THAT_STAY =
      Set.of("by", "AM", "PM", "Unavailable", "recording", "wav", "mp3");

  private final Map<String, Long> counts = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();
  private long unnamed;

  /** What is counted, also when it is none. */
  enum Count {
    LISTED,
    NEW,
    YOUNG,
    MOVED,
    BYTES,
    MATCHED,
    MATCHED_LATER,
    UNMATCHED,
    UNPARSEABLE,
    CORRUPT,
    CALLS,
    LEFT_FOR_LATER;

    private String camelCase() {
      var words = name().toLowerCase(java.util.Locale.ROOT).split("_");
      var joined = new StringBuilder(words[0]);
      for (int word = 1; word < words.length; word++) {
        joined
            .append(Character.toUpperCase(words[word].charAt(0)))
            .append(words[word].substring(1));
      }
      return joined.toString();
    }
  }

  Tally() {
    for (var count : Count.values()) {
      counts.put(count.camelCase(), 0L);
    }
  }

  void add(Count count, long more) {
    counts.merge(count.camelCase(), more, Long::sum);
  }

  long of(Count count) {
    return counts.getOrDefault(count.camelCase(), 0L);
  }

  void problem(String code, String sentence) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(code + ": " + sentence);
    } else {
      unnamed++;
    }
  }

  /** A problem of one file, by its folder and the shape of its name. */
  void problem(String code, String path, String sentence) {
    var steps = path.split("/", -1);
    for (int step = 0; step < steps.length; step++) {
      if (step == steps.length - 1 || TELLING.matcher(steps[step]).find()) {
        steps[step] = shape(steps[step]);
      }
    }
    problem(code, "'" + String.join("/", steps) + "' " + sentence);
  }

  /** Enough to find it and to see how names changed, too little to see who called. */
  private static String shape(String name) {
    var digits =
        CLOCK_OR_DIGIT
            .matcher(name)
            .replaceAll(found -> found.group(1) == null ? "9" : found.group(1));
    return WORD.matcher(digits)
        .replaceAll(word ->
            WORDS_THAT_STAY.contains(word.group()) ? word.group() : "x".repeat(length(word)));
  }

  private static int length(MatchResult found) {
    return found.end() - found.start();
  }

  Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  List<String> problems() {
    var all = new ArrayList<>(problems);
    if (unnamed > 0) {
      all.add("more_problems: " + unnamed + " more are not named here.");
    }
    return all;
  }
}
