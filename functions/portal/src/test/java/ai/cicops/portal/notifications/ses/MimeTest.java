package ai.cicops.portal.notifications.ses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.notifications.Mail;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MimeTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @Test
  void writesTextAndHtmlWithOurId() throws Exception {
    var message =
        read(new Mail("m1", "pat@example.com", "Señal “ok” 🙂", "Llamadas ñ", "<p>ñ</p>"));

    assertEquals("Señal “ok” 🙂", message.getSubject());
    assertArrayEquals(new String[] {"m1"}, message.getHeader(Mime.MAIL_ID));
    assertArrayEquals(new String[] {"auto-generated"}, message.getHeader("Auto-Submitted"));
    assertArrayEquals(new String[] {"portal-dev"}, message.getHeader("X-SES-CONFIGURATION-SET"));
    assertEquals("Customer Portal <portal@example.com>", message.getFrom()[0].toString());
    assertEquals("pat@example.com", message.getAllRecipients()[0].toString());
    var parts = (MimeMultipart) message.getContent();
    assertTrue(parts.getContentType().startsWith("multipart/alternative"));
    assertEquals("Llamadas ñ", parts.getBodyPart(0).getContent());
    assertEquals("<p>ñ</p>", parts.getBodyPart(1).getContent());
    assertTrue(parts.getBodyPart(1).isMimeType("text/html"));
  }

  @Test
  void hasNoHeaderThatAnybodySmuggledIn() throws Exception {
    var message =
        read(new Mail("m1", "pat@example.com", "Hi\r\nBcc: eve@example.com\r\n\r\nbody", "t", "h"));

    assertNull(message.getHeader("Bcc"));
    assertEquals(1, message.getRecipients(Message.RecipientType.TO).length);
    assertEquals("Hi Bcc: eve@example.com body", message.getSubject());
  }

  private static MimeMessage read(Mail mail) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(Mime.of(mail, "portal@example.com", "portal-dev", NOON)));
  }
}
