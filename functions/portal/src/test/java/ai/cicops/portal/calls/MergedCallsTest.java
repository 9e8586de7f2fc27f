package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.directory.Author;
import ai.cicops.portal.directory.CampaignKey;
import ai.cicops.portal.directory.Companies.ClaimOutcome;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.MemoryMerges;
import ai.cicops.portal.directory.MergeCompanies;
import ai.cicops.portal.directory.MergeCompanies.MergeOutcome;
import ai.cicops.portal.directory.MergeCompanies.UndoOutcome;
import ai.cicops.portal.platform.AuditEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Merging companies moves their calls, loses none and counts none twice. */
class MergedCallsTest {
  private static final Author AUTHOR =
      (action, subject, at, once, details) ->
          new AuditEntry(subject, at, once, "admin", action, "", details);
  private static final List<String> CAMPAIGNS = List.of("Acme", "Acme 2", "Acmee", "Birch");

  private CallsWorld world = new CallsWorld();

  /** Each number is a call: its campaign, its minute; the second list comes while it is merged. */
  @Property(tries = 60)
  void keepsEveryCallOnce(
      @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 4000) Integer> before,
      @ForAll @Size(max = 15) List<@IntRange(min = 0, max = 4000) Integer> meanwhile) {
    world = new CallsWorld();
    var merge = new MergeCompanies(world.companies, new MemoryMerges(world.companies), world.clock);
    var acme = world.company("acme", "Acme", "Acme 2");
    world.company("birch", "Birch");
    var placeholder =
        assertInstanceOf(ClaimOutcome.Claimed.class, world.companies.claim("Acmee")).company();
    record(before, 0);
    var own = calls(acme);
    var strays = calls(placeholder);
    var all = sum(own, strays);

    var merged =
        assertInstanceOf(MergeOutcome.Merged.class, merge.merge(AUTHOR, placeholder, 0, acme))
            .merge();
    assertEquals(all, calls(acme));
    assertEquals(own.size() + strays.size(), count(acme));
    assertEquals(0, count(placeholder));

    record(meanwhile, before.size());
    var together = calls(acme);
    assertEquals(together.size(), count(acme));
    assertInstanceOf(UndoOutcome.Undone.class, merge.undo(AUTHOR, merged.id()));
    assertEquals(together, sum(calls(acme), calls(placeholder)));
    assertEquals(together.size(), count(acme) + count(placeholder));
    assertEquals(Set.of(CampaignKey.of("Acmee")), campaigns(placeholder, strays.isEmpty()));
  }

  private Set<CampaignKey> campaigns(CompanyId company, boolean none) {
    var found = new HashSet<CampaignKey>();
    calls(company).forEach(id -> found.add(id.campaign()));
    return none && found.isEmpty() ? Set.of(CampaignKey.of("Acmee")) : found;
  }

  private void record(List<Integer> numbers, int first) {
    var rows = new ArrayList<Rows>();
    for (var number : numbers) {
      int id = first + rows.size() + 1;
      rows.add(
          Rows.answered()
              .id(id)
              .campaign(CAMPAIGNS.get(number % CAMPAIGNS.size()))
              .at(NOON.minusSeconds(60L * number)));
    }
    world.record(rows.toArray(Rows[]::new));
  }

  private static Set<CallId> sum(Set<CallId> one, Set<CallId> other) {
    var sum = new HashSet<>(one);
    sum.addAll(other);
    assertEquals(one.size() + other.size(), sum.size(), "a call of both");
    return sum;
  }

  private int count(CompanyId company) {
    return page(company).count();
  }

  private Set<CallId> calls(CompanyId company) {
    var found = new HashSet<CallId>();
    page(company).calls().forEach(seen -> found.add(seen.call().id()));
    return found;
  }

  private CallPage page(CompanyId company) {
    var query = new CallQuery(company, "2026-11-01", "2026-11-11", null, CallFilter.ALL, null);
    return assertInstanceOf(
            QueryOutcome.Found.class, world.queryCalls().query(CallsWorld.admin(), query))
        .page();
  }
}
