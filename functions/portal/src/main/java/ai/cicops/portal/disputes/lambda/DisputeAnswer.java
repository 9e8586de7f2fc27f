package ai.cicops.portal.disputes.lambda;

import ai.cicops.portal.disputes.Act;
import ai.cicops.portal.disputes.CallDisputes;
import ai.cicops.portal.disputes.Dispute;
import ai.cicops.portal.disputes.DisputeThread;
import ai.cicops.portal.disputes.Entry;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.questions.MessageText;
import ai.cicops.portal.questions.lambda.Called;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dispute as lists show it.
 *
 * @param number of the call's disputes, from 1 on
 * @param excerpt how it begins
 * @param since when it came to its state
 * @param version counts its entries
 */
@Json
record DisputeAnswer(
    String call,
    int number,
    Called.Company company,
    Called.Author opener,
    String reason,
    Instant callStart,
    String excerpt,
    String state,
    Instant openedAt,
    Instant since,
    int version) {

  /** One page; {@code next} is null on the last. */
  @Json
  record Page(List<DisputeAnswer> disputes, @Nullable String next) {}

  /**
   * All of a call, the first one first.
   *
   * @param reasons for which one may dispute it now
   */
  @Json
  record OfCall(List<Whole> disputes, List<String> reasons) {
    static OfCall of(CallDisputes found, Person person, Instant now, Called called) {
      return new OfCall(
          found.threads().stream()
              .map(thread ->
                  Whole.of(thread, found.acts(person, thread.dispute(), now), now, called))
              .toList(),
          found.reasons(person).stream().map(DisputeAnswer::word).toList());
    }
  }

  /**
   * With its history, oldest first.
   *
   * @param may what one may do to it now
   * @param reopenUntil while it is decided and may be reopened; null otherwise
   */
  @Json
  record Whole(
      DisputeAnswer dispute, List<Line> entries, List<String> may, @Nullable Instant reopenUntil) {
    static Whole of(DisputeThread thread, Set<Act> may, Instant now, Called called) {
      var dispute = thread.dispute();
      return new Whole(
          DisputeAnswer.of(dispute, called),
          thread.entries().stream().map(entry -> Line.of(entry, called)).toList(),
          may.stream().map(DisputeAnswer::word).toList(),
          dispute.reopenUntil(now).orElse(null));
    }
  }

  /**
   * One entry.
   *
   * @param ofCic whether CIC's side made it
   */
  @Json
  record Line(
      int number,
      Called.Author author,
      boolean ofCic,
      String act,
      Instant at,
      @Nullable String text) {
    static Line of(Entry entry, Called called) {
      return new Line(
          entry.number(),
          called.author(entry.author()),
          entry.act().ofCic(),
          word(entry.act()),
          entry.at(),
          Optional.ofNullable(entry.text()).map(MessageText::value).orElse(null));
    }
  }

  static DisputeAnswer of(Dispute dispute, Called called) {
    return new DisputeAnswer(
        dispute.id().call().toString(),
        dispute.id().number(),
        called.company(dispute.company()),
        called.author(dispute.opener()),
        word(dispute.reason()),
        dispute.callStart(),
        dispute.excerpt(),
        word(dispute.state()),
        dispute.openedAt(),
        dispute.since(),
        dispute.version());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
