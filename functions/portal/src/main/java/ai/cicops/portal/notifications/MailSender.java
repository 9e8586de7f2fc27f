package ai.cicops.portal.notifications;

/** Hands a mail to who delivers it. Faults: {@link ai.cicops.portal.platform.Unavailable}. */
public interface MailSender {
  void send(Mail mail);
}
