package ai.cicops.portal.recordings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of paths seen in the field, where {@code D} is a date such as {@code 11_22_2026} and
 * {@code T} a time such as {@code 9_03_12 AM}:
 *
 * <pre>
 * A   Campaign/D/NUMBER by LOGIN @ T[_MODULE].wav
 * A'  Campaign/D/NUMBER by LOGIN @ T[_MODULE]&lt;32 hex&gt;LOGIN&lt;15 digits, no call id&gt;.wav
 * B   Campaign/D/LEG-CALLID-NUMBER by LOGIN @ T.wav
 * C   …/D/NUMBERCampaign by Agent @ T[_MODULE].wav
 * D   …/recording.NUMBER_CALLID_MAIL_CAMPAIGN_M_D_YYYY[_h_m_s AM].wav
 * </pre>
 *
 * Month, day and hour come with or without a leading zero. A leg without agent has {@code by @}.
 */
final class KnownShapes {
  private static final String TIME =
      "(\\d{1,2})_(\\d{1,2})_(\\d{1,2})(?:[ \\u00a0\\u202f]?([AaPp][Mm]))?";
  private static final Pattern FILE =
      Pattern.compile("(.*) by (.*) @ " + TIME + "(?:_.*?)?(?:[0-9a-fA-F]{32}.*\\d{15})?\\.\\w{3}");
  private static final Pattern NUMBER = Pattern.compile("\\+?\\d{1,15}|(?i:unavailable)");
  private static final Pattern IDS_AND_NUMBER =
      Pattern.compile("\\d{15}-(\\d{15})-(\\+?\\d{1,15}|(?i:unavailable))");
  private static final Pattern GLUED = Pattern.compile("(\\+?\\d{1,15}|(?i:unavailable))(.*)");
  private static final Pattern UNDERSCORED =
      Pattern.compile(
          "recording\\.(\\+?\\d{1,15}|(?i:unavailable))_(\\d+)_(.*)_(\\d{1,2})_(\\d{1,2})_(\\d{4})"
              + "(?:_"
              + TIME
              + ")?\\.\\w{3}");
  private static final Pattern MAIL_AND_CAMPAIGN = Pattern.compile("([^@]*@[^_]*)_(.*)");

  private KnownShapes() {}

  static Optional<RecordingName> read(String path, CampaignNames campaigns) {
    var folders = List.of(path.split("/"));
    var file = folders.getLast();
    try {
      var underscored = UNDERSCORED.matcher(file);
      if (underscored.matches()) {
        return Optional.of(underscored(underscored, campaigns));
      }
      var spoken = FILE.matcher(file);
      return spoken.matches() && folders.size() >= 2
          ? spoken(folders, spoken, campaigns)
          : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<RecordingName> spoken(
      List<String> folders, Matcher file, CampaignNames campaigns) {
    var date = FolderDate.read(folders.get(folders.size() - 2));
    if (date.isEmpty()) {
      return Optional.empty();
    }
    var start = LocalDateTime.of(date.get(), time(file, 3));
    var agent = orNull(file.group(2));
    var head = file.group(1);
    var folder = folders.size() < 3 ? null : folders.get(folders.size() - 3);
    var ids = IDS_AND_NUMBER.matcher(head);
    if (ids.matches()) {
      return Optional.of(
          new RecordingName(
              folder, CustomerNumber.of(ids.group(2)), agent, start, ids.group(1), null));
    }
    if (NUMBER.matcher(head).matches()) {
      return folder == null
          ? Optional.empty()
          : Optional.of(
              new RecordingName(folder, CustomerNumber.of(head), agent, start, null, null));
    }
    return glued(head, campaigns)
        .map(pair ->
            new RecordingName(
                pair.campaign(), CustomerNumber.of(pair.number()), agent, start, null, null));
  }

  private record NumberAndCampaign(String number, String campaign) {}

  /**
   * Where the number ends and the campaign begins: where a known campaign begins; else after ten
   * digits, or after all of fewer.
   */
  private static Optional<NumberAndCampaign> glued(String head, CampaignNames campaigns) {
    var found = GLUED.matcher(head);
    if (!found.matches() || found.group(2).isBlank()) {
      return Optional.empty();
    }
    var longest = found.group(1);
    boolean digits = !Character.isLetter(longest.charAt(0));
    for (int end = longest.length(); digits && end >= 3; end--) {
      var rest = head.substring(end).strip();
      if (!campaigns.find(rest).isEmpty()) {
        return Optional.of(new NumberAndCampaign(head.substring(0, end), rest));
      }
    }
    int end = digits ? Math.min(longest.length(), 10) : longest.length();
    return Optional.of(new NumberAndCampaign(head.substring(0, end), head.substring(end).strip()));
  }

  private static RecordingName underscored(Matcher file, CampaignNames campaigns) {
    var date =
        LocalDate.of(
            Integer.parseInt(file.group(6)),
            Integer.parseInt(file.group(4)),
            Integer.parseInt(file.group(5)));
    var parts = MAIL_AND_CAMPAIGN.matcher(file.group(3));
    var named = parts.matches();
    var spelling = named ? parts.group(2) : file.group(3).replaceFirst("^_", "");
    return new RecordingName(
        named || !campaigns.find(spelling).isEmpty() ? spelling : null,
        CustomerNumber.of(file.group(1)),
        named ? parts.group(1) : null,
        file.group(7) == null ? null : LocalDateTime.of(date, time(file, 7)),
        file.group(2),
        null);
  }

  private static LocalTime time(Matcher file, int first) {
    int hour = Integer.parseInt(file.group(first));
    var half = file.group(first + 3);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        throw new DateTimeException("no hour of a half day");
      }
      hour = hour % 12 + (half.equalsIgnoreCase("pm") ? 12 : 0);
    }
    return LocalTime.of(
        hour, Integer.parseInt(file.group(first + 1)), Integer.parseInt(file.group(first + 2)));
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}
