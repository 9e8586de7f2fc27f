package ai.cicops.portal.questions;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where questions are kept. Lists are newest first, of at most {@code limit}, after the place where
 * the page before ended (null for the first). Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface Questions {
  Optional<QuestionThread> find(QuestionId id);

  List<Question> of(CompanyId company, @Nullable Place after, int limit);

  List<Question> of(UserId asker, @Nullable Place after, int limit);

  /** Everybody's. */
  List<Question> of(QuestionState state, @Nullable Place after, int limit);

  /** Keeps a new one with its first message; false when there is one of this id. */
  boolean ask(Question question, Message first, Deed deed);

  /**
   * Keeps its next version.
   *
   * @param question upon the version that was read; false when that is not so any more
   * @param more what was written; null when nothing was
   */
  boolean change(Question question, @Nullable Message more, Deed deed);
}
