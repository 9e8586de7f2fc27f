package ai.cicops.portal.calls;

import ai.cicops.portal.directory.Company;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.PhoneNumber;
import ai.cicops.portal.directory.TradeId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What calls are told apart by. A value is a short text, the same wherever calls are filtered,
 * counted or written: the codes of {@link Outcome}, {@link RecordingState} and {@link
 * Call.Direction}, ids of trades and organizations, numbers in E.164, area codes, names as Five9
 * reports them.
 */
public enum Facet {
  OUTCOME,
  /** The effective one, exact. */
  DISPOSITION,
  RECORDING,
  DIRECTION,
  CALL_TYPE,
  /** Display name of the last agent. */
  AGENT,
  CAMPAIGN,
  /** The number dialled; as reported where it is none of E.164. */
  NUMBER,
  /** Those of the company that the call belongs to. */
  TRADE,
  /** That of the company that the call belongs to. */
  ORGANIZATION,
  /** {@code yes} when an agent spoke, else {@code no}. */
  ANSWERED,
  /** {@code yes} or {@code no}. */
  ABANDONED,
  /** Whether the effective disposition is: {@code yes} or {@code no}. */
  BOOKABLE,
  /**
   * {@code yes} when it has a {@link Loss} and its caller has not booked since, else {@code no}.
   */
  WINNABLE,
  /** Those that people have given it, any number of them. */
  TAG,
  /** {@code in} or {@code out} of the company's hours as they are said today; none when unknown. */
  HOURS,
  /** Of the other side's number: one of {@link AreaCodes}, none for a number of elsewhere. */
  AREA,
  /**
   * Of an inbound call {@code new} when it is the first ever of its number to its company, else
   * {@code repeat}; none for others and for withheld numbers.
   */
  CALLER,
  /** Those asked about whose people have to do with the company of the call. */
  TEAM;

  /** Stands for having no value. */
  public static final String EMPTY = "(empty)";

  /** True when the company has to be known before the values are. */
  boolean ofCompany() {
    return switch (this) {
      case TRADE, ORGANIZATION, HOURS, WINNABLE -> true;
      case OUTCOME,
          DISPOSITION,
          RECORDING,
          DIRECTION,
          CALL_TYPE,
          AGENT,
          CAMPAIGN,
          NUMBER,
          ANSWERED,
          ABANDONED,
          BOOKABLE,
          TAG,
          AREA,
          CALLER,
          TEAM ->
          false;
    };
  }

  /** True when it has to be known who booked since before the values are. */
  boolean ofBookings() {
    return this == WINNABLE;
  }

  /** True when calls can be told into all its values; else one asks for some. */
  public boolean isCounted() {
    return this != TEAM;
  }

  /** True when it has to be known who called before, before the values are. */
  boolean ofNewcomers() {
    return this == CALLER;
  }

  /** True when the company has to be known before {@link #name} is. */
  boolean namedByCompany() {
    return ofCompany() || this == NUMBER;
  }

  /** What people call a value that a call has; null where that is the value itself. */
  @Nullable String name(String value, Call call, Sight sight) {
    if (this == NUMBER) {
      return sight.label(call);
    }
    if (this == AREA) {
      return AreaCodes.of(value).map(AreaCodes.Place::toString).orElse(null);
    }
    return this == ORGANIZATION
        ? sight
            .companyOf(call)
            .map(Company::organization)
            .filter(one -> one.id().value().equals(value))
            .map(Organization::name)
            .orElse(null)
        : null;
  }

  /** One of most, several trades and tags; none where the call has nothing of the kind. */
  List<String> values(Call call, Sight sight, Instant now) {
    return switch (this) {
      case OUTCOME -> one(code(call.outcome()));
      case DISPOSITION -> disposition(call.disposition());
      case RECORDING -> one(code(RecordingState.of(call, now)));
      case DIRECTION -> one(code(call.direction()));
      case CALL_TYPE -> one(call.callType());
      case AGENT -> one(call.agent());
      case CAMPAIGN -> one(call.campaign());
      case NUMBER -> one(number(call.dialledNumber()));
      case TRADE -> sight.companyOf(call).map(Facet::trades).orElse(List.of());
      case ORGANIZATION ->
          sight.companyOf(call).map(Company::organization).map(of -> of.id().value()).stream()
              .toList();
      case ANSWERED -> yes(call.handled());
      case ABANDONED -> yes(call.abandoned());
      case BOOKABLE -> yes(call.meaning().bookable());
      case WINNABLE -> yes(sight.winnable(call));
      case TAG -> call.overlay().shownTags();
      case AREA ->
          AreaCodes.ofNumber(call.customerNumber()).map(AreaCodes.Place::code).stream().toList();
      case CALLER -> sight.newCaller(call).map(first -> first ? "new" : "repeat").stream().toList();
      case TEAM -> sight.teams(call);
      case HOURS -> sight.open(call).map(open -> open ? "in" : "out").stream().toList();
    };
  }

  private static List<String> yes(boolean holds) {
    return List.of(holds ? "yes" : "no");
  }

  private static List<String> one(@Nullable String value) {
    return value == null || value.isBlank() ? List.of() : List.of(value);
  }

  /** One that says nothing is empty, and is itself. */
  private static List<String> disposition(@Nullable String effective) {
    var values = one(effective);
    return values.isEmpty() || !Dispositions.isEmpty(effective)
        ? values
        : List.of(EMPTY, values.getFirst());
  }

  private static List<String> trades(Company company) {
    return company.trades().stream().map(TradeId::value).toList();
  }

  private static @Nullable String number(@Nullable String dialled) {
    return dialled == null
        ? null
        : PhoneNumber.ofDnis(dialled).map(PhoneNumber::e164).orElse(dialled);
  }

  /** As a code in answers, addresses and files. */
  public static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The value of a code; empty for what is none. */
  public static <T extends Enum<T>> Optional<T> of(Class<T> type, String code) {
    return List.of(type.getEnumConstants()).stream()
        .filter(value -> code(value).equals(code))
        .findFirst();
  }
}
