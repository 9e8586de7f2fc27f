package ai.cicops.portal.identity;

/**
 * Where a session was begun.
 *
 * @param address the IP address
 * @param place town and country as the edge knows them, such as {@code Austin, United States};
 *     empty where it does not
 * @param device what the browser says of itself, cut to {@link #LONGEST} characters
 */
public record Whereabouts(ClientAddress address, String place, String device) {
  public static final Whereabouts UNKNOWN = new Whereabouts(new ClientAddress(""), "", "");
  private static final int LONGEST = 300;

  public Whereabouts {
    place = cut(place);
    device = cut(device);
  }

  private static String cut(String text) {
    var line = text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST));
  }
}
