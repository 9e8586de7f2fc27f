package ai.cicops.portal.disputes;

import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.questions.MessageText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a dispute's history, which never changes.
 *
 * @param number from 1 on
 * @param text null where nothing was said, which withdrawing alone may
 */
public record Entry(int number, UserId author, Act act, Instant at, @Nullable MessageText text) {
  public Entry {
    if (text == null && act.needsText()) {
      throw new IllegalArgumentException("an entry that says nothing");
    }
  }
}
