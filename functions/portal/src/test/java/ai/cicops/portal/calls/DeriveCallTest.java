package ai.cicops.portal.calls;

import static ai.cicops.portal.calls.Rows.ACME;
import static ai.cicops.portal.calls.Rows.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.directory.CampaignKey;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeriveCallTest {
  private static Call call(Rows... rows) {
    var segments = List.of(rows).stream().map(Rows::row).toList();
    var entry = CallEntry.read(segments.getFirst().callId(), segments, NOON.plusSeconds(900));
    return DeriveCall.of(
        CampaignKey.of(ACME), entry, Settle.segments(entry.segments()), Overlay.NONE);
  }

  private static Rows transfer() {
    return Rows.answered()
        .at(NOON.plusSeconds(8))
        .type("3rd party transfer")
        .agent(null)
        .disposition(null)
        .dnis("6515550177")
        .recordings(0);
  }

  @Test
  void aPlainCallIsWhatItsRowSays() {
    var call = call(Rows.answered());
    assertEquals(NOON, call.start());
    assertEquals(NOON.plusSeconds(217 + 30), call.end());
    assertEquals(Duration.ofSeconds(217), call.length());
    assertEquals(Call.Direction.INBOUND, call.direction());
    assertEquals("6125550101", call.customerNumber());
    assertEquals("6125550199", call.dialledNumber());
    assertEquals("Maria Lopez", call.customerName());
    assertEquals("Jane Doe", call.agent());
    assertEquals(Duration.ofSeconds(12), call.waiting());
    assertEquals(Duration.ofMinutes(3), call.talk());
    assertEquals(Duration.ofSeconds(20), call.hold());
    assertTrue(call.handled());
    assertFalse(call.abandoned());
    assertEquals(1, call.recordingsExpected());
    assertEquals(Outcome.BOOKED, call.outcome());
  }

  @Test
  void aTransferAddsToTheCallThatItCameFrom() {
    var call = call(transfer(), Rows.answered().disposition("Transferred To 3rd Party"));
    assertEquals("Inbound", call.callType());
    assertEquals("6125550101", call.customerNumber());
    assertEquals("Transferred To 3rd Party", call.disposition());
    assertEquals("Jane Doe", call.agent());
    assertEquals(Outcome.SERVED, call.outcome());
  }

  @Test
  void aTransferMayStartInTheSameSecondAsItsOrigin() {
    var call = call(transfer().at(NOON), Rows.answered());
    assertEquals("Inbound", call.callType());
  }

  @Test
  void aQueueCallbackBelongsToTheInboundCall() {
    var call =
        call(
            Rows.abandoned().disposition("Queue Callback Assigned").abandoned(null),
            Rows.answered()
                .at(NOON.plusSeconds(600))
                .type("Queue Callback")
                .ani("6125550199")
                .dnis("6125550101"));
    assertEquals(Call.Direction.INBOUND, call.direction());
    assertEquals("6125550101", call.customerNumber());
    assertEquals("Booked - New Customer", call.disposition());
    assertTrue(call.handled());
    assertFalse(call.abandoned());
    assertEquals(Duration.ofSeconds(24), call.waiting());
  }

  @Test
  void theLastAgentCounts() {
    var call =
        call(
            Rows.answered().agent("ann").disposition("Reschedule"),
            Rows.answered().agent("bob").at(NOON.plusSeconds(60)).disposition(null));
    assertEquals("Agent bob", call.agent());
    assertEquals("Reschedule", call.disposition());
    assertEquals(Duration.ofSeconds(12), call.waiting(), "until the first agent spoke");
  }

  @Test
  void anAgentsDispositionCountsBeforeALaterOneOfTheSystem() {
    var call =
        call(
            Rows.answered().disposition("Price Shopper"),
            Rows.answered().at(NOON.plusSeconds(60)).disposition("Caller Disconnected"));
    assertEquals("Price Shopper", call.five9Disposition());
  }

  @Test
  void aCorrectionCountsBeforeFive9s() {
    var segments = List.of(Rows.answered().row());
    var entry = CallEntry.read("1", segments, NOON);
    var call =
        DeriveCall.of(
            CampaignKey.of(ACME),
            entry,
            segments,
            Overlay.of(new Call.Correction("Price Shopper", "sam", NOON)));
    assertEquals("Price Shopper", call.disposition());
    assertEquals("Booked - New Customer", call.five9Disposition());
    assertEquals(Outcome.LOST, call.outcome());
  }

  @ParameterizedTest
  @CsvSource({
    "Inbound, 6125550101, 6125550199, 6125550101, INBOUND",
    "Inbound Voicemail, 6125550101, 6125550199, 6125550101, INBOUND",
    "Inbound, , 6125550199, , INBOUND",
    "Inbound, Unavailable, 6125550199, , INBOUND",
    "Outbound, 6125550199, 6125550101, 6125550101, OUTBOUND",
    "Manual, 6125550199, 6125550101, 6125550101, OUTBOUND",
    "Preview, 6125550199, 6125550101, 6125550101, OUTBOUND",
    "Queue Callback, 6125550199, 6125550101, 6125550101, OUTBOUND",
    "Internal, 1001, 1002, 1002, INTERNAL",
    "Something New, 6125550199, 6125550101, 6125550101, OUTBOUND"
  })
  void findsTheCustomersNumber(
      String type,
      @Nullable String ani,
      String dnis,
      @Nullable String customer,
      Call.Direction direction) {
    var call = call(Rows.answered().type(type).ani(ani).dnis(dnis));
    assertEquals(customer, call.customerNumber());
    assertEquals(direction, call.direction());
  }

  @ParameterizedTest
  @CsvSource({
    "Abandon, true, true",
    "Abandon, , true",
    "Caller Disconnected, , true",
    "Queue Callback Timeout, false, true",
    "Sent To Voicemail, true, false",
    "Sent To Voicemail, , false",
    "Transferred To 3rd Party, , false",
    "No Disposition, , false",
    ", true, true",
    ", , false"
  })
  void knowsWhoLeftUnheard(
      @Nullable String disposition, @Nullable Boolean flag, boolean abandoned) {
    var call = call(Rows.abandoned().disposition(disposition).abandoned(flag));
    assertEquals(abandoned, call.abandoned());
    assertFalse(call.handled());
    assertNull(call.agent());
  }

  @Test
  void aHandledCallIsNotAbandoned() {
    var call = call(Rows.answered().abandoned(true).disposition("Caller Disconnected"));
    assertFalse(call.abandoned());
    assertEquals(Outcome.NONE_YET, call.outcome());
  }

  @Test
  void anInternalCallIsNoCustomersWait() {
    var call = call(Rows.answered().type("Internal").campaign(null));
    assertEquals("", call.campaign());
    assertFalse(call.handled());
    assertEquals(Duration.ZERO, call.waiting());
  }

  @Test
  void theFirstRowWithACampaignTellsIt() {
    assertEquals(ACME, call(Rows.answered(), transfer().campaign("Other")).campaign());
    assertEquals(ACME, call(Rows.answered().campaign(Segment.DELETED), transfer()).campaign());
    assertEquals(Segment.DELETED, call(Rows.answered().campaign(Segment.DELETED)).campaign());
  }
}
