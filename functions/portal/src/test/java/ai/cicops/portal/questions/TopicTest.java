package ai.cicops.portal.questions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {
  @ParameterizedTest
  @CsvSource({
    "call, abcdefghijklm.20261120.3000, ''",
    "company, '', ''",
    "number, +16125550199, ''",
    "screen, /companies/northside/hours, JKJaXmPLvHcESHA=",
    "screen, /, ''",
  })
  void isWhatItWasWrittenAs(String kind, String id, String requestId) {
    var topic = Topic.parse(kind, id, requestId).orElseThrow();

    assertEquals(kind, topic.kind());
    assertEquals(id, topic.id());
  }

  @ParameterizedTest
  @CsvSource({
    "call, 300000000001, ''",
    "call, abcdefghijklm.20261120.3000, request-1",
    "company, northside, ''",
    "number, 6125550199, ''",
    "number, +16125550199, request-1",
    "screen, calls, ''",
    "screen, /calls?text=Smith, ''",
    "screen, /calls, a b",
    "invoice, 1, ''",
    "'', '', ''",
  })
  void isNothingElse(String kind, String id, String requestId) {
    assertTrue(Topic.parse(kind, id, requestId).isEmpty());
  }
}
