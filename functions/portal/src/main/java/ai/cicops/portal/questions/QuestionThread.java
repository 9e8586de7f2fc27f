package ai.cicops.portal.questions;

import java.util.List;

/** A question with its messages, oldest first. */
public record QuestionThread(Question question, List<Message> messages) {
  public QuestionThread {
    messages = List.copyOf(messages);
  }
}
