package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.calls.Classifications.Met;
import ai.cicops.portal.calls.ClassifyDispositions.ClassifyOutcome;
import ai.cicops.portal.calls.ClassifyDispositions.ClassifyOutcome.Classified;
import ai.cicops.portal.calls.ClassifyDispositions.Entry;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.ClientAddress;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Classifications} does, by way of who uses it. */
public abstract class ClassificationsContract {
  private static final Actor ADA = new Actor(CallsWorld.admin(), new ClientAddress("203.0.113.9"));
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 10);

  private final MovableClock clock = new MovableClock(Rows.NOON);

  protected abstract Classifications classifications();

  protected abstract AuditLog log();

  private ClassifyDispositions dispositions() {
    return new ClassifyDispositions(classifications(), clock);
  }

  private ClassifyOutcome says(
      String name, long version, @Nullable Outcome outcome, boolean bookable) {
    clock.advance(Duration.ofSeconds(1));
    var meaning = outcome == null ? null : new Disposition(name, outcome, bookable, true);
    return dispositions().classify(ADA, name, version, meaning);
  }

  private Entry classified(String name, long version, @Nullable Outcome outcome, boolean bookable) {
    return assertInstanceOf(Classified.class, says(name, version, outcome, bookable)).entry();
  }

  private Entry entry(String name) {
    return dispositions().list().stream()
        .filter(one -> one.meaning().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void beginAsIsUsual() {
    assertEquals(Meanings.USUAL, classifications().now());
    assertEquals(List.of(), classifications().met());
    var list = dispositions().list();
    assertEquals(52, list.size());
    assertTrue(list.stream().allMatch(one -> one.meaning().equals(one.usual())));
    assertTrue(list.stream().noneMatch(one -> one.meaning().name().equals("No Disposition")));
  }

  @Test
  void keepWhatIsSaidOfOneAndGoBackToWhatIsUsual() {
    var said = classified("price shopper", 0, Outcome.SERVED, false);
    assertEquals("Price Shopper", said.meaning().name());
    assertEquals(said, entry("Price Shopper"));
    assertEquals(Outcome.SERVED, classifications().now().of("PRICE SHOPPER ", true).outcome());
    assertFalse(classifications().now().of("Price Shopper", true).bookable());

    var back = classified("Price Shopper", said.version(), null, false);
    assertEquals(0, back.version());
    assertEquals(back.usual(), back.meaning());
    assertEquals(Outcome.LOST, classifications().now().of("Price Shopper", true).outcome());

    var lost = Map.of("outcome", "lost", "bookable", "yes", "billable", "yes");
    var served = Map.of("outcome", "served", "bookable", "no", "billable", "yes");
    var acts = log().of("disposition#price shopper", 9);
    assertEquals(
        List.of("disposition_reset", "disposition_classified"),
        acts.stream().map(AuditEntry::action).toList());
    assertEquals(List.of(served, lost), acts.stream().map(AuditEntry::before).toList());
    assertEquals(List.of(lost, served), acts.stream().map(AuditEntry::after).toList());
  }

  @Test
  void tellWhoeverComesSecondAndShowThemTheFirst() {
    var said = classified("Reschedule", 0, Outcome.NOT_A_LEAD, false);
    var late = says("Reschedule", 0, Outcome.BOOKED, true);
    assertEquals(new ClassifyOutcome.Stale(said), late);

    var back = classified("Reschedule", said.version(), Outcome.SERVED, false);
    assertEquals(0, back.version(), "saying what is usual leaves nothing said");
    var again = classified("Reschedule", 0, Outcome.BOOKED, true);
    assertTrue(again.version() > said.version(), "no version comes twice");
    assertInstanceOf(
        ClassifyOutcome.Stale.class, says("Reschedule", said.version(), Outcome.LOST, true));
  }

  @Test
  void sayingTheSameTwiceIsSayingItOnce() {
    var said = classified("Busy", 0, Outcome.ABANDONED, false);
    assertEquals(said, classified("Busy", said.version(), Outcome.ABANDONED, false));
    assertEquals(1, classifications().now().version());
    assertEquals(1, log().of("disposition#busy", 9).size());
  }

  @Test
  void knowNothingOfWhatNobodyHasMet() {
    assertInstanceOf(ClassifyOutcome.NotFound.class, says("Gone Fishing", 0, Outcome.LOST, true));
    assertInstanceOf(ClassifyOutcome.NotFound.class, says("No Disposition", 0, Outcome.LOST, true));
  }

  @Test
  void showWhatFive9ReportedUntilSomebodySaysWhatItMeans() {
    classifications().meet("GONE FISHING", TUESDAY);
    classifications().meet("Gone Fishing", TUESDAY.plusDays(2));
    classifications().meet("gone fishing", TUESDAY.plusDays(1));
    assertEquals(List.of(new Met("Gone Fishing", TUESDAY.plusDays(2))), classifications().met());

    var met = entry("Gone Fishing");
    assertTrue(met.toBeClassified());
    assertNull(met.usual());
    assertEquals(Outcome.NONE_YET, met.meaning().outcome());
    assertEquals(TUESDAY.plusDays(2), met.last());

    var said = classified("gone fishing", 0, Outcome.LOST, true);
    assertEquals("Gone Fishing", said.meaning().name());
    assertFalse(said.toBeClassified());
    assertEquals(Outcome.LOST, classifications().now().of("Gone fishing", false).outcome());
    assertTrue(classifications().now().choices().contains(said.meaning()));

    var back = classified("Gone Fishing", said.version(), null, false);
    assertTrue(back.toBeClassified());
    assertEquals(Outcome.NONE_YET, classifications().now().of("Gone fishing", false).outcome());
  }

  @Test
  void loseNothingHoweverManyWriteAtOnce() throws Exception {
    var names = Dispositions.known().stream().map(Disposition::name).limit(6).toList();
    var all =
        IntStream.range(0, names.size())
            .mapToObj(one -> (Callable<Object>) () -> says(names.get(one), 0, Outcome.SERVED, true))
            .toList();
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      var outcomes = threads.invokeAll(all).stream().map(Future::resultNow).toList();
      assertTrue(outcomes.stream().allMatch(Classified.class::isInstance));
    }
    assertEquals(6, classifications().now().said().size());
    assertEquals(6, classifications().now().version());
  }
}
