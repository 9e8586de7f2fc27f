package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a placeholder's campaigns another company's, and takes that back. Calls are kept by
 * campaign and stay where they are: none can be lost or counted twice, and those that come
 * meanwhile go the same way as their campaign.
 */
public final class MergeCompanies {
  private static final int RACES = 3;

  private final Companies companies;
  private final Merges merges;
  private final InstantSource clock;

  public MergeCompanies(Companies companies, Merges merges, InstantSource clock) {
    this.companies = companies;
    this.merges = merges;
    this.clock = clock;
  }

  /** What became of a merge. */
  public sealed interface MergeOutcome {
    /** Now, or the same before. */
    record Merged(Merge merge) implements MergeOutcome {}

    /** Somebody else was faster: the placeholder as they left it. */
    record Stale(CompanyCampaigns newest) implements MergeOutcome {}

    /** It is a company of its own. */
    record NoPlaceholder() implements MergeOutcome {}

    /** It has more campaigns than one merge moves. */
    record TooMany() implements MergeOutcome {}

    /** The other company is not there, discarded, merged itself, or the same. */
    record NoSuchTarget() implements MergeOutcome {}

    record NotFound() implements MergeOutcome {}
  }

  /** What became of an undoing. */
  public sealed interface UndoOutcome {
    /** Now or before; the merge tells what was left where it had gone. */
    record Undone(Merge merge) implements UndoOutcome {}

    /** It is too long ago. */
    record TooLate() implements UndoOutcome {}

    /** Others keep changing the same companies. */
    record Raced() implements UndoOutcome {}

    record NotFound() implements UndoOutcome {}
  }

  public MergeOutcome merge(Author author, CompanyId from, long version, CompanyId into) {
    var found = companies.find(from);
    if (found.isEmpty()) {
      return new MergeOutcome.NotFound();
    }
    var placeholder = found.get().company();
    var already = placeholder.standing().merged();
    if (already != null) {
      return already.into().equals(into)
          ? merges
              .find(already.merge())
              .<MergeOutcome>map(MergeOutcome.Merged::new)
              .orElseGet(MergeOutcome.NotFound::new)
          : new MergeOutcome.Stale(found.get());
    }
    if (placeholder.version() != version) {
      return new MergeOutcome.Stale(found.get());
    }
    if (!placeholder.needsReview()) {
      return new MergeOutcome.NoPlaceholder();
    }
    if (found.get().campaigns().size() > Merges.MOST_MOVED) {
      return new MergeOutcome.TooMany();
    }
    return target(from, into)
        .map(target -> merged(author, found.get(), target))
        .orElseGet(MergeOutcome.NoSuchTarget::new);
  }

  private Optional<Company> target(CompanyId from, CompanyId into) {
    return Optional.of(into)
        .filter(id -> !id.equals(from))
        .flatMap(companies::find)
        .map(CompanyCampaigns::company)
        .filter(Company::isActive);
  }

  private MergeOutcome merged(Author author, CompanyCampaigns found, Company target) {
    var placeholder = found.company();
    var now = clock.instant();
    var id = MergeId.of(placeholder.id(), placeholder.version());
    var details = Merge.details(id, placeholder.id(), target.id());
    var gives = author.does("company_merged", subject(placeholder.id()), now, id.value(), details);
    var takes = author.does("company_took_over", subject(target.id()), now, id.value(), details);
    var merge =
        new Merge(
            id,
            Merge.Side.of(placeholder),
            Merge.Side.of(target),
            now,
            gives.actor(),
            found.campaigns(),
            null);
    var gone =
        placeholder.with(placeholder.standing().merged(new Standing.Merged(target.id(), now, id)));
    var moved = names(merge.moved());
    var deeds =
        List.of(
            new Deed(
                gives.changing(
                    Map.of("campaigns", moved), Map.of("mergedInto", target.id().value())),
                event(merge, "companies-merged-", "CompaniesMerged", now)),
            new Deed(takes.changing(Map.of(), Map.of("campaigns", moved))));
    return merges.merge(merge, gone, deeds)
        ? new MergeOutcome.Merged(merge)
        : companies
            .find(placeholder.id())
            .<MergeOutcome>map(MergeOutcome.Stale::new)
            .orElseGet(MergeOutcome.NotFound::new);
  }

  /** What is not the other company's any more stays where it is, and the merge tells so. */
  public UndoOutcome undo(Author author, MergeId id) {
    for (int race = 0; race < RACES; race++) {
      var found = merges.find(id);
      if (found.isEmpty()) {
        return new UndoOutcome.NotFound();
      }
      var merge = found.get();
      if (merge.undone() != null) {
        return new UndoOutcome.Undone(merge);
      }
      var now = clock.instant();
      if (now.isAfter(merge.undoableUntil())) {
        return new UndoOutcome.TooLate();
      }
      var placeholder = companies.find(merge.from().id());
      if (placeholder.isEmpty()) {
        return new UndoOutcome.NotFound();
      }
      var undone = merge.undone(new Merge.Undone(now, gone(merge)));
      if (undo(author, undone, placeholder.get().company(), now)) {
        return new UndoOutcome.Undone(undone);
      }
    }
    return new UndoOutcome.Raced();
  }

  private List<CampaignAssignment> gone(Merge merge) {
    var into = merge.into().id();
    var there = companies.find(into).map(CompanyCampaigns::campaigns).orElse(List.of());
    return merge.moved().stream()
        .filter(assignment -> !there.contains(assignment.of(into)))
        .toList();
  }

  private boolean undo(Author author, Merge undone, Company placeholder, Instant now) {
    var id = undone.id().value();
    var back = names(undone.movedBack());
    var into = undone.into().id();
    var deeds =
        List.of(
            new Deed(
                author
                    .does("merge_undone", subject(placeholder.id()), now, id, undone.details())
                    .changing(Map.of("mergedInto", into.value()), Map.of("campaigns", back)),
                event(undone, "merge-undone-", "MergeUndone", now)),
            new Deed(
                author
                    .does("company_gave_back", subject(into), now, id, undone.details())
                    .changing(Map.of("campaigns", back), Map.of())));
    return merges.undo(undone, placeholder.with(placeholder.standing().merged(null)), deeds);
  }

  /** Those that can be undone, newest first. */
  public List<Merge> undoable() {
    return merges.since(clock.instant().minus(Merge.UNDOABLE));
  }

  private static OutboxEvent event(Merge merge, String prefix, String type, Instant now) {
    return new OutboxEvent(prefix + merge.id(), now, "portal.directory", type, merge.details());
  }

  private static String names(List<CampaignAssignment> assignments) {
    return assignments.stream().map(CampaignAssignment::name).collect(Collectors.joining("\n"));
  }

  private static String subject(CompanyId company) {
    return "company#" + company;
  }
}
