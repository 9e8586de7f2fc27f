package ai.cicops.portal.notifications.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.notifications.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A mail as the wire has it: text and HTML, headers encoded, our id beside. */
final class Mime {
  static final String MAIL_ID = "X-Portal-Mail-Id";

  /** SES reads it, takes it off, and tells of bounces by what it names. */
  static final String CONFIGURATION_SET = "X-SES-CONFIGURATION-SET";

  private static final String SENDER_NAME = "Customer Portal";

  private Mime() {}

  static byte[] of(Mail mail, String from, @Nullable String configurationSet, Instant at) {
    try {
      var message = new MimeMessage(Session.getInstance(new Properties()));
      message.setFrom(new InternetAddress(from, SENDER_NAME, UTF_8.name()));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
      message.setSubject(mail.subject(), UTF_8.name());
      message.setSentDate(Date.from(at));
      message.setHeader(MAIL_ID, mail.id());
      message.setHeader("Auto-Submitted", "auto-generated");
      if (configurationSet != null) {
        message.setHeader(CONFIGURATION_SET, configurationSet);
      }
      var unsubscribe = mail.unsubscribe();
      if (unsubscribe != null) {
        message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
      message.setContent(content(mail));
      message.saveChanges();
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | IOException malformed) {
      throw new IllegalArgumentException("mail " + mail.id() + " cannot be written", malformed);
    }
  }

  /** The plainest form first: readers take the last that they can show. */
  private static MimeMultipart content(Mail mail) throws MessagingException {
    var text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8.name());
    var html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8.name(), "html");
    return new MimeMultipart("alternative", text, html);
  }
}
