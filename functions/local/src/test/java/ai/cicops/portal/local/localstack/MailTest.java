package ai.cicops.portal.local.localstack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** From a write to the table over stream, bus and queue to SES, by the functions deployed. */
@BesideOthers
class MailTest {
  private final DeployedStack stack = PortalStack.deployed();
  private final SentMail sent = SentMail.of(stack);
  private final LockedOut locked = new LockedOut(stack);

  @Test
  void sendsOneMailOfAFact() {
    locked.write("dana");
    locked.write("dana");
    var mail = Eventually.some("the mail", () -> sent.to("dana@cic.example")).getFirst();
    assertEquals("Many failed attempts to sign in to your account", mail.subject());
    assertEquals("Customer Portal <portal@example.com>", mail.headers().get("From"));
    assertEquals("auto-generated", mail.headers().get("Auto-Submitted"));
    assertEquals(
        stack.environment("SendMailFunction").get("PORTAL_MAIL_SET"),
        mail.headers().get("X-SES-CONFIGURATION-SET"));
    assertTrue(String.valueOf(mail.headers().get("X-Portal-Mail-Id")).matches("[0-9a-f]{26}"));
    assertTrue(mail.text().contains("fifteen minutes"), mail.text());
    assertTrue(mail.html().contains("fifteen minutes"), mail.html());
    assertEquals(List.of("https://portal.example.com/"), mail.links());

    locked.write("luis");
    var unused = Eventually.some("the next mail", () -> sent.to("luis@cic.example"));
    assertEquals(1, sent.to("dana@cic.example").size(), "not once more before the next one's");
  }
}
