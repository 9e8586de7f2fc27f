package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A person's items: {@code profile} and one {@code grant#<company>} each. */
final class PersonItems {
  static final String PROFILE = "profile";
  static final String GRANT = "grant#";

  private PersonItems() {}

  static String pk(UserId user) {
    return "user#" + user;
  }

  static Optional<Person> person(UserId id, List<Item> items) {
    var grants =
        items.stream().filter(item -> item.sk().startsWith(GRANT)).map(PersonItems::grant).toList();
    return items.stream()
        .filter(item -> item.sk().equals(PROFILE))
        .findFirst()
        .map(profile -> person(id, profile, grants));
  }

  private static Person person(UserId id, Item profile, List<Grant> grants) {
    return new Person(
        id,
        profile.required("name"),
        profile.required("email"),
        Role.valueOf(profile.required("role").toUpperCase(Locale.ROOT)),
        profile.required("locale"),
        ZoneId.of(profile.required("zone")),
        grants);
  }

  private static Grant grant(Item item) {
    return new Grant(
        new CompanyId(item.sk().substring(GRANT.length())),
        item.flag("owner"),
        item.texts("permissions").stream()
            .map(name -> Permission.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()));
  }
}
