package ai.cicops.portal.identity;

import ai.cicops.portal.platform.Secret;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be enrolled.
 *
 * @param locale {@code en} or {@code es}
 * @param totp null for accounts without a second factor
 */
public record NewPerson(
    String name,
    EmailAddress email,
    Role role,
    String locale,
    ZoneId zone,
    Secret password,
    @Nullable Totp totp,
    List<Grant> grants) {
  public NewPerson {
    grants = List.copyOf(grants);
  }
}
