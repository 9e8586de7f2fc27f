package ai.cicops.portal.views.lambda;

import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.lambda.Parse;
import ai.cicops.portal.platform.lambda.InvalidInput;
import ai.cicops.portal.views.KeepViews;
import ai.cicops.portal.views.SavedView;
import ai.cicops.portal.views.SavedView.ListName;
import ai.cicops.portal.views.SavedView.Shelf;
import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What travels about saved views. */
final class ViewBody {
  private static final Pattern ID = Pattern.compile("[a-z0-9-]{8,40}");

  /** What a browser writes behind the question mark. */
  private static final Pattern QUERY = Pattern.compile("[\\x21-\\x7e&&[^#?]]{0,2000}");

  private static final int LONGEST_NAME = 60;

  private ViewBody() {}

  @Json
  record All(List<View> views) {}

  /**
   * @param mine whether one may change it
   */
  @Json
  record View(String id, String name, String query, boolean shared, boolean mine, long version) {
    static View of(SavedView view, Person person) {
      return new View(
          view.id(),
          view.name(),
          view.query(),
          view.shelf() instanceof Shelf.Staff,
          KeepViews.mayChange(person, view),
          view.version());
    }
  }

  @Json
  record Keep(String list, String name, String query, boolean shared, long version) {
    KeepViews.Wish wish(String id, Person person) {
      var line = Parse.name(name);
      if (line.codePointCount(0, line.length()) > LONGEST_NAME) {
        throw InvalidInput.field("name");
      }
      if (!QUERY.matcher(query).matches()) {
        throw InvalidInput.field("query");
      }
      return new KeepViews.Wish(id(id), shelf(shared, person), ViewBody.list(list), line, query);
    }
  }

  static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw InvalidInput.field("id");
    }
    return text;
  }

  static Shelf shelf(boolean shared, Person person) {
    return shared ? new Shelf.Staff() : new Shelf.Own(person.id());
  }

  static ListName list(String word) {
    return Arrays.stream(ListName.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> InvalidInput.field("list"));
  }
}
