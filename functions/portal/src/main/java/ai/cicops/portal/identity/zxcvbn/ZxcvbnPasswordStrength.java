package ai.cicops.portal.identity.zxcvbn;

import ai.cicops.portal.identity.PasswordStrength;
import ai.cicops.portal.platform.Secret;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;

/** By the whole lists; of a long password the beginning tells enough. */
public final class ZxcvbnPasswordStrength implements PasswordStrength {
  /** Its time grows with the square of the length. */
  private static final int JUDGED = 72;

  private final Zxcvbn zxcvbn = new Zxcvbn();

  @Override
  public int of(Secret password, List<String> related) {
    var text = password.reveal();
    int end = text.offsetByCodePoints(0, Math.min(JUDGED, text.codePointCount(0, text.length())));
    return zxcvbn.measure(text.substring(0, end), related).getScore();
  }
}
