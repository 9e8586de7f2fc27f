package ai.cicops.portal.identity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rights in words, for the audit. */
final class Grants {
  private Grants() {}

  static String words(List<Grant> grants) {
    return grants.stream()
        .map(grant -> grant.company() + ": " + words(grant))
        .sorted()
        .collect(Collectors.joining("; "));
  }

  static String words(Grant grant) {
    var flags =
        Stream.of(grant.owner() ? "owner" : "", grant.billingContact() ? "billing_contact" : "")
            .filter(flag -> !flag.isEmpty());
    return Stream.concat(flags, grant.permissions().stream().map(Grants::word).sorted())
        .collect(Collectors.joining(" "));
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
