package ai.cicops.portal.local.costs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.CompanyFilter;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyState;
import ai.cicops.portal.directory.ListCompanies;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoTrades;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How many requests a list of 5,000 companies costs; the session and the list of trades are one
 * more each.
 */
class CompaniesCostTest {
  private static final int COMPANIES = 5000;
  private static final List<String> WORDS =
      List.of("Plumbing", "Heating & Air", "Drain Cleaning", "Electric", "Roofing");

  @Test
  void aPageIsTwoRequestsAtMost() throws Exception {
    try (var aws = LocalAws.inMemory(Template.ofProject());
        var wire = new MeteredWire(aws.surroundings())) {
      var direct = aws.surroundings();
      fill(new DynamoCompanies(new Dynamo(direct), direct));
      var surroundings = wire.through(direct);
      var list = new ListCompanies(new DynamoCompanies(new Dynamo(surroundings), surroundings));

      assertEquals(50, shown(list, wire, null, "", 1));
      assertEquals(50, shown(list, wire, null, "roofing", 2));
      assertEquals(1, shown(list, wire, null, "number 4321 ", 2));
      assertEquals(0, shown(list, wire, null, "nowhere to be found", 2));
      assertEquals(25, shown(list, wire, CompanyState.NEEDS_REVIEW, "", 2));
      var trades = new DynamoTrades(new Dynamo(surroundings), surroundings);
      wire.forget();
      var named = trades.list().mentioning("drain");
      var trade = new TradeId("electric");
      assertEquals(50, shown(list, wire, new CompanyFilter(null, "", Set.of(), trade, null), 2));
      assertEquals(50, shown(list, wire, new CompanyFilter(null, "drain", named, null, null), 2));
      wire.forget();
      assertEquals(
          COMPANIES, new DynamoCompanies(new Dynamo(surroundings), surroundings).trades().size());
      assertTrue(wire.requests() <= 3, () -> wire.requests() + " requests for all trades");
    }
  }

  private static int shown(
      ListCompanies list, MeteredWire wire, @Nullable CompanyState state, String text, int most) {
    return shown(list, wire, new CompanyFilter(state, text), most);
  }

  private static int shown(ListCompanies list, MeteredWire wire, CompanyFilter filter, int most) {
    wire.forget();
    var page = list.list(Optional.empty(), filter, null);
    assertTrue(wire.requests() <= most, () -> wire.requests() + " requests for " + filter);
    return page.companies().size();
  }

  private static void fill(DynamoCompanies companies) throws InterruptedException {
    var adds =
        IntStream.range(0, COMPANIES)
            .mapToObj(
                number -> (Callable<Boolean>) () -> companies.add(company(number), deed(number)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      threads.invokeAll(adds).forEach(added -> assertTrue(added.resultNow()));
    }
  }

  private static Company company(int number) {
    var trade = WORDS.get(number % WORDS.size());
    return new Company(
        new CompanyId("company-" + number),
        "Contractor number " + number + " " + trade,
        "Minneapolis, MN",
        ZoneId.of("America/Chicago"),
        List.of(TradeId.of(trade)),
        null,
        number % 200 == 0,
        Instant.EPOCH);
  }

  private static Deed deed(int number) {
    return new Deed(
        new AuditEntry(
            "company#company-" + number, Instant.EPOCH, "1", "admin", "made", "", Map.of()));
  }
}
