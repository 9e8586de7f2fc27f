package ai.cicops.portal.local.five9.sftp;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How files are called: the patterns that are in use, by tenant. */
public enum NameShape {
  /**
   * {@code Campaign/9_5_2026/6125550100 by dana@cic.example @ 9_05_07 AM.wav}, with a module {@code
   * …AM_Menu.wav}.
   */
  A("M_d_yyyy"),
  /**
   * As A with 32 hex digits, the login again and fifteen digits that are no call id, without
   * separators.
   */
  A_PRIME("M_d_yyyy"),
  /**
   * {@code Campaign/09_05_2026/<recording>-<call id>-6125550100 by dana@cic.example @ 9_05_07
   * AM.wav}; the one to recommend.
   */
  B("MM_dd_yyyy"),
  /**
   * {@code 9_5_2026/6125550100Campaign by dana@cic.example @ 9_05_07 AM_Menu.wav}: no folder per
   * campaign.
   */
  C("M_d_yyyy"),
  /**
   * {@code Campaign/9_5_2026/recording.6125550100_<call
   * id>_dana@cic.example_Campaign_9_5_2026_9_05_07 AM.wav}.
   */
  D("M_d_yyyy");

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("h_mm_ss a", Locale.US);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M_d_yyyy", Locale.US);

  private final String folderPattern;

  NameShape(String folderPattern) {
    this.folderPattern = folderPattern;
  }

  /** A campaign as folders and files spell it: Five9 writes {@code _} for a slash or a colon. */
  static String spelled(String campaign) {
    return campaign.replace('/', '_').replace(':', '_');
  }

  boolean byCampaign() {
    return this != C;
  }

  String dateFolder(LocalDate date) {
    return DateTimeFormatter.ofPattern(folderPattern, Locale.US).format(date);
  }

  String name(FileFacts facts) {
    String clock = CLOCK.format(facts.start());
    String spoken = " by " + facts.agent() + " @ " + clock;
    String module = facts.module().isEmpty() ? "" : "_" + facts.module();
    return switch (this) {
      case A -> facts.number() + spoken + module + ".wav";
      case A_PRIME ->
          facts.number()
              + spoken
              + module
              + facts.hex()
              + facts.agent()
              + facts.trailing()
              + ".wav";
      case B ->
          facts.recordingId()
              + "-"
              + facts.callId()
              + "-"
              + facts.number()
              + spoken
              + module
              + ".wav";
      case C ->
          facts.number()
              + spelled(facts.campaign())
              + spoken
              + (module.isEmpty() ? "_Greeting" : module)
              + ".wav";
      case D ->
          "recording.%s_%s_%s_%s_%s_%s.wav"
              .formatted(
                  facts.number(),
                  facts.callId(),
                  facts.agent(),
                  spelled(facts.campaign()),
                  DAY.format(facts.start()),
                  clock);
    };
  }
}
