package ai.cicops.portal.disputes.dynamodb;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.disputes.Act;
import ai.cicops.portal.disputes.Dispute;
import ai.cicops.portal.disputes.DisputeId;
import ai.cicops.portal.disputes.DisputeState;
import ai.cicops.portal.disputes.Entry;
import ai.cicops.portal.disputes.Place;
import ai.cicops.portal.disputes.Reason;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.dynamodb.Item;
import ai.cicops.portal.questions.MessageText;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The items of disputes, to and fro. */
final class DisputeItems {
  /** Holds a write to the version that was read. */
  static final String UPON = "version = :version";

  private static final String DISPUTES = "dispute#";
  private static final String BEHIND = "#";
  private static final String COMPANY = "company";
  private static final String OPENER = "opener";
  private static final String REASON = "reason";
  private static final String CALL_START = "callStart";
  private static final String EXCERPT = "excerpt";

  /** What the last entry did. */
  private static final String LAST = "last";

  private static final String REOPENED = "reopened";
  private static final String OPENED_AT = "openedAt";
  private static final String SINCE = "since";

  /** How many entries there are. */
  private static final String VERSION = "version";

  private static final String AUTHOR = "author";
  private static final String ACT = "act";
  private static final String AT = "at";
  private static final String TEXT = "text";

  private DisputeItems() {}

  static String pk(CallId call) {
    return DISPUTES + call;
  }

  /** Not the company's own key, which every request reads. */
  static String pk(CompanyId company) {
    return "disputes-of#" + company;
  }

  static Map<String, AttributeValue> key(DisputeId id) {
    return Item.key(pk(id.call()), sk(id));
  }

  private static String sk(DisputeId id) {
    return Integer.toString(id.number());
  }

  static String namePk(DisputeState state) {
    return "disputes#" + word(state);
  }

  static String text(Place place) {
    return Item.sortable(place.at()) + BEHIND + place.dispute();
  }

  static Item item(Dispute dispute) {
    return Item.of("dispute", pk(dispute.id().call()), sk(dispute.id()))
        .with(COMPANY, dispute.company().value())
        .with(OPENER, dispute.opener().value())
        .with(REASON, word(dispute.reason()))
        .with(CALL_START, dispute.callStart())
        .with(EXCERPT, dispute.excerpt())
        .with(LAST, word(dispute.last()))
        .with(REOPENED, dispute.reopened())
        .with(OPENED_AT, dispute.openedAt())
        .with(SINCE, dispute.since())
        .with(VERSION, dispute.version())
        .with("namePk", namePk(dispute.state()))
        .with("nameSk", text(dispute.queued()));
  }

  static Dispute dispute(Item item) {
    return new Dispute(
        new DisputeId(call(item.pk()), Integer.parseInt(item.sk())),
        new CompanyId(item.required(COMPANY)),
        new UserId(item.required(OPENER)),
        Reason.valueOf(constant(item.required(REASON))),
        item.instant(CALL_START).orElseThrow(),
        item.required(EXCERPT),
        Act.valueOf(constant(item.required(LAST))),
        item.flag(REOPENED),
        item.instant(OPENED_AT).orElseThrow(),
        item.instant(SINCE).orElseThrow(),
        (int) item.number(VERSION, 0));
  }

  private static CallId call(String pk) {
    return CallId.parse(pk.substring(DISPUTES.length())).orElseThrow();
  }

  /** A dispute as its company knows it. */
  static Item line(Dispute dispute) {
    return Item.of("disputeLine", pk(dispute.company()), text(dispute.opened()));
  }

  /** Whose line it is; Five9's id of the call may hold any character. */
  static DisputeId id(Item line) {
    var sk = line.sk();
    int number = sk.lastIndexOf(BEHIND);
    var call = sk.substring(sk.indexOf(BEHIND) + 1, number);
    return new DisputeId(
        CallId.parse(call).orElseThrow(), Integer.parseInt(sk.substring(number + 1)));
  }

  static Item item(DisputeId dispute, Entry entry) {
    var item =
        Item.of("disputeEntry", pk(dispute.call()), sk(dispute) + "#%03d".formatted(entry.number()))
            .with(AUTHOR, entry.author().value())
            .with(ACT, word(entry.act()))
            .with(AT, entry.at());
    var text = entry.text();
    return text == null ? item : item.with(TEXT, text.value());
  }

  static boolean isEntry(Item item) {
    return item.sk().contains(BEHIND);
  }

  static Entry entry(Item item) {
    return new Entry(
        Integer.parseInt(item.sk().substring(item.sk().indexOf(BEHIND) + 1)),
        new UserId(item.required(AUTHOR)),
        Act.valueOf(constant(item.required(ACT))),
        item.instant(AT).orElseThrow(),
        item.find(TEXT).map(MessageText::new).orElse(null));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
