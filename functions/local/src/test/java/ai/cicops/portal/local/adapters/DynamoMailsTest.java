package ai.cicops.portal.local.adapters;

import ai.cicops.portal.notifications.Mails;
import ai.cicops.portal.notifications.MailsContract;
import ai.cicops.portal.notifications.dynamodb.DynamoMails;
import ai.cicops.portal.platform.Surroundings;

class DynamoMailsTest extends MailsContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final DynamoMails mails = new DynamoMails(account.tables(), surroundings);

  @Override
  protected Mails mails() {
    return mails;
  }
}
