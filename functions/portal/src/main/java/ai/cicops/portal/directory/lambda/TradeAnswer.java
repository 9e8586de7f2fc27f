package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.AttachTrade.Attached;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.Trade;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.directory.TradeList;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A trade as its page shows it, with how many of the companies that one sees have it. */
@Json
record TradeAnswer(String id, String name, int companies, long version) {

  @Json
  record All(List<TradeAnswer> trades) {
    static All of(TradeList list, Map<TradeId, Integer> counts) {
      return new All(
          list.trades().stream()
              .map(trade -> TradeAnswer.of(trade, counts.getOrDefault(trade.id(), 0)))
              .toList());
    }
  }

  /** How many companies lost it. */
  @Json
  record Deleted(int companies) {}

  /** Company by company. */
  @Json
  record Outcomes(List<Outcome> outcomes) {
    static Outcomes of(Map<CompanyId, Attached> outcomes) {
      return new Outcomes(
          outcomes.entrySet().stream()
              .map(each ->
                  new Outcome(
                      each.getKey().value(), each.getValue().name().toLowerCase(Locale.ROOT)))
              .toList());
    }
  }

  @Json
  record Outcome(String company, String outcome) {}

  /** As companies name it. */
  @Json
  record Named(String id, String name) {
    static List<Named> all(List<Trade> trades) {
      return trades.stream().map(trade -> new Named(trade.id().value(), trade.name())).toList();
    }
  }

  static TradeAnswer of(Trade trade, int companies) {
    return new TradeAnswer(trade.id().value(), trade.name(), companies, trade.version());
  }
}
