package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Secret;
import java.util.List;

/** Guesses how soon a password would be guessed. */
public interface PasswordStrength {
  /**
   * From 0, among the first thousand of anybody's list, to 4.
   *
   * @param related words that someone would try first: name, address
   */
  int of(Secret password, List<String> related);
}
