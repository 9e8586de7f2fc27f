package ai.cicops.portal.views.lambda;

import ai.cicops.portal.directory.CompanyId;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
   * @param company whose it is; null when it is one's own or the staff's
   * @param mine whether one may change it
   */
  @Json
  record View(
      String id,
      String name,
      String query,
      boolean shared,
      @Nullable String company,
      boolean mine,
      long version) {
    static View of(SavedView view, Person person) {
      return new View(
          view.id(),
          view.name(),
          view.query(),
          !(view.shelf() instanceof Shelf.Own),
          view.shelf() instanceof Shelf.OfCompany(var company) ? company.value() : null,
          KeepViews.mayChange(person, view),
          view.version());
    }
  }

  @Json
  record Keep(
      String list,
      String name,
      String query,
      boolean shared,
      @Nullable String company,
      long version) {
    KeepViews.Wish wish(String id, Person person) {
      var line = Parse.name(name);
      if (line.codePointCount(0, line.length()) > LONGEST_NAME) {
        throw InvalidInput.field("name");
      }
      if (!QUERY.matcher(query).matches() || values("cursor").findAny().isPresent()) {
        throw InvalidInput.field("query");
      }
      var which = ViewBody.list(list);
      var shelf = shelf(person, which, shared, company);
      if (company != null && !values("company").allMatch(company::equals)) {
        throw InvalidInput.field("query");
      }
      return new KeepViews.Wish(id(id), shelf, which, line, query);
    }

    private Stream<String> values(String parameter) {
      return Stream.of(query.split("&"))
          .filter(part -> part.startsWith(parameter + "="))
          .map(part -> part.substring(parameter.length() + 1));
    }
  }

  static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw InvalidInput.field("id");
    }
    return text;
  }

  /**
   * @param company null for the staff's; what is not shared has none
   */
  static Shelf shelf(Person person, ListName list, boolean shared, @Nullable String company) {
    if (company == null) {
      return shared ? new Shelf.Staff() : new Shelf.Own(person.id());
    }
    if (!shared) {
      throw InvalidInput.field("company");
    }
    return new Shelf.OfCompany(company(list, company));
  }

  /** Only what a company has can be a company's. */
  static CompanyId company(ListName list, String text) {
    return switch (list) {
      case COMPANIES -> throw InvalidInput.field("company");
      case CALLS -> CompanyId.parse(text).orElseThrow(() -> InvalidInput.field("company"));
    };
  }

  static ListName list(String word) {
    return Arrays.stream(ListName.values())
        .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> InvalidInput.field("list"));
  }
}
