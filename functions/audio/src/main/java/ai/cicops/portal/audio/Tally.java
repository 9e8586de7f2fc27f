package ai.cicops.portal.audio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts what a run does, and names what went wrong, without numbers and people. */
final class Tally {
  private static final int MOST_PROBLEMS = 100;
  private static final Pattern PHONE_NUMBER = Pattern.compile("(?<!\\d)\\d{3,10}(\\d{4})(?!\\d)");
  private static final Pattern AGENT = Pattern.compile(" by .*? @");

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

  /** A problem of one file, by its path with numbers cut short and agents left out. */
  void problem(String code, String path, String sentence) {
    var masked = AGENT.matcher(PHONE_NUMBER.matcher(path).replaceAll("…$1")).replaceAll(" by … @");
    problem(code, "'" + masked + "' " + sentence);
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
