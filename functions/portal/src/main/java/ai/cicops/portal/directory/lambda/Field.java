package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.lambda.InvalidInput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what people enter; what cannot be used is refused by its field. */
final class Field {
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DATE = 10;
  private static final int MOST_TRADES = 20;
  private static final int EARLIEST = 2000;
  private static final int LATEST = 366;

  private Field() {}

  /** One line without control characters; spaces around it count for nothing. */
  static String line(String field, String text, int shortest) {
    return line(field, text, shortest, LONGEST_LINE);
  }

  static String line(String field, String text, int shortest, int longest) {
    var line = text.strip();
    int length = line.codePointCount(0, line.length());
    if (length < shortest || length > longest || line.chars().anyMatch(Character::isISOControl)) {
      throw InvalidInput.field(field);
    }
    return line;
  }

  static String text(String field, String text) {
    return line(field, text, 1, LONGEST_TEXT);
  }

  /** A name of a few words. */
  static String shortLine(String field, String text) {
    return line(field, text, 1, LONGEST_NAME);
  }

  /** A date such as {@code 2026-11-26}. */
  static LocalDate date(String field, String text) {
    try {
      if (text.length() == LONGEST_DATE) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException malformed) {
      // refused below
    }
    throw InvalidInput.field(field);
  }

  static ZoneId zone(String name) {
    // ZoneId alone takes offsets for zones, too
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
      throw new InvalidInput(ErrorCode.ZONE_UNKNOWN, "zone");
    }
    return ZoneId.of(name);
  }

  static List<TradeId> trades(List<String> ids) {
    var trades = ids.stream().map(id -> trade("trades", id)).distinct().toList();
    if (trades.size() > MOST_TRADES) {
      throw InvalidInput.field("trades");
    }
    return trades;
  }

  static TradeId trade(String field, String id) {
    return TradeId.parse(id).orElseThrow(() -> InvalidInput.field(field));
  }

  static OrganizationId organization(String field, String id) {
    return OrganizationId.parse(id).orElseThrow(() -> InvalidInput.field(field));
  }

  /** A day that something begins: in this century, and within a year from now. */
  static @Nullable LocalDate day(String field, @Nullable String text, Instant now) {
    if (text == null) {
      return null;
    }
    try {
      var day = LocalDate.parse(text);
      var latest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(LATEST);
      if (day.getYear() >= EARLIEST && !day.isAfter(latest)) {
        return day;
      }
    } catch (DateTimeParseException none) {
      // as below
    }
    throw InvalidInput.field(field);
  }

  static CompanyId company(String field, String id) {
    return CompanyId.parse(id).orElseThrow(() -> InvalidInput.field(field));
  }

  static UserId user(String field, String id) {
    try {
      return new UserId(id);
    } catch (IllegalArgumentException none) {
      throw InvalidInput.field(field);
    }
  }
}
