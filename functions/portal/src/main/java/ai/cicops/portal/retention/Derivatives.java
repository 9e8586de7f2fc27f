package ai.cicops.portal.retention;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What browsers play is made anew when another part of a call comes, under a name that ends
 * otherwise; what was made before stays, for somebody may be listening.
 */
final class Derivatives {
  private static final Pattern NAME = Pattern.compile("(.+/)([^/]+-)[0-9a-f]{16}\\.\\w+");

  private Derivatives() {}

  /**
   * The keys of the same calls' derivatives.
   *
   * @param under the keys that begin so; asked once a folder, which holds a campaign's day
   */
  static Set<String> ofSame(Collection<String> keys, Function<String, List<String>> under) {
    var calls = new HashSet<String>();
    var folders = new TreeSet<String>();
    for (var key : keys) {
      var name = NAME.matcher(key);
      if (name.matches()) {
        calls.add(name.group(1) + name.group(2));
        folders.add(name.group(1));
      }
    }
    var same = new TreeSet<String>();
    for (var folder : folders) {
      for (var key : under.apply(folder)) {
        var name = NAME.matcher(key);
        if (name.matches() && calls.contains(name.group(1) + name.group(2))) {
          same.add(key);
        }
      }
    }
    return same;
  }
}
