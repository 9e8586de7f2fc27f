package ai.cicops.portal.teams;

import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where teams are kept, and who was in them from when until when. A change names what it was
 * decided upon and is lost, as false, when that is not so any more. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface Teams {
  /** All of them by name, case folded, discarded ones too. */
  List<Team> list();

  Optional<Team> find(TeamId id);

  /** The team that is not discarded and has this name, whatever its case. */
  Optional<TeamId> named(String name);

  /** Every membership there ever was, by person, then by time. */
  List<Membership> memberships(TeamId id);

  /** The teams that somebody is in, discarded ones too, each with since when. */
  Map<TeamId, Instant> of(UserId user);

  /** Keeps a new one without people; false when its name or its id is taken. */
  boolean add(Team team, Deed deed);

  /**
   * Keeps name, supervisor and state, not the people; false, too, when the name is taken.
   *
   * @param before as it was read
   */
  boolean change(Team before, Team after, Deed deed);

  /**
   * Begins a membership; false when they are in it already, when the team is discarded, or when it
   * has {@link Team#MOST} people.
   */
  boolean join(TeamId team, UserId user, Instant from, Deed deed);

  /**
   * Ends a membership; false when it is over, or the team is discarded.
   *
   * @param from when it began
   */
  boolean leave(TeamId team, UserId user, Instant from, Instant until, Deed deed);
}
