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

  static UserId user(Item item) {
    return new UserId(item.pk().substring("user#".length()));
  }

  /** The people of a role stand together in the index {@code byName}. */
  static String namePk(Role role) {
    return "people#" + word(role);
  }

  static Item profile(Person person) {
    return Item.of("person", pk(person.id()), PROFILE)
        .with("name", person.name())
        .with("email", person.email())
        .with("role", word(person.role()))
        .with("locale", person.locale())
        .with("zone", person.zone().getId())
        .with("namePk", namePk(person.role()))
        .with("nameSk", person.name().toLowerCase(Locale.ROOT) + "#" + person.id());
  }

  static Item grant(UserId user, Grant grant) {
    return rights(Item.of("grant", pk(user), GRANT + grant.company()), grant);
  }

  /** The same right seen from the company. */
  static Item member(UserId user, Grant grant) {
    return rights(Item.of("member", "company#" + grant.company(), "member#" + user), grant);
  }

  private static Item rights(Item item, Grant grant) {
    return item.with("owner", grant.owner())
        .with("permissions", grant.permissions().stream().map(PersonItems::word).sorted().toList());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
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
