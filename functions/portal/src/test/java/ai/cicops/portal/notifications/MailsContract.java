package ai.cicops.portal.notifications;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Mails} does. */
public abstract class MailsContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Mail MAIL = new Mail("m1", "pat@example.com", "Hello", "text", "<p>text");

  protected abstract Mails mails();

  @Test
  void claimsWhatIsOwedForOneAttempt() {
    mails().owe(MAIL, NOON);

    assertEquals(new Mails.ClaimOutcome.Claimed(), mails().claim("m1", NOON));
    assertEquals(new Mails.ClaimOutcome.Busy(), mails().claim("m1", NOON.plusSeconds(299)));
    assertEquals(new Mails.ClaimOutcome.Claimed(), mails().claim("m1", NOON.plusSeconds(300)));
  }

  @Test
  void sendsOnce() {
    mails().owe(MAIL, NOON);
    mails().claim("m1", NOON);
    mails().sent("m1", NOON);
    mails().owe(MAIL, NOON.plusSeconds(9));

    assertEquals(new Mails.ClaimOutcome.Sent(), mails().claim("m1", NOON.plusSeconds(999)));
  }

  @Test
  void claimsOnceUnderRaces() throws Exception {
    mails().owe(MAIL, NOON);
    Callable<Mails.ClaimOutcome> claim = () -> mails().claim("m1", NOON);
    try (var threads = Executors.newFixedThreadPool(6)) {
      var outcomes = threads.invokeAll(IntStream.range(0, 6).mapToObj(_ -> claim).toList());

      assertEquals(
          1,
          outcomes.stream()
              .map(Future::resultNow)
              .filter(Mails.ClaimOutcome.Claimed.class::isInstance)
              .count());
    }
  }

  @Test
  void findsWhatIsOwedWithItsWordsUntilItIsSent() {
    var stop = URI.create("https://portal.example.com/api/unsubscriptions/x");
    var mail = new Mail("m2", "pat@example.com", "Hello", "text", "<p>text", stop);
    mails().owe(MAIL, NOON);
    mails().owe(mail, NOON);

    assertEquals(Optional.of(MAIL), mails().find("m1"));
    assertEquals(Optional.of(mail), mails().find("m2"));
    assertEquals(Optional.empty(), mails().find("m3"));
    mails().claim("m2", NOON);
    mails().sent("m2", NOON);
    assertEquals(Optional.empty(), mails().find("m2"));
  }
}
