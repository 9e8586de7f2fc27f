package ai.cicops.portal.disputes;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What others hear of disputes: never what was written. */
public final class DisputeEvents {
  public static final String OPENED = "DisputeOpened";
  public static final String REPLIED = "DisputeReplied";
  public static final String ANSWERED = "DisputeAnswered";

  /** A credit is owed for the call: whoever bills takes it up once, by the event's id. */
  public static final String CREDIT_OWED = "DisputeCreditOwed";

  private static final String SOURCE = "portal.disputes";
  private static final int ID_LENGTH = 20;

  private DisputeEvents() {}

  /** Of an entry that was just made. */
  static List<OutboxEvent> of(Dispute dispute, CompanyId company, Entry entry) {
    var events = new ArrayList<OutboxEvent>();
    switch (entry.act()) {
      case OPENED -> events.add(written(OPENED, dispute, entry));
      case WROTE, REOPENED -> events.add(written(REPLIED, dispute, entry));
      case ANSWERED, ACCEPTED, DECLINED -> events.add(written(ANSWERED, dispute, entry));
      case WITHDRAWN -> {
        // nobody has to do anything any more
      }
    }
    if (entry.act() == Act.ACCEPTED && dispute.reason() == Reason.BILLING) {
      events.add(creditOwed(dispute, company, entry));
    }
    return events;
  }

  private static OutboxEvent written(String detailType, Dispute dispute, Entry entry) {
    return event(
        detailType,
        entry,
        Map.of(
            "callId", dispute.id().call().toString(),
            "dispute", Integer.toString(dispute.id().number()),
            "entry", Integer.toString(entry.number())));
  }

  private static OutboxEvent creditOwed(Dispute dispute, CompanyId company, Entry entry) {
    return event(
        CREDIT_OWED,
        entry,
        Map.of(
            "callId", dispute.id().call().toString(),
            "companyId", company.value(),
            "decidedAt", entry.at().toString(),
            "dispute", Integer.toString(dispute.id().number())));
  }

  /** Its id is made of all it says. */
  private static OutboxEvent event(String detailType, Entry entry, Map<String, String> detail) {
    var once = detailType + " " + String.join(" ", new TreeMap<>(detail).values());
    return new OutboxEvent(
        Sha256.hex(once).substring(0, ID_LENGTH), entry.at(), SOURCE, detailType, detail);
  }
}
