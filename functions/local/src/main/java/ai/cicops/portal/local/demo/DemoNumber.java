package ai.cicops.portal.local.demo;

/**
 * A number that callers dial.
 *
 * @param number E.164
 */
public record DemoNumber(String number, String label, String campaign, String source) {

  /** As the phone platform writes it: ten digits. */
  String dnis() {
    return number.substring(2);
  }
}
