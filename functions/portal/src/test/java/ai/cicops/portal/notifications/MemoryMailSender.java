package ai.cicops.portal.notifications;

import ai.cicops.portal.platform.Unavailable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Twin of {@link MailSender}; away for the addresses it is told. */
public final class MemoryMailSender implements MailSender {
  private final List<Mail> sent = new ArrayList<>();
  private final Set<String> away = new HashSet<>();

  public void awayFor(String address) {
    away.add(address);
  }

  public void back() {
    away.clear();
  }

  @Override
  public synchronized void send(Mail mail) {
    if (away.contains(mail.to())) {
      throw new Unavailable("ses", null);
    }
    sent.add(mail);
  }

  public synchronized List<Mail> sent() {
    return List.copyOf(sent);
  }
}
