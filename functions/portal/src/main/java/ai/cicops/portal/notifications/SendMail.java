package ai.cicops.portal.notifications;

import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Unavailable;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a notice into mail to everybody concerned and sends what is not sent yet. */
public final class SendMail {
  private static final int ID_LENGTH = 26;

  private final Correspondence correspondence;
  private final SummaryCorrespondence summaries;
  private final Mails mails;
  private final MailSender sender;
  private final InstantSource clock;

  public SendMail(
      Correspondence correspondence,
      SummaryCorrespondence summaries,
      Mails mails,
      MailSender sender,
      InstantSource clock) {
    this.correspondence = correspondence;
    this.summaries = summaries;
    this.mails = mails;
    this.sender = sender;
    this.clock = clock;
  }

  /** May be repeated; a fault for one person does not keep the others from hearing. */
  public void send(Notice notice) {
    @Nullable RuntimeException fault = null;
    for (var mail : mails(notice)) {
      try {
        send(mail);
      } catch (RuntimeException failed) {
        fault = failed;
      }
    }
    if (fault != null) {
      throw fault;
    }
  }

  private List<Mail> mails(Notice notice) {
    return notice instanceof Notice.SummaryReady ready
        ? summaries.of(ready).stream().toList()
        : correspondence.of(notice).stream().map(due -> mail(notice, due)).toList();
  }

  private static Mail mail(Notice notice, Correspondence.Due due) {
    var id = Sha256.hex(notice.event() + " " + due.to()).substring(0, ID_LENGTH);
    return due.letter().to(id, due.address());
  }

  private void send(Mail mail) {
    mails.owe(mail, clock.instant());
    switch (mails.claim(mail.id(), clock.instant())) {
      case Mails.ClaimOutcome.Claimed() -> {
        sender.send(mail);
        mails.sent(mail.id(), clock.instant());
      }
      case Mails.ClaimOutcome.Sent() -> {
        // an earlier delivery of the event has done it
      }
      case Mails.ClaimOutcome.Busy() -> throw new Unavailable("mail_claimed", null);
    }
  }
}
