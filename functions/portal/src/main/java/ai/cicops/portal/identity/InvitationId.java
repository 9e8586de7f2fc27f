package ai.cicops.portal.identity;

/** Identifies an invitation. */
public record InvitationId(String value) {
  public InvitationId {
    if (!value.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("no invitation id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
