package ai.cicops.portal.local.template;

/**
 * The smallest part of a function's policy: one action on one resource, for one kind of key.
 *
 * @param sid of the statement that says it
 * @param resource an ARN, which may hold {@code *}
 * @param leadingKey of the items that it is about, {@code *} for all
 */
public record Grant(String sid, String action, String resource, String leadingKey) {
  public static final String ANY = "*";
}
