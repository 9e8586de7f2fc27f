package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.Merge;
import ai.cicops.portal.directory.ProposeMerges;
import ai.cicops.portal.directory.TradeList;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A merge: what was moved, until when that can be undone, and what an undoing left. */
@Json
record MergeAnswer(
    String id,
    Side from,
    Side into,
    Instant at,
    Instant undoableUntil,
    List<CompanyDetailAnswer.Campaign> moved,
    @Nullable Instant undoneAt,
    List<CompanyDetailAnswer.Campaign> left) {

  @Json
  record Side(String id, String name) {
    static Side of(Merge.Side side) {
      return new Side(side.id().value(), side.name());
    }
  }

  @Json
  record All(List<MergeAnswer> merges) {
    static All of(List<Merge> merges) {
      return new All(merges.stream().map(MergeAnswer::of).toList());
    }
  }

  /** A placeholder and the companies that it may really be, the likeliest first. */
  @Json
  record Proposals(CompanyDetailAnswer company, List<Proposal> proposals) {
    static Proposals of(
        CompanyDetailAnswer company, List<ProposeMerges.Proposal> nearest, TradeList trades) {
      return new Proposals(
          company, nearest.stream().map(each -> Proposal.of(each, trades)).toList());
    }
  }

  @Json
  record Proposal(CompanyAnswer company, double score, Reason reason) {
    static Proposal of(ProposeMerges.Proposal proposal, TradeList trades) {
      return new Proposal(
          CompanyAnswer.of(proposal.company(), trades),
          Math.round(proposal.likeness().score() * 100) / 100.0,
          new Reason(word(proposal.likeness().kind()), word(proposal.near()), proposal.text()));
    }
  }

  /** In what way what of the other company is near, and its text. */
  @Json
  record Reason(String kind, String near, String text) {}

  static MergeAnswer of(Merge merge) {
    var undone = merge.undone();
    return new MergeAnswer(
        merge.id().value(),
        Side.of(merge.from()),
        Side.of(merge.into()),
        merge.at(),
        merge.undoableUntil(),
        CompanyDetailAnswer.Campaign.all(merge.moved()),
        undone == null ? null : undone.at(),
        undone == null ? List.of() : CompanyDetailAnswer.Campaign.all(undone.left()));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
