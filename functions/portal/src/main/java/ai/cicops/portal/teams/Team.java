package ai.cicops.portal.teams;

import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A group of people, and who looks after it.
 *
 * @param people how many are in it
 * @param discardedAt null while it is not hidden
 * @param version counts changes of name, supervisor and state, not of who is in it
 */
public record Team(
    TeamId id,
    String name,
    UserId supervisor,
    int people,
    @Nullable Instant discardedAt,
    long version) {
  /** People at a time. */
  public static final int MOST = 500;

  private static final int LONGEST_SORTED = 100;

  public boolean isActive() {
    return discardedAt == null;
  }

  /** Admins keep every team, supervisors those that are theirs. */
  public boolean isKeptBy(Person person) {
    return person.role() == Role.ADMIN
        || (person.role() == Role.SUPERVISOR && supervisor.equals(person.id()));
  }

  Team named(String nameNow) {
    return new Team(id, nameNow, supervisor, people, discardedAt, version);
  }

  Team under(UserId supervisorNow) {
    return new Team(id, name, supervisorNow, people, discardedAt, version);
  }

  Team discarded(@Nullable Instant at) {
    return new Team(id, name, supervisor, people, at, version);
  }

  Team of(int peopleNow) {
    return new Team(id, name, supervisor, peopleNow, discardedAt, version);
  }

  Team next() {
    return new Team(id, name, supervisor, people, discardedAt, version + 1);
  }

  /** Where it stands in a list by name; the tab sorts before any letter. */
  public String sortKey() {
    var folded = folded(name);
    int longest = Math.min(LONGEST_SORTED, folded.codePointCount(0, folded.length()));
    return folded.substring(0, folded.offsetByCodePoints(0, longest)) + "\t" + id;
  }

  /** Names that are one: of any case, however a letter is composed. */
  public static String folded(String text) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return composed.strip().replaceAll("\\s+", " ");
  }
}
