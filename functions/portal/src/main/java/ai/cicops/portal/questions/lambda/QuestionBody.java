package ai.cicops.portal.questions.lambda;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.questions.KeepQuestions;
import ai.cicops.portal.questions.MessageText;
import ai.cicops.portal.questions.Topic;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** What people ask and write, as it comes in. */
final class QuestionBody {
  private static final String KEY = "[A-Za-z0-9-]{16,64}";

  private QuestionBody() {}

  /**
   * @param key chosen by the browser, the same when it sends the same again
   */
  @Json
  record Ask(String key, String company, About about, String text, boolean urgent) {
    KeepQuestions.Wish wish() {
      if (!key.matches(KEY)) {
        throw InvalidInput.field("key");
      }
      return new KeepQuestions.Wish(
          key,
          CompanyId.parse(company).orElseThrow(() -> InvalidInput.field("company")),
          about.topic(),
          QuestionBody.text(text),
          urgent);
    }
  }

  /** Ids of no record are absent. */
  @Json
  record About(String kind, @Nullable String id, @Nullable String requestId) {
    Topic topic() {
      return Topic.parse(kind, id == null ? "" : id, requestId == null ? "" : requestId)
          .orElseThrow(() -> InvalidInput.field("about"));
    }
  }

  @Json
  record Write(String text, long version) {
    MessageText message() {
      return QuestionBody.text(text);
    }
  }

  @Json
  record State(boolean closed, long version) {}

  private static MessageText text(String text) {
    return MessageText.parse(text).orElseThrow(() -> InvalidInput.field("text"));
  }
}
