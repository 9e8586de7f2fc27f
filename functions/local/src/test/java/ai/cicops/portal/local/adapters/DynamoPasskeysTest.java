package ai.cicops.portal.local.adapters;

import ai.cicops.portal.identity.Passkeys;
import ai.cicops.portal.identity.PasskeysContract;
import ai.cicops.portal.identity.dynamodb.DynamoPasskeys;

class DynamoPasskeysTest extends PasskeysContract {
  private final Account account = Account.emptied();
  private final DynamoPasskeys passkeys =
      new DynamoPasskeys(account.tables(), account.surroundings());

  @Override
  protected Passkeys passkeys() {
    return passkeys;
  }
}
