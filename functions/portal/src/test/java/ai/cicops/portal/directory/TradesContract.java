package ai.cicops.portal.directory;

import static ai.cicops.portal.directory.CompaniesContract.company;
import static ai.cicops.portal.directory.CompaniesContract.deed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.AttachTrade.Attached;
import ai.cicops.portal.directory.KeepTrades.DeleteOutcome;
import ai.cicops.portal.directory.KeepTrades.TradeOutcome;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Ids;
import ai.cicops.portal.platform.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Trades} does, by way of who uses it. */
public abstract class TradesContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final CompanyId NORTHSIDE = new CompanyId("northside");
  private static final CompanyId SUMMIT = new CompanyId("summit");
  private static final TradeId PLUMBING = new TradeId("plumbing");
  private static final Random RANDOM = new Random(1);
  private static final Author AUTHOR =
      (action, subject, at, once, details) ->
          new AuditEntry(
              subject, at, action + once + RANDOM.nextLong(), "admin", action, "", details);

  private final MovableClock clock = new MovableClock(NOON);

  protected abstract Companies companies();

  protected abstract Trades trades();

  private KeepTrades keep() {
    return new KeepTrades(trades(), companies(), new Ids(RANDOM), clock);
  }

  private AttachTrade attach() {
    return new AttachTrade(trades(), companies(), clock);
  }

  private Trade made(String name) {
    return assertInstanceOf(TradeOutcome.Kept.class, keep().create(AUTHOR, name)).trade();
  }

  private void companiesOfPlumbing() {
    companies().save(company("northside", "Northside Plumbing"));
    companies().save(company("summit", "Summit Heating"));
  }

  private List<String> of(CompanyId company) {
    return trades().list().of(companies().find(company).orElseThrow().company().trades()).stream()
        .map(Trade::name)
        .toList();
  }

  @Test
  void beginWithTheUsualOnes() {
    assertEquals(TradeList.USUAL, trades().list());
    assertEquals(new TradeId("water-heaters"), made("Water  Heaters").id());
    assertEquals(
        List.of("Drain Cleaning", "Electrical", "HVAC", "Plumbing", "Roofing", "Water  Heaters"),
        trades().list().trades().stream().map(Trade::name).toList());
    assertEquals(1, trades().list().version());
  }

  @Test
  void haveEachNameOnce() {
    assertEquals(
        new TradeOutcome.NameTaken(new Trade(PLUMBING, "Plumbing", 0)),
        keep().create(AUTHOR, "PLUMBING"));
    assertEquals(
        new TradeOutcome.NameTaken(new Trade(PLUMBING, "Plumbing", 0)),
        keep().rename(AUTHOR, new TradeId("roofing"), 0, "plumbinG"));
    assertInstanceOf(TradeOutcome.Kept.class, keep().rename(AUTHOR, PLUMBING, 0, "PLUMBING"));
  }

  @Test
  void areRenamedByOneWriteWhereverACompanyHasThem() {
    companiesOfPlumbing();
    assertInstanceOf(TradeOutcome.Kept.class, keep().rename(AUTHOR, PLUMBING, 0, "Pipes"));

    assertEquals(List.of("Pipes"), of(NORTHSIDE));
    assertEquals(0, companies().find(NORTHSIDE).orElseThrow().company().version());
    assertEquals(
        new TradeOutcome.Stale(new Trade(PLUMBING, "Pipes", 1)),
        keep().rename(AUTHOR, PLUMBING, 0, "Late"));
    assertInstanceOf(
        TradeOutcome.NotFound.class, keep().rename(AUTHOR, new TradeId("none"), 0, "x"));
  }

  @Test
  void areDeletedByWhoSawHowManyLoseThem() {
    companiesOfPlumbing();
    assertEquals(Map.of(PLUMBING, 2), keep().counts(_ -> true));
    assertEquals(Map.of(PLUMBING, 1), keep().counts(SUMMIT::equals));
    assertEquals(new DeleteOutcome.Stale(2), keep().delete(AUTHOR, PLUMBING, 1, _ -> true));
    assertInstanceOf(
        DeleteOutcome.Elsewhere.class, keep().delete(AUTHOR, PLUMBING, 1, SUMMIT::equals));
    assertEquals(List.of("Plumbing"), of(NORTHSIDE));

    assertEquals(new DeleteOutcome.Deleted(2), keep().delete(AUTHOR, PLUMBING, 2, _ -> true));
    assertEquals(new DeleteOutcome.Deleted(0), keep().delete(AUTHOR, PLUMBING, 2, _ -> true));
    assertInstanceOf(
        DeleteOutcome.NotFound.class, keep().delete(AUTHOR, new TradeId("none"), 0, _ -> true));
    assertEquals(List.of(), of(NORTHSIDE));

    var again = made("Plumbing");
    assertTrue(again.id().value().startsWith("plumbing-"));
    assertEquals(List.of(), of(NORTHSIDE));
  }

  @Test
  void areGivenToManyAndTakenFromMany() {
    companiesOfPlumbing();
    var hvac = new TradeId("hvac");
    var gone = new CompanyId("gone");
    assertEquals(
        Optional.of(
            Map.of(
                NORTHSIDE, Attached.ADDED, SUMMIT, Attached.NOT_FOUND, gone, Attached.NOT_FOUND)),
        attach()
            .attach(
                AUTHOR,
                hvac,
                List.of(NORTHSIDE, SUMMIT, gone),
                List.of(),
                id -> !id.equals(SUMMIT)));
    assertEquals(List.of("HVAC", "Plumbing"), of(NORTHSIDE));
    assertEquals(
        Optional.of(Map.of(NORTHSIDE, Attached.REMOVED, SUMMIT, Attached.UNCHANGED)),
        attach().attach(AUTHOR, hvac, List.of(), List.of(NORTHSIDE, SUMMIT), _ -> true));
    assertEquals(List.of("Plumbing"), of(NORTHSIDE));
    assertEquals(
        Optional.empty(),
        attach().attach(AUTHOR, new TradeId("none"), List.of(NORTHSIDE), List.of(), _ -> true));
  }

  @Test
  void areCountedOfCompaniesThatAreAtWork() {
    companiesOfPlumbing();
    var summit = companies().find(SUMMIT).orElseThrow().company();
    companies()
        .change(summit.with(summit.standing().discarded(NOON, null)), deed("summit", "gone"));

    assertEquals(Map.of(NORTHSIDE, List.of(PLUMBING)), companies().trades());
    var filter = new CompanyFilter(null, "", Set.of(), PLUMBING, null);
    assertEquals(1, companies().list(filter, null, 10).companies().size());
    assertFalse(
        companies()
            .list(new CompanyFilter(null, "pipes", Set.of(PLUMBING), null, null), null, 10)
            .companies()
            .isEmpty());
  }

  @Test
  void haveANameOnceHoweverManyWriteAtOnce() throws Exception {
    var same =
        IntStream.range(0, 4)
            .mapToObj(number ->
                (Callable<Object>)
                    () -> keep().create(AUTHOR, number % 2 == 0 ? "Solar" : "SOLAR"));
    var others =
        IntStream.range(0, 4)
            .mapToObj(number -> (Callable<Object>) () -> keep().create(AUTHOR, "Other " + number));
    var all = Stream.concat(same, others).toList();
    try (var threads = Executors.newFixedThreadPool(all.size())) {
      var outcomes = threads.invokeAll(all).stream().map(Future::resultNow).toList();

      assertEquals(5, outcomes.stream().filter(TradeOutcome.Kept.class::isInstance).count());
      assertEquals(3, outcomes.stream().filter(TradeOutcome.NameTaken.class::isInstance).count());
    }
    assertEquals(10, trades().list().trades().size());
  }
}
