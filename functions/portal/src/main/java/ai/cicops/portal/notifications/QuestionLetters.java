package ai.cicops.portal.notifications;

import ai.cicops.portal.questions.Message;
import ai.cicops.portal.questions.Question;
import ai.cicops.portal.questions.Topic;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The words of what is asked and answered, with what was written. */
final class QuestionLetters {
  private final URI portal;

  QuestionLetters(URI portal) {
    this.portal = portal;
  }

  /** To CIC: something new, or more of what was asked before. */
  Letter asked(String language, String author, String company, Question question, Message message) {
    boolean spanish = language.equals("es");
    boolean first = message.number() == 1;
    var about = spanish ? spanish(question.topic()) : english(question.topic());
    var subject =
        question.urgent()
            ? (spanish ? "Urgente, no nos llegan llamadas: " : "Urgent, calls do not reach us: ")
            : first
                ? (spanish ? "Pregunta de " : "Question from ")
                : (spanish ? "Más sobre la pregunta de " : "More about the question from ");
    var opening =
        spanish
            ? author + ", de " + company + ", " + (first ? "pregunta" : "escribe de nuevo")
            : author + " of " + company + (first ? " asks" : " writes again");
    return letter(
        language,
        subject + company,
        opening + about,
        question,
        message,
        spanish ? "Leer y responder" : "Read and answer");
  }

  /** To who asked. */
  Letter answered(
      String language, String author, String company, Question question, Message message) {
    boolean spanish = language.equals("es");
    var about = spanish ? spanish(question.topic()) : english(question.topic());
    return letter(
        language,
        (spanish ? "Respuesta a su pregunta: " : "Your question was answered: ") + company,
        spanish
            ? author + ", de Contractor In Charge, respondió a su pregunta" + about
            : author + " of Contractor In Charge answered your question" + about,
        question,
        message,
        spanish ? "Leer la respuesta" : "Read the answer");
  }

  private Letter letter(
      String language,
      String subject,
      String opening,
      Question question,
      Message message,
      String action) {
    var paragraphs = new ArrayList<String>();
    paragraphs.add(opening + ":");
    message.text().value().lines().filter(line -> !line.isBlank()).forEach(paragraphs::add);
    return new Letter(
        language,
        subject,
        List.copyOf(paragraphs),
        action,
        portal.resolve("/help/questions/" + question.id()));
  }

  private static String english(Topic topic) {
    return switch (topic) {
      case Topic.OfCall _ -> " about a call";
      case Topic.OfNumber(var number) -> " about the number " + number;
      case Topic.OfScreen(var path, _) -> " about the page " + path;
      case Topic.OfCompany _ -> "";
    };
  }

  private static String spanish(Topic topic) {
    return switch (topic) {
      case Topic.OfCall _ -> " sobre una llamada";
      case Topic.OfNumber(var number) -> " sobre el número " + number;
      case Topic.OfScreen(var path, _) -> " sobre la página " + path;
      case Topic.OfCompany _ -> "";
    };
  }
}
