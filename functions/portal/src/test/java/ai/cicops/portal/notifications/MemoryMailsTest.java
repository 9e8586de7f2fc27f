package ai.cicops.portal.notifications;

class MemoryMailsTest extends MailsContract {
  private final MemoryMails mails = new MemoryMails();

  @Override
  protected Mails mails() {
    return mails;
  }
}
