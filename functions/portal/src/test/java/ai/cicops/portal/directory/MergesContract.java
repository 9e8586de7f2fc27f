package ai.cicops.portal.directory;

import static ai.cicops.portal.directory.CompaniesContract.company;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.Companies.ClaimOutcome;
import ai.cicops.portal.directory.MergeCompanies.MergeOutcome;
import ai.cicops.portal.directory.MergeCompanies.UndoOutcome;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link Merges} does, by way of those who use it. */
public abstract class MergesContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final CompanyId TARGET = new CompanyId("northside");
  private static final CompanyId PLACEHOLDER = CompanyId.placeholderFor(CampaignKey.of("Nordside"));
  private static final Author AUTHOR =
      (action, subject, at, once, details) ->
          new AuditEntry(subject, at, action + once, "admin", action, "", details);

  private final MovableClock clock = new MovableClock(NOON);

  protected abstract Companies companies();

  protected abstract Merges merges();

  /** The ids of the merges that others were to hear of. */
  protected abstract List<String> told(String detailType);

  private MergeCompanies merge() {
    return new MergeCompanies(companies(), merges(), clock);
  }

  private void world() {
    companies().save(company("northside", "Northside Plumbing", "Northside", "Northside 2"));
    companies().claim("Nordside");
  }

  private MergeOutcome merge(CompanyId into) {
    return merge().merge(AUTHOR, PLACEHOLDER, kept(PLACEHOLDER).version(), into);
  }

  private Merge merged(CompanyId into) {
    return assertInstanceOf(MergeOutcome.Merged.class, merge(into)).merge();
  }

  private Merge undone(MergeId id) {
    return assertInstanceOf(UndoOutcome.Undone.class, merge().undo(AUTHOR, id)).merge();
  }

  private Company kept(CompanyId id) {
    return companies().find(id).orElseThrow().company();
  }

  private Set<CampaignAssignment> campaigns(CompanyId id) {
    return Set.copyOf(companies().find(id).orElseThrow().campaigns());
  }

  @Test
  void movesThePlaceholdersCampaigns() {
    world();
    var own = campaigns(TARGET);
    var moved = companies().find(PLACEHOLDER).orElseThrow().campaigns();
    var merge = merged(TARGET);

    assertEquals(moved, merge.moved());
    assertEquals(List.of(merge), merge().undoable());
    assertEquals(Set.of(), campaigns(PLACEHOLDER));
    var all = new HashSet<>(own);
    moved.forEach(assignment -> all.add(assignment.of(TARGET)));
    assertEquals(all, campaigns(TARGET));
    assertEquals(all, Set.copyOf(companies().campaigns()));
    assertEquals(CompanyState.MERGED, kept(PLACEHOLDER).state());
    assertEquals(
        List.of("Northside Plumbing"),
        companies().list(CompanyFilter.ALL, null, 9).companies().stream()
            .map(Company::name)
            .toList());
    assertEquals(new ClaimOutcome.Known(TARGET), companies().claim("Nordside"));
    assertEquals(List.of(merge.id().value()), told("CompaniesMerged"));
  }

  @Test
  void mergesOnceHoweverOftenItIsAsked() {
    world();
    long version = kept(PLACEHOLDER).version();
    var merge = merged(TARGET);

    assertEquals(
        new MergeOutcome.Merged(merge), merge().merge(AUTHOR, PLACEHOLDER, version, TARGET));
    assertEquals(1, told("CompaniesMerged").size());
  }

  @Test
  void undoesExactly() {
    world();
    var before = companies().find(PLACEHOLDER).orElseThrow();
    var target = companies().find(TARGET).orElseThrow();
    var undone = undone(merged(TARGET).id());
    var after = companies().find(PLACEHOLDER).orElseThrow();

    assertEquals(before.campaigns(), after.campaigns());
    assertEquals(before.company().with(before.company().standing().of(2)), after.company());
    assertEquals(target.campaigns(), companies().find(TARGET).orElseThrow().campaigns());
    assertEquals(List.of(), merge().undoable());
    assertEquals(undone, undone(undone.id()));
    assertEquals(1, told("MergeUndone").size());
  }

  @Test
  void mergesAgainAfterAnUndoing() {
    world();
    var first = merged(TARGET);
    undone(first.id());
    var second = merged(TARGET);

    assertFalse(first.id().equals(second.id()));
    assertEquals(second.moved(), first.moved());
    assertEquals(List.of(second), merge().undoable());
  }

  @Test
  void undoesForThirtyDays() {
    world();
    var merge = merged(TARGET);
    clock.advance(Merge.UNDOABLE.plus(Duration.ofSeconds(1)));

    assertEquals(new UndoOutcome.TooLate(), merge().undo(AUTHOR, merge.id()));
    assertEquals(List.of(), merge().undoable());
    assertEquals(3, campaigns(TARGET).size());
  }

  @Test
  void leavesWhatWasMovedOnMeanwhile() {
    world();
    var merge = merged(TARGET);
    var target = companies().find(TARGET).orElseThrow();
    var there = merge.moved().getFirst().of(TARGET);
    var rest = new ArrayList<>(target.campaigns());
    rest.remove(there);
    var summit = company("summit", "Summit");
    companies().save(new CompanyCampaigns(target.company(), rest));
    companies()
        .save(new CompanyCampaigns(summit.company(), List.of(there.of(summit.company().id()))));
    var undone = undone(merge.id());

    assertEquals(merge.moved(), requireNonNull(undone.undone()).left());
    assertEquals(List.of(), undone.movedBack());
    assertEquals(Set.of(), campaigns(PLACEHOLDER));
    assertEquals(CompanyState.NEEDS_REVIEW, kept(PLACEHOLDER).state());
    assertEquals(1, campaigns(summit.company().id()).size());
  }

  @Test
  void mergesAPlaceholderOnWithWhatItTookOver() {
    world();
    companies().claim("Nordsyde");
    var other = CompanyId.placeholderFor(CampaignKey.of("Nordsyde"));
    var first =
        assertInstanceOf(MergeOutcome.Merged.class, merge().merge(AUTHOR, other, 0, PLACEHOLDER))
            .merge();
    var second = merged(TARGET);

    assertEquals(2, second.moved().size());
    assertEquals(first.moved(), requireNonNull(undone(first.id()).undone()).left());
    assertEquals(4, campaigns(TARGET).size());
  }

  @Test
  void refusesWhatCannotBe() {
    world();
    companies().save(company("gone", "Gone"));
    var gone = kept(new CompanyId("gone"));
    companies()
        .change(
            gone.with(gone.standing().discarded(NOON, null)), CompaniesContract.deed("gone", "1"));

    assertEquals(new MergeOutcome.NoSuchTarget(), merge(PLACEHOLDER));
    assertEquals(new MergeOutcome.NoSuchTarget(), merge(new CompanyId("nobody")));
    assertEquals(new MergeOutcome.NoSuchTarget(), merge(gone.id()));
    assertEquals(new MergeOutcome.NoPlaceholder(), merge().merge(AUTHOR, TARGET, 0, PLACEHOLDER));
    assertInstanceOf(MergeOutcome.Stale.class, merge().merge(AUTHOR, PLACEHOLDER, 7, TARGET));
    assertEquals(
        new MergeOutcome.NotFound(), merge().merge(AUTHOR, new CompanyId("nobody"), 0, TARGET));
    assertEquals(new UndoOutcome.NotFound(), merge().undo(AUTHOR, MergeId.of(PLACEHOLDER, 0)));
    assertEquals(List.of(), told("CompaniesMerged"));
  }

  @Test
  void mergesIntoOneCompanyWhenTwoAskAtOnce() throws Exception {
    world();
    companies().save(company("summit", "Summit"));
    var summit = new CompanyId("summit");
    Callable<MergeOutcome> one = () -> merge().merge(AUTHOR, PLACEHOLDER, 0, TARGET);
    Callable<MergeOutcome> other = () -> merge().merge(AUTHOR, PLACEHOLDER, 0, summit);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var outcomes =
          threads.invokeAll(List.of(one, other, one, other)).stream()
              .map(Future::resultNow)
              .toList();
      assertTrue(outcomes.stream().anyMatch(MergeOutcome.Merged.class::isInstance));
      assertTrue(
          outcomes.stream()
              .allMatch(outcome ->
                  outcome instanceof MergeOutcome.Merged || outcome instanceof MergeOutcome.Stale));
    }
    assertEquals(1, told("CompaniesMerged").size());
    assertEquals(3, companies().campaigns().size());
    assertEquals(3, campaigns(TARGET).size() + campaigns(summit).size());
  }

  /** The sync asks for each campaign whose company it is; a known one never gets a second. */
  @Test
  void mergesWhileTheSyncClaims() throws Exception {
    world();
    Callable<ClaimOutcome> claim = () -> companies().claim("Nordside");
    try (var threads = Executors.newFixedThreadPool(4)) {
      var claims = threads.invokeAll(List.of(claim, claim));
      var later = List.of(threads.submit(claim), threads.submit(claim), threads.submit(claim));
      var merge = merged(TARGET);
      var during = threads.submit(claim);
      undone(merge.id());
      for (var each : later) {
        assertInstanceOf(ClaimOutcome.Known.class, each.get());
      }
      assertInstanceOf(ClaimOutcome.Known.class, during.get());
      claims.forEach(each -> assertEquals(new ClaimOutcome.Known(PLACEHOLDER), each.resultNow()));
    }
    assertEquals(2, companies().list(CompanyFilter.ALL, null, 9).companies().size());
    assertEquals(1, campaigns(PLACEHOLDER).size());
  }
}
