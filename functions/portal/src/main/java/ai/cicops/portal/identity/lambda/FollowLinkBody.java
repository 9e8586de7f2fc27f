package ai.cicops.portal.identity.lambda;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What travels about the links of mails. */
final class FollowLinkBody {
  private FollowLinkBody() {}

  /**
   * @param altcha base 64 of a solution as JSON
   */
  @Json
  record PasswordResetAsked(String email, String altcha) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record PasswordLink(String email, String name, String expiresAt) {}

  @Json
  record NewPassword(String password) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record InvitationLink(
      String email,
      String role,
      List<String> companies,
      String invitedBy,
      String message,
      String locale,
      boolean known,
      String expiresAt) {}

  @Json
  record Acceptance(
      @Nullable String name,
      @Nullable String password,
      @Nullable String locale,
      @Nullable String zone) {
    @Override
    public String toString() {
      return "***";
    }
  }

  @Json
  record ConfirmedEmail(String email, String use) {}
}
