package ai.cicops.portal.notifications.ses;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.notifications.Mail;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Properties;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void saysHowToStopMailsLikeIt() throws Exception {
    var stop = URI.create("https://portal.example.com/api/unsubscriptions/a.1.b");
    var message = read(new Mail("m1", "pat@example.com", "Hello", "t", "h", stop));

    assertArrayEquals(new String[] {"<" + stop + ">"}, message.getHeader("List-Unsubscribe"));
    assertArrayEquals(
        new String[] {"List-Unsubscribe=One-Click"}, message.getHeader("List-Unsubscribe-Post"));
    assertNull(
        read(new Mail("m1", "pat@example.com", "Hi", "t", "h")).getHeader("List-Unsubscribe"));
  }

  @Test
  void hasNoHeaderThatAnybodySmuggledIn() throws Exception {
    var message =
        read(new Mail("m1", "pat@example.com", "Hi\r\nBcc: eve@example.com\r\n\r\nbody", "t", "h"));

    assertNull(message.getHeader("Bcc"));
    assertEquals(1, message.getRecipients(Message.RecipientType.TO).length);
    assertEquals("Hi Bcc: eve@example.com body", message.getSubject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pat@example.com",
        "o'pat+1_x!#$%&*/=?^`{|}~-@sub.example.com",
        "josé@example.com",
        "ñandú@xn--exmple-cua.example"
      })
  void writesToWhateverIsAnAddress(String address) throws Exception {
    assertEquals(address, EmailAddress.parse(address).orElseThrow().value());
    assertEquals(1, read(new Mail("m1", address, "Hi", "t", "h")).getAllRecipients().length);
  }

  @Test
  void writesToAnAddressAsLongAsTheyMayBe() throws Exception {
    var longest = EmailAddress.parse("a".repeat(64) + "@" + "b".repeat(60) + ".c".repeat(60));
    var mail = new Mail("m1", longest.orElseThrow().value(), "Hi", "t", "h");

    assertEquals(mail.to(), read(mail).getAllRecipients()[0].toString());
  }

  @Property
  void makesNoHeaderOfWhateverStandsInASubject(@ForAll String subject) throws Exception {
    var message = read(new Mail("m1", "pat@example.com", subject + "\r\nBcc: e@x.com", "t", "h"));

    assertNull(message.getHeader("Bcc"));
    assertEquals(1, message.getHeader("Subject").length);
  }

  private static MimeMessage read(Mail mail) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(Mime.of(mail, "portal@example.com", "portal-dev", NOON)));
  }
}
