package ai.cicops.portal.questions.lambda;

import ai.cicops.portal.questions.Message;
import ai.cicops.portal.questions.Question;
import ai.cicops.portal.questions.QuestionThread;
import ai.cicops.portal.questions.Side;
import ai.cicops.portal.questions.Topic;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question as lists show it.
 *
 * @param excerpt how it begins
 * @param messages how many
 */
@Json
record QuestionAnswer(
    String id,
    Called.Company company,
    Called.Author asker,
    About about,
    boolean urgent,
    String excerpt,
    String state,
    int messages,
    Instant askedAt,
    Instant changedAt,
    long version) {

  /** Ids of no record are null. */
  @Json
  record About(String kind, @Nullable String id, @Nullable String requestId) {
    static About of(Topic topic) {
      return new About(
          topic.kind(),
          nullIfEmpty(topic.id()),
          topic instanceof Topic.OfScreen(_, var requestId) ? nullIfEmpty(requestId) : null);
    }

    private static @Nullable String nullIfEmpty(String text) {
      return text.isEmpty() ? null : text;
    }
  }

  /** One page; {@code next} is null on the last. */
  @Json
  record Page(List<QuestionAnswer> questions, @Nullable String next) {}

  /**
   * With all that was written, oldest first.
   *
   * @param mayClose and may take that back
   */
  @Json
  record Whole(QuestionAnswer question, List<Line> messages, boolean mayClose) {
    static Whole of(QuestionThread thread, Called called, boolean mayClose) {
      return new Whole(
          QuestionAnswer.of(thread.question(), called),
          thread.messages().stream().map(message -> Line.of(message, called)).toList(),
          mayClose);
    }
  }

  /**
   * One message.
   *
   * @param ofCic whether CIC's side wrote it
   */
  @Json
  record Line(int number, Called.Author author, boolean ofCic, Instant at, String text) {
    static Line of(Message message, Called called) {
      return new Line(
          message.number(),
          called.author(message.author()),
          message.side() == Side.CIC,
          message.at(),
          message.text().value());
    }
  }

  static QuestionAnswer of(Question question, Called called) {
    return new QuestionAnswer(
        question.id().value(),
        called.company(question.company()),
        called.author(question.asker()),
        About.of(question.topic()),
        question.urgent(),
        question.excerpt(),
        question.state().name().toLowerCase(Locale.ROOT),
        question.messages(),
        question.askedAt(),
        question.changedAt(),
        question.version());
  }
}
