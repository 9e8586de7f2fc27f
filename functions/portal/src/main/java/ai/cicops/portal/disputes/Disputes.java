package ai.cicops.portal.disputes;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.Deed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where disputes are kept. Lists are of at most {@code limit}, after the place where the page
 * before ended (null for the first). Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface Disputes {
  /** All of a call, the first one first. */
  List<DisputeThread> of(CallId call);

  /** By {@link Dispute#opened}, newest first. */
  List<Dispute> of(CompanyId company, @Nullable Place after, int limit);

  /** Everybody's by {@link Dispute#queued}: of the open ones the oldest first, else the newest. */
  List<Dispute> of(DisputeState state, @Nullable Place after, int limit);

  /**
   * Keeps a new one with its first entry.
   *
   * @param before the call's last one as it was read; null for a call's first
   * @return false when there is one of this id, or the one before is not so any more
   */
  boolean open(Dispute dispute, Entry first, @Nullable Dispute before, Deed deed);

  /**
   * Keeps its next version.
   *
   * @param more the entry that made it
   * @return false when it was changed meanwhile, or the call was disputed anew
   */
  boolean change(Dispute dispute, Entry more, Deed deed);
}
