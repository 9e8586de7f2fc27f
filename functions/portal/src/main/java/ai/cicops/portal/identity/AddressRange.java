package ai.cicops.portal.identity;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The IP addresses that begin with the same bits, IPv4 or IPv6.
 *
 * @param text as it was written: one address, or a network such as {@code 203.0.113.0/24}
 * @param first its lowest address
 * @param bits how many they have in common
 */
public record AddressRange(String text, InetAddress first, int bits) {
  /** The JDK reads shorter forms, too, which nobody means. */
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");
  private static final Pattern BITS = Pattern.compile("\\d{1,3}");

  /**
   * Empty for what is neither, and for a network with bits behind its prefix, which is a slip of
   * the pen: {@code 203.0.113.7/24} may mean one address or 256. IPv4 written as IPv6 is IPv4.
   */
  public static Optional<AddressRange> parse(String written) {
    var text = written.strip().toLowerCase(Locale.ROOT);
    var parts = text.split("/", -1);
    if (parts.length > 2 || (parts.length == 2 && !BITS.matcher(parts[1]).matches())) {
      return Optional.empty();
    }
    return address(parts[0])
        .map(first ->
            new AddressRange(
                text, first, parts.length == 2 ? Integer.parseInt(parts[1]) : length(first)))
        .filter(range -> range.bits <= length(range.first) && range.endsInZeros());
  }

  private boolean endsInZeros() {
    var number = number(first);
    return number.signum() == 0 || number.getLowestSetBit() >= length(first) - bits;
  }

  /** Where it cannot be told where somebody is, they are nowhere in it. */
  public boolean has(ClientAddress client) {
    return address(client.text())
        .filter(address -> length(address) == length(first))
        .map(address -> number(address).xor(number(first)).shiftRight(length(first) - bits))
        .filter(difference -> difference.signum() == 0)
        .isPresent();
  }

  private static Optional<InetAddress> address(String text) {
    var folded = text.toLowerCase(Locale.ROOT);
    if (!IPV4.matcher(folded).matches() && !IPV6.matcher(folded).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(folded));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static int length(InetAddress address) {
    return address.getAddress().length * Byte.SIZE;
  }

  private static BigInteger number(InetAddress address) {
    return new BigInteger(1, address.getAddress());
  }

  @Override
  public String toString() {
    return text;
  }
}
