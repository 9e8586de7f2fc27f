package ai.cicops.portal.questions;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Sha256;
import java.util.Optional;

/** Identifies a question. */
public record QuestionId(String value) {
  private static final String SHAPE = "[a-f0-9]{20}";
  private static final int LENGTH = 20;

  public QuestionId {
    if (!value.matches(SHAPE)) {
      throw new IllegalArgumentException("no question id");
    }
  }

  public static Optional<QuestionId> parse(String text) {
    return text.matches(SHAPE) ? Optional.of(new QuestionId(text)) : Optional.empty();
  }

  /**
   * The same for the same asking, however often it is sent.
   *
   * @param key as the browser chose it
   */
  static QuestionId of(UserId asker, CompanyId company, String key) {
    var asking = String.join(" ", "question", asker.value(), company.value(), key);
    return new QuestionId(Sha256.hex(asking).substring(0, LENGTH));
  }

  @Override
  public String toString() {
    return value;
  }
}
