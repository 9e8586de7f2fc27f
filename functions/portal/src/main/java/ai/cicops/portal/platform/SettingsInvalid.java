package ai.cicops.portal.platform;

import java.util.List;

/** The start stops here: every setting that is missing or malformed, each in a sentence. */
public final class SettingsInvalid extends RuntimeException {
  private final transient List<String> problems;

  public SettingsInvalid(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
