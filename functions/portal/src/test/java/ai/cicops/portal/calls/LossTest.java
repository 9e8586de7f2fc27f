package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossTest {
  private final CallsWorld world = new CallsWorld();

  private Call call(Rows row) {
    world.company("acme", "Acme");
    world.record(row.id(1).campaign("Acme"));
    return world.call("Acme", 1);
  }

  private Optional<String> loss(Rows row, String hours) {
    var open =
        hours.equals("unknown") ? Optional.<Boolean>empty() : Optional.of(hours.equals("open"));
    return Loss.of(call(row), open).map(Facet::code);
  }

  private static Rows unanswered(int waited, String disposition) {
    // four seconds of ringing come on top
    return Rows.abandoned().disposition(disposition).queue(Duration.ofSeconds(waited - 4));
  }

  @ParameterizedTest
  @CsvSource({
    "Price Shopper, open, price_shopper",
    "price shopper , closed, price_shopper",
    "Callback Requested, unknown, callback_requested",
    "Sent To Voicemail, open, voicemail",
    "Booked - Emergency, closed, ",
    "Reschedule, closed, ",
    "Solicitor / Spam, closed, ",
    "'', closed, ",
    "Our Own Words, open, "
  })
  void anAnsweredCallIsLostByItsDisposition(String disposition, String hours, String loss) {
    assertEquals(Optional.ofNullable(loss), loss(Rows.answered().disposition(disposition), hours));
  }

  @ParameterizedTest
  @CsvSource({
    "16, Abandon, open, abandoned",
    "15, Abandon, open, ",
    "15, Abandon, unknown, ",
    "15, Abandon, closed, out_of_hours",
    "16, Abandon, closed, abandoned",
    "60, Booked - Emergency, closed, ",
    "60, Wrong Number, closed, ",
    "60, Price Shopper, closed, price_shopper"
  })
  void anUnansweredCallIsLostByPatienceOrHours(
      int waited, String disposition, String hours, String loss) {
    assertEquals(Optional.ofNullable(loss), loss(unanswered(waited, disposition), hours));
  }

  @Test
  void whoCannotBeCalledBackIsNotLost() {
    assertEquals(Optional.empty(), loss(unanswered(60, "Abandon").ani(null), "closed"));
    assertEquals(Optional.empty(), loss(unanswered(60, "Abandon").type("Manual"), "closed"));
  }

  @Test
  void everyLostDispositionOfTheCatalogueSaysWhy() {
    for (var known : Dispositions.known()) {
      if (known.outcome() == Outcome.LOST) {
        var why = loss(Rows.answered().disposition(known.name()), "open");
        assertTrue(why.isPresent() && !why.get().equals("other"), known.name());
      }
    }
  }
}
