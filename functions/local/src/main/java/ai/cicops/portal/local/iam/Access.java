package ai.cicops.portal.local.iam;

/**
 * What a request to AWS needs: an action on a resource.
 *
 * @param leadingKey the partition key of the item or items, empty where there is none
 */
record Access(String action, String resource, String leadingKey) {
  Access(String action, String resource) {
    this(action, resource, "");
  }

  @Override
  public String toString() {
    return action + " on resource: " + resource + (leadingKey.isEmpty() ? "" : " " + leadingKey);
  }
}
