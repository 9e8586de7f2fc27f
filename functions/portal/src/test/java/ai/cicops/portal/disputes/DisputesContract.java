package ai.cicops.portal.disputes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.questions.MessageText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Disputes} does. */
public abstract class DisputesContract {
  protected static final String EVENT = "Tested";
  protected static final String FACT = "deed";
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");
  private static final UserId PAT = new UserId("pat");
  private static final UserId SUE = new UserId("sue");
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  protected abstract Disputes disputes();

  protected abstract AuditLog log();

  /** The fact {@code deed} of every event {@code Tested} that is owed. */
  protected abstract List<String> told();

  @Test
  void keepsADisputeWithAllThatBecomesOfIt() {
    var opened = opened(call("1"), 1, NORTHSIDE, Reason.BILLING, NOON);
    var first = entry(1, Act.OPENED, "Not\nours");
    assertTrue(disputes().open(opened, first, null, deed("a")));
    assertEquals(List.of(new DisputeThread(opened, List.of(first))), of("1"));

    var second = entry(2, Act.DECLINED, "It is. ¡Sí! 🙂");
    var declined = opened.after(second);
    assertTrue(disputes().change(declined, second, deed("b")));
    var third = entry(3, Act.REOPENED, "No");
    assertTrue(disputes().change(declined.after(third), third, deed("c")));
    var fourth = new Entry(4, PAT, Act.WITHDRAWN, NOON.plusSeconds(4), null);
    var withdrawn = declined.after(third).after(fourth);
    assertTrue(disputes().change(withdrawn, fourth, deed("d")));

    assertEquals(
        List.of(new DisputeThread(withdrawn, List.of(first, second, third, fourth))), of("1"));
    assertTrue(withdrawn.reopened());
    assertEquals(List.of("a", "b", "c", "d"), noted());
    assertEquals(List.of("a", "b", "c", "d"), told().stream().sorted().toList());
  }

  /** Five9's ids are texts, whatever they look like. */
  @Test
  void tellsCallsApartWhateverTheirIds() {
    var ids = List.of("3", "3#1", "3#1#001", "3 4", "é|3");
    for (var id : ids) {
      open(opened(call(id), 1, NORTHSIDE, Reason.SPAM, NOON), null);
    }

    for (var id : ids) {
      assertEquals(call(id), of(id).getFirst().dispute().id().call());
      assertEquals(1, of(id).size());
    }
    assertEquals(5, disputes().of(NORTHSIDE, null, 9).size());
  }

  @Test
  void keepsTheDisputesOfACallInOrder() {
    var first = opened(call("1"), 1, NORTHSIDE, Reason.SPAM, NOON);
    open(first, null);
    var declined = changed(first, Act.DECLINED);
    var second = opened(call("1"), 2, NORTHSIDE, Reason.OUTCOME, NOON.plusSeconds(9));
    open(second, declined);

    assertEquals(List.of(declined, second), of("1").stream().map(DisputeThread::dispute).toList());
    assertEquals(List.of(2, 1), of("1").stream().map(thread -> thread.entries().size()).toList());
    assertEquals(List.of(), of("2"));
  }

  @Test
  void opensOnce() {
    var dispute = opened(call("1"), 1, NORTHSIDE, Reason.SPAM, NOON);

    assertTrue(disputes().open(dispute, entry(1, Act.OPENED, "One"), null, deed("a")));
    assertFalse(disputes().open(dispute, entry(1, Act.OPENED, "Two"), null, deed("b")));

    assertEquals("Why?", of("1").getFirst().dispute().excerpt());
    assertEquals(List.of("a"), noted());
    assertEquals(List.of("a"), told());
  }

  @Test
  void changesNothingUponAnotherVersion() {
    var dispute = opened(call("1"), 1, NORTHSIDE, Reason.SPAM, NOON);
    open(dispute, null);
    changed(dispute, Act.ANSWERED);
    var late = entry(2, Act.WROTE, "Late");

    assertFalse(disputes().change(dispute.after(late), late, deed("b")));
    var unknown = opened(call("2"), 1, NORTHSIDE, Reason.SPAM, NOON);
    assertFalse(disputes().change(unknown.after(late), late, deed("c")));

    assertEquals(2, of("1").getFirst().entries().size());
    assertEquals(List.of(), of("2"));
  }

  @Test
  void letsOneOfManyDecide() {
    var dispute = opened(call("1"), 1, NORTHSIDE, Reason.BILLING, NOON);
    open(dispute, null);

    var decided =
        AtOnce.each(
            6,
            n -> {
              var entry = entry(2, n % 2 == 0 ? Act.ACCEPTED : Act.DECLINED, "Since " + n);
              return disputes().change(dispute.after(entry), entry, deed("n" + n));
            });

    assertEquals(1, decided.stream().filter(won -> won).count());
    assertEquals(2, of("1").getFirst().entries().size());
  }

