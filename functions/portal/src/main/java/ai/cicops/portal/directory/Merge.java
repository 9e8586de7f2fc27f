package ai.cicops.portal.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A placeholder that turned out to be another company: what was moved, so that it can be moved
 * back.
 *
 * @param from the placeholder, as it was named then
 * @param into the company that has its campaigns now
 * @param by the user's id
 * @param moved the assignments as they were the placeholder's
 * @param undone null while it holds
 */
public record Merge(
    MergeId id,
    Side from,
    Side into,
    Instant at,
    String by,
    List<CampaignAssignment> moved,
    @Nullable Undone undone) {
  /** As long as a merge can be undone. */
  public static final Duration UNDOABLE = Duration.ofDays(30);

  public Merge {
    moved = List.copyOf(moved);
  }

  /** A company by the name that it had. */
  public record Side(CompanyId id, String name) {
    static Side of(Company company) {
      return new Side(company.id(), company.name());
    }
  }

  /**
   * It was moved back.
   *
   * @param left what had gone elsewhere meanwhile and stayed there
   */
  public record Undone(Instant at, List<CampaignAssignment> left) {
    public Undone {
      left = List.copyOf(left);
    }
  }

  public Instant undoableUntil() {
    return at.plus(UNDOABLE);
  }

  /** What an undoing moves back: all but what was left. */
  public List<CampaignAssignment> movedBack() {
    var now = undone;
    return now == null
        ? List.of()
        : moved.stream().filter(assignment -> !now.left().contains(assignment)).toList();
  }

  Merge undone(Undone now) {
    return new Merge(id, from, into, at, by, moved, now);
  }

  Map<String, String> details() {
    return details(id, from.id(), into.id());
  }

  static Map<String, String> details(MergeId id, CompanyId from, CompanyId into) {
    return Map.of("merge", id.value(), "from", from.value(), "into", into.value());
  }
}
