package ai.cicops.portal.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from.
 *
 * @param text the IP address as the edge names it
 */
public record ClientAddress(String text) {
  private static final int NETWORK_BYTES = 8;

  /** What counts as one place: an IPv4 address, or an IPv6 network of 64 bits. */
  public String network() {
    try {
      return InetAddress.ofLiteral(text) instanceof Inet6Address address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
          : text;
    } catch (IllegalArgumentException unknown) {
      return text;
    }
  }
}
