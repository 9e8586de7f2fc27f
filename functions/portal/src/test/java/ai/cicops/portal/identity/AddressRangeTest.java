package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.8, false",
    "203.0.113.0/24, 203.0.113.255, true",
    "203.0.113.0/24, 203.0.114.0, false",
    "203.0.113.128/25, 203.0.113.127, false",
    "0.0.0.0/0, 198.51.100.1, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "::/0, 2001:db8::1, true",
    "::/0, 198.51.100.1, false",
    "2001:db8::/32, 2001:DB8:ffff::1, true",
    "2001:db8::/32, 2001:db9::, false",
    "2001:db8::1, 2001:db8:0:0:0:0:0:1, true",
    "2001:db8::1/128, 2001:db8::2, false",
    "198.51.100.0/24, ::ffff:198.51.100.9, true",
    "203.0.113.0/24, '', false",
    "203.0.113.0/24, somewhere, false",
    "203.0.113.0/24, 203.0.113, false",
    "fe80::/10, fe80::1%eth0, false",
  })
  void hasWhatBeginsWithItsBits(String range, String address, boolean in) {
    assertEquals(in, AddressRange.parse(range).orElseThrow().has(new ClientAddress(address)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "203.0.113",
        "203.0.113.256",
        "203.0.113.7/24",
        "203.0.113.0/33",
        "203.0.113.0/",
        "203.0.113.0/-1",
        "203.0.113.0/24/24",
        "203.0.113.0/2 4",
        "3405803783",
        "0x7f.1.1.1",
        "2001:db8::/129",
        "2001:db8::1/64",
        "2001:db8:::1",
        "fe80::1%eth0",
        "[2001:db8::1]",
        "example.com",
        "203.0.113.0/24, 198.51.100.0/24",
      })
  void refusesWhatIsNoNetwork(String text) {
    assertTrue(AddressRange.parse(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"' 203.0.113.0/24 ', 203.0.113.0/24", "2001:DB8::/32, 2001:db8::/32"})
  void isWrittenInOneWay(String text, String kept) {
    assertEquals(kept, AddressRange.parse(text).orElseThrow().text());
  }

  @Property
  void judgesAsArithmeticDoes(
      @ForAll int first, @ForAll int other, @ForAll @IntRange(max = 32) int bits) {
    long mask = bits == 0 ? 0 : 0xffffffffL << (32 - bits) & 0xffffffffL;
    var range = AddressRange.parse(dotted(first & mask) + "/" + bits).orElseThrow();

    assertTrue(range.has(new ClientAddress(dotted(first & 0xffffffffL))));
    assertEquals(
        (first & mask) == (other & mask),
        range.has(new ClientAddress(dotted(other & 0xffffffffL))));
  }

  private static String dotted(long address) {
    return "%d.%d.%d.%d"
        .formatted(address >> 24 & 0xff, address >> 16 & 0xff, address >> 8 & 0xff, address & 0xff);
  }
}
