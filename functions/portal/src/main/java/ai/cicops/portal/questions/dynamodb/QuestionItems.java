package ai.cicops.portal.questions.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.questions.Message;
import ai.cicops.portal.questions.MessageText;
import ai.cicops.portal.questions.Place;
import ai.cicops.portal.questions.Question;
import ai.cicops.portal.questions.QuestionId;
import ai.cicops.portal.questions.QuestionState;
import ai.cicops.portal.questions.Side;
import ai.cicops.portal.questions.Topic;
import java.util.Locale;

/** The items of questions, to and fro. */
final class QuestionItems {
  static final String QUESTION = "question";
  static final String MESSAGE = "message#";
  static final String LINE = "question#";
  static final String VERSION = "version";

  private static final String COMPANY = "company";
  private static final String ASKER = "asker";
  private static final String ABOUT = "about";
  private static final String ABOUT_ID = "aboutId";
  private static final String REQUEST_ID = "requestId";
  private static final String URGENT = "urgent";
  private static final String EXCERPT = "excerpt";
  private static final String STATE = "state";

  /** Whose the last message is. */
  private static final String LAST = "last";

  private static final String MESSAGES = "messages";
  private static final String ASKED_AT = "askedAt";
  private static final String CHANGED_AT = "changedAt";
  private static final String AUTHOR = "author";
  private static final String SIDE = "side";
  private static final String AT = "at";
  private static final String TEXT = "text";

  private QuestionItems() {}

  static String pk(QuestionId id) {
    return "question#" + id;
  }

  static String pk(CompanyId company) {
    return "company#" + company;
  }

  /** Not the person's own key, which every request reads. */
  static String pk(UserId asker) {
    return "asker#" + asker;
  }

  static String namePk(QuestionState state) {
    return "questions#" + word(state);
  }

  static String text(Place place) {
    return Item.sortable(place.askedAt()) + "#" + place.question();
  }

  static Item item(Question question) {
    var topic = question.topic();
    return Item.of(QUESTION, pk(question.id()), QUESTION)
        .with(COMPANY, question.company().value())
        .with(ASKER, question.asker().value())
        .with(ABOUT, topic.kind())
        .with(ABOUT_ID, topic.id())
        .with(REQUEST_ID, topic instanceof Topic.OfScreen(_, var requestId) ? requestId : "")
        .with(URGENT, question.urgent())
        .with(EXCERPT, question.excerpt())
        .with(STATE, word(question.state()))
        .with(LAST, word(question.last()))
        .with(MESSAGES, question.messages())
        .with(ASKED_AT, question.askedAt())
        .with(CHANGED_AT, question.changedAt())
        .with(VERSION, question.version())
        .with("namePk", namePk(question.state()))
        .with("nameSk", text(question.place()));
  }

  static Question question(Item item) {
    return new Question(
        id(item.pk()),
        new CompanyId(item.required(COMPANY)),
        new UserId(item.required(ASKER)),
        Topic.parse(item.required(ABOUT), item.required(ABOUT_ID), item.required(REQUEST_ID))
            .orElseThrow(),
        item.flag(URGENT),
        item.required(EXCERPT),
        QuestionState.valueOf(item.required(STATE).toUpperCase(Locale.ROOT)),
        Side.valueOf(item.required(LAST).toUpperCase(Locale.ROOT)),
        (int) item.number(MESSAGES, 0),
        item.instant(ASKED_AT).orElseThrow(),
        item.instant(CHANGED_AT).orElseThrow(),
        item.number(VERSION, 0));
  }

  static QuestionId id(String text) {
    return new QuestionId(text.substring(text.lastIndexOf('#') + 1));
  }

  /** A question as a company or an asker knows it. */
  static Item line(String pk, Question question) {
    return Item.of("questionLine", pk, LINE + text(question.place()));
  }

  static Item item(QuestionId question, Message message) {
    return Item.of("message", pk(question), MESSAGE + "%03d".formatted(message.number()))
        .with(AUTHOR, message.author().value())
        .with(SIDE, word(message.side()))
        .with(AT, message.at())
        .with(TEXT, message.text().value());
  }

  static Message message(Item item) {
    return new Message(
        Integer.parseInt(item.sk().substring(MESSAGE.length())),
        new UserId(item.required(AUTHOR)),
        Side.valueOf(item.required(SIDE).toUpperCase(Locale.ROOT)),
        item.instant(AT).orElseThrow(),
        new MessageText(item.required(TEXT)));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
