package ai.cicops.portal.platform.dynamodb;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item's attributes, read and written by type. Instants are ISO-8601 text; absent and null are
 * the same.
 */
public record Item(Map<String, AttributeValue> attributes) {
  /** Time to live: epoch seconds, the only instant that is a number. */
  public static final String EXPIRES_AT = "expiresAt";

  private static final DateTimeFormatter SORTABLE =
      new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

  public static Item of(String type, String pk, String sk) {
    var attributes = new HashMap<String, AttributeValue>(key(pk, sk));
    attributes.put("type", text(type));
    attributes.put("v", number(1));
    return new Item(attributes);
  }

  public static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of("pk", text(pk), "sk", text(sk));
  }

  /**
   * An instant for a key: ISO-8601 with all nine digits, so that texts sort as instants do. The
   * shortest form would not: {@code 12:00:00Z} comes after {@code 12:00:00.5Z}.
   */
  public static String sortable(Instant instant) {
    return SORTABLE.format(instant);
  }

  public static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  public static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  public static AttributeValue bytes(byte[] value) {
    return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value));
  }

  public Item with(String name, @Nullable String value) {
    return value == null ? this : put(name, text(value));
  }

  public Item with(String name, @Nullable Instant value) {
    return value == null ? this : put(name, text(value.toString()));
  }

  public Item with(String name, long value) {
    return put(name, number(value));
  }

  public Item with(String name, boolean value) {
    return put(name, AttributeValue.fromBool(value));
  }

  public Item with(String name, List<String> values) {
    return put(name, AttributeValue.fromL(values.stream().map(Item::text).toList()));
  }

  public Item with(String name, Map<String, Long> values) {
    var numbers = new HashMap<String, AttributeValue>();
    values.forEach((key, value) -> numbers.put(key, number(value)));
    return put(name, AttributeValue.fromM(numbers));
  }

  public Item with(String name, byte[] value) {
    return put(name, bytes(value));
  }

  public Item with(String name, AttributeValue value) {
    return put(name, value);
  }

  public Item expiring(Instant at) {
    return put(EXPIRES_AT, number(at.getEpochSecond()));
  }

  public String required(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("the item has no " + name));
  }

  public Optional<String> find(String name) {
    return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
  }

  public Optional<Instant> instant(String name) {
    return find(name).map(Instant::parse);
  }

  public long number(String name, long otherwise) {
    var value = attributes.get(name);
    return value == null || value.n() == null ? otherwise : Long.parseLong(value.n());
  }

  public boolean flag(String name) {
    var value = attributes.get(name);
    return value != null && Boolean.TRUE.equals(value.bool());
  }

  public List<String> texts(String name) {
    var value = attributes.get(name);
    return value == null ? List.of() : value.l().stream().map(AttributeValue::s).toList();
  }

  public Map<String, Long> numbers(String name) {
    var numbers = new HashMap<String, Long>();
    var value = attributes.get(name);
    if (value != null) {
      value.m().forEach((key, number) -> numbers.put(key, Long.valueOf(number.n())));
    }
    return numbers;
  }

  public Map<String, AttributeValue> map(String name) {
    var value = attributes.get(name);
    return value == null ? Map.of() : value.m();
  }

  public byte[] bytes(String name) {
    var value = attributes.get(name);
    return value == null || value.b() == null ? new byte[0] : value.b().asByteArrayUnsafe();
  }

  public String pk() {
    return required("pk");
  }

  public String sk() {
    return required("sk");
  }

  /** True when the time to live is over, whether or not DynamoDB has deleted the item yet. */
  public boolean expired(Instant now) {
    return number(EXPIRES_AT, Long.MAX_VALUE) <= now.getEpochSecond();
  }

  private Item put(String name, AttributeValue value) {
    var more = new HashMap<>(attributes);
    more.put(name, value);
    return new Item(more);
  }
}