  /** Or two would be undecided. */
  @Test
  void eitherReopensTheLastOrOpensTheNext() {
    var first = opened(call("1"), 1, NORTHSIDE, Reason.SPAM, NOON);
    open(first, null);
    var declined = changed(first, Act.DECLINED);
    var again = entry(3, Act.REOPENED, "Again");
    var next = opened(call("1"), 2, NORTHSIDE, Reason.OUTCOME, NOON);

    var done =
        AtOnce.each(
            2,
            n ->
                n == 0
                    ? disputes().change(declined.after(again), again, deed("reopened"))
                    : disputes().open(next, entry(1, Act.OPENED, "Next"), declined, deed("next")));

    assertTrue(done.stream().filter(won -> won).count() <= 1);
    assertEquals(
        done.stream().filter(won -> won).count(),
        of("1").stream().filter(thread -> !thread.dispute().state().decided()).count());
    assertFalse(
        disputes().change(declined.after(again), again, deed("late"))
            && disputes().open(next, entry(1, Act.OPENED, "Next"), declined, deed("late next")));
  }

  @Test
  void listsByCompanyAndByState() {
    var one = opened(call("1"), 1, NORTHSIDE, Reason.SPAM, NOON);
    var two = opened(call("2"), 1, NORTHSIDE, Reason.SPAM, NOON.plusSeconds(2));
    var three = opened(call("3"), 1, SUMMIT, Reason.SPAM, NOON.plusSeconds(1));
    List.of(one, two, three).forEach(dispute -> open(dispute, null));

    assertEquals(List.of(two, one), disputes().of(NORTHSIDE, null, 9));
    assertEquals(List.of(one, three, two), disputes().of(DisputeState.OPEN, null, 9));

    var answered = changed(one, Act.ANSWERED);
    assertEquals(List.of(two, answered), disputes().of(NORTHSIDE, null, 9));
    assertEquals(List.of(three, two), disputes().of(DisputeState.OPEN, null, 9));
    assertEquals(List.of(answered), disputes().of(DisputeState.ANSWERED, null, 9));
    assertEquals(List.of(), disputes().of(DisputeState.ACCEPTED, null, 9));
    assertEquals(List.of(), disputes().of(new CompanyId("nobodys"), null, 9));
  }

  /** Some of the same instant, and instants whose shortest texts sort otherwise. */
  @Test
  void pagesWithoutGapsOrDoubles() {
    for (int number = 0; number < 11; number++) {
      var at = NOON.plusMillis(number / 2 * 500L);
      open(opened(call("" + (30 + number)), 1, NORTHSIDE, Reason.SPAM, at), null);
    }
    var all = disputes().of(NORTHSIDE, null, 99);

    assertEquals(11, all.size());
    assertEquals(all, paged((after, n) -> disputes().of(NORTHSIDE, after, n), Dispute::opened));
    assertEquals(
        all.reversed(),
        paged((after, n) -> disputes().of(DisputeState.OPEN, after, n), Dispute::queued));
  }

  private interface Pages {
    List<Dispute> of(@Nullable Place after, int limit);
  }

  private static List<Dispute> paged(Pages pages, Function<Dispute, Place> place) {
    var found = new ArrayList<Dispute>();
    var page = pages.of(null, 3);
    while (!page.isEmpty()) {
      found.addAll(page);
      page = pages.of(place.apply(page.getLast()), 3);
    }
    return found;
  }

  private void open(Dispute dispute, @Nullable Dispute before) {
    var first = entry(1, Act.OPENED, "Why?");
    assertTrue(disputes().open(dispute, first, before, deed("opened-" + dispute.id())));
  }

  private Dispute changed(Dispute dispute, Act act) {
    var entry = entry(dispute.version() + 1, act, "So.");
    var after = dispute.after(entry);
    assertTrue(disputes().change(after, entry, deed("changed-" + after.id() + after.version())));
    return after;
  }

  private static Dispute opened(
      CallId call, int number, CompanyId company, Reason reason, Instant at) {
    return Dispute.opened(
        new DisputeId(call, number),
        company,
        PAT,
        reason,
        NOON.minus(Duration.ofDays(1)),
        new MessageText("Why?"),
        at);
  }

  private static CallId call(String five9Id) {
    return new CallId(new CampaignKey("abcdefghijklm"), LocalDate.of(2026, 11, 19), five9Id);
  }

  private static Entry entry(int number, Act act, String text) {
    var by = act.ofCic() ? SUE : PAT;
    return new Entry(number, by, act, NOON.plusSeconds(number), new MessageText(text));
  }

  private List<DisputeThread> of(String five9Id) {
    return disputes().of(call(five9Id));
  }

  private static Deed deed(String id) {
    return new Deed(
        new AuditEntry("company#tested", NOON, id, "tester", "tested", "", Map.of()),
        new OutboxEvent("event-" + id, NOON, "portal.disputes", EVENT, Map.of(FACT, id)));
  }

  private List<String> noted() {
    return log().of("company#tested", 100).stream().map(AuditEntry::id).sorted().toList();
  }
}
