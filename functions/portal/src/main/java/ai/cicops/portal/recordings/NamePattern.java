package ai.cicops.portal.recordings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's own pattern of recording paths below the root, such as {@code
 * {campaign}/{date:M_d_yyyy}/{number} by {agent} @ {time:h_mm_ss a}.wav}: text as it stands, and
 * variables in braces.
 *
 * <ul>
 *   <li>{@code {campaign}}, {@code {agent}}: any text without a slash; the agent's may be empty
 *   <li>{@code {number}}: the customer's number, or {@code Unavailable}
 *   <li>{@code {callId}}, {@code {sessionId}}: Five9's ids: letters, digits, hyphens
 *   <li>{@code {date:…}}, {@code {time:…}}: in a format of {@link DateTimeFormatter}; {@code M},
 *       {@code d}, {@code H} and {@code h} take one digit or two
 *   <li>{@code {any}}: text without a slash that is of no use here; may be empty
 * </ul>
 *
 * The pattern must lead to a call: by an id, or by campaign, number, date and time together. A
 * variable's first place counts. {@code .wav} at the end takes {@code .mp3}, too.
 */
public final class NamePattern {
  private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z]+)(?::([^{}]*))?}");

  private final Pattern path;
  private final Map<String, DateTimeFormatter> formats;

  private NamePattern(Pattern path, Map<String, DateTimeFormatter> formats) {
    this.path = path;
    this.formats = formats;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException with a sentence that says what is wrong with it
   */
  public static NamePattern of(String template) {
    var regex = new StringBuilder();
    var formats = new HashMap<String, DateTimeFormatter>();
    var names = new java.util.HashSet<String>();
    var variables = VARIABLE.matcher(template);
    int end = 0;
    while (variables.find()) {
      regex.append(literal(template.substring(end, variables.start())));
      var name = variables.group(1);
      var group = regexOf(name, variables.group(2), formats);
      regex.append(names.add(name) && !name.equals("any") ? "(?<" + name + ">" : "(?:");
      regex.append(group).append(')');
      end = variables.end();
    }
    regex.append(ending(template.substring(end)));
    requireACall(names);
    return new NamePattern(Pattern.compile(regex.toString()), Map.copyOf(formats));
  }

  /** Reads a path below the root; empty when it does not fit. */
  public Optional<RecordingName> read(String text) {
    var found = path.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      var date = formats.containsKey("date") ? LocalDate.from(parsed("date", found)) : null;
      var time = formats.containsKey("time") ? LocalTime.from(parsed("time", found)) : null;
      var number = group(found, "number");
      return Optional.of(
          new RecordingName(
              group(found, "campaign"),
              number == null ? new CustomerNumber.Unsaid() : CustomerNumber.of(number),
              group(found, "agent"),
              date == null || time == null ? null : LocalDateTime.of(date, time),
              group(found, "callId"),
              group(found, "sessionId")));
    } catch (DateTimeException impossibleDate) {
      return Optional.empty();
    }
  }

  /** Reads a date as the pattern writes it. */
  Optional<LocalDate> date(String text) {
    var formatter = formats.get("date");
    try {
      return formatter == null
          ? Optional.empty()
          : Optional.of(LocalDate.from(formatter.parse(text)));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private java.time.temporal.TemporalAccessor parsed(String name, Matcher found) {
    var formatter = formats.get(name);
    if (formatter == null) {
      throw new IllegalStateException("no format of " + name);
    }
    return formatter.parse(found.group(name));
  }

  private @Nullable String group(Matcher found, String name) {
    if (!path.namedGroups().containsKey(name)) {
      return null;
    }
    var text = found.group(name).strip();
    return text.isEmpty() ? null : text;
  }

  private static String regexOf(
      String name, @Nullable String format, Map<String, DateTimeFormatter> formats) {
    if (format != null && !name.equals("date") && !name.equals("time")) {
      throw new IllegalArgumentException("{" + name + "} takes no format.");
    }
    return switch (name) {
      case "campaign" -> "[^/]+?";
      case "agent", "any" -> "[^/]*?";
      case "number" -> "\\+?\\d{1,15}|(?i:" + CustomerNumber.UNAVAILABLE + ")";
      case "callId", "sessionId" -> "[A-Za-z0-9-]+";
      case "date", "time" -> {
        if (format == null || format.isEmpty()) {
          throw new IllegalArgumentException(
              "{" + name + "} needs a format, such as {date:M_d_yyyy} or {time:h_mm_ss a}.");
        }
        var clock = ClockFormat.of(name, format);
        formats.putIfAbsent(name, clock.formatter());
        yield clock.regex();
      }
      default ->
          throw new IllegalArgumentException(
              "{"
                  + name
                  + "} is unknown; there are {campaign} {number} {agent} {date:…} {time:…} {callId}"
                  + " {sessionId} {any}.");
    };
  }

  private static String literal(String text) {
    if (text.contains("{") || text.contains("}")) {
      throw new IllegalArgumentException(
          "a brace has no partner, or what it holds is no variable.");
    }
    return text.isEmpty() ? "" : Pattern.quote(text);
  }

  private static String ending(String text) {
    var lower = text.toLowerCase(java.util.Locale.ROOT);
    var stem =
        lower.endsWith(".wav") || lower.endsWith(".mp3")
            ? text.substring(0, text.length() - 4)
            : text;
    return literal(stem) + "\\.(?i:wav|mp3)";
  }

  private static void requireACall(java.util.Set<String> names) {
    if (!names.contains("callId")
        && !names.contains("sessionId")
        && !names.containsAll(java.util.Set.of("campaign", "number", "date", "time"))) {
      throw new IllegalArgumentException(
          "it leads to no call: it needs {callId} or {sessionId}, or else {campaign}, {number},"
              + " {date:…} and {time:…} together.");
    }
  }
}
