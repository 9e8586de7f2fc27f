package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job of a caller that a company lost and could still win, or has won back.
 *
 * @param lead the newest call of the period that was none
 * @param loss why that was none
 * @param calls how many such calls of the caller there were in the period
 * @param trades what the company's trades are called
 * @param owner user id of who sees to it; null for nobody
 * @param nextOn when to try next; null for no day
 * @param booked by which the caller booked since; null for nothing
 * @param value what it is worth, estimated; null where nobody knows
 */
public record LostJob(
    SeenCall lead,
    Loss loss,
    int calls,
    List<String> trades,
    Pursuit.Status status,
    @Nullable String owner,
    @Nullable LocalDate nextOn,
    @Nullable Booking booked,
    @Nullable Money value) {

  /**
   * The work list of a question.
   *
   * @param jobs what is due first, then the newest call first; at most {@link ListLostJobs#MOST}
   * @param counts of all that the owner's condition admits, every status present
   * @param left how many of those that were asked for are left out
   * @param incomplete there were too many calls to look at all of them
   * @param company the only one that jobs can be of; empty when there are several
   * @param openValue what the open ones of those counted are worth, as far as that is known
   * @param wonBack empty when the calls did not reach back far enough
   * @param dataAsOf calls that ended before are complete
   */
  public record WorkList(
      Period period,
      List<LostJob> jobs,
      Map<Pursuit.Status, Integer> counts,
      int left,
      boolean incomplete,
      Optional<CompanyId> company,
      Optional<Money> openValue,
      Optional<WonBack> wonBack,
      Optional<Instant> dataAsOf) {
    public WorkList {
      jobs = List.copyOf(jobs);
      counts = Map.copyOf(counts);
    }
  }

  /**
   * Callers who booked after somebody had worked on winning them back, by the week in which they
   * did.
   *
   * @param monday the first day of this week
   * @param value what those of this week are worth, as far as that is known
   */
  public record WonBack(LocalDate monday, int thisWeek, int weekBefore, Optional<Money> value) {}
}
