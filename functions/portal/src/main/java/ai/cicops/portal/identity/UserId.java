package ai.cicops.portal.identity;

/** Identifies a person. */
public record UserId(String value) {
  public UserId {
    if (!value.matches("[a-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("no user id");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
