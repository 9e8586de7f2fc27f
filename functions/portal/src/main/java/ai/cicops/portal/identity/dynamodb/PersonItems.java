package ai.cicops.portal.identity.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Grant;
import ai.cicops.portal.identity.People;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.Standing;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.dynamodb.Item;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A person's items: {@code profile} and one {@code grant#<company>} each. */
final class PersonItems {
  static final String PROFILE = "profile";
  static final String GRANT = "grant#";
  static final String MEMBER = "member#";
  static final String OWNER = "owner";
  static final String BILLING_CONTACT = "billingContact";
  static final String PERMISSIONS = "permissions";

  /** Since when a former member is none any more. */
  static final String REMOVED_AT = "removedAt";

  /** Counts changes of the profile. */
  static final String VERSION = "version";

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
    var standing = person.standing();
    var notification = standing.notificationEmail();
    return Item.of("person", pk(person.id()), PROFILE)
        .with("name", person.name())
        .with("email", person.email())
        .with("role", word(person.role()))
        .with("locale", person.locale())
        .with("zone", person.zone().getId())
        .with("secondFactor", standing.secondFactor())
        .with("welcomedAt", standing.welcomedAt())
        .with("signedInAt", standing.signedInAt())
        .with("deactivatedAt", standing.deactivatedAt())
        .with("sessionsFrom", standing.sessionsFrom())
        .with("notificationEmail", notification == null ? null : notification.value())
        .with(VERSION, standing.version())
        .with("namePk", namePk(person.role()))
        .with("nameSk", person.name().toLowerCase(Locale.ROOT) + "#" + person.id());
  }

  static Item grant(UserId user, Grant grant) {
    return rights(Item.of("grant", pk(user), GRANT + grant.company()), grant);
  }

  /** The same right seen from the company. */
  static Item member(UserId user, Grant grant) {
    return rights(Item.of("member", companyPk(grant.company()), MEMBER + user), grant);
  }

  static String companyPk(CompanyId company) {
    return "company#" + company;
  }

  static People.Member member(Item item) {
    return new People.Member(
        new UserId(item.sk().substring(MEMBER.length())),
        rights(new CompanyId(item.pk().substring("company#".length())), item),
        item.instant(REMOVED_AT).orElse(null));
  }

  private static Item rights(Item item, Grant grant) {
    return item.with(OWNER, grant.owner())
        .with(BILLING_CONTACT, grant.billingContact())
        .with(PERMISSIONS, permissions(grant));
  }

  static AttributeValue permissions(Grant grant) {
    return AttributeValue.fromL(
        grant.permissions().stream().map(PersonItems::word).sorted().map(Item::text).toList());
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
        grants,
        new Standing(
            profile.flag("secondFactor"),
            profile.instant("welcomedAt").orElse(null),
            profile.instant("signedInAt").orElse(null),
            profile.instant("deactivatedAt").orElse(null),
            profile.instant("sessionsFrom").orElse(null),
            profile.find("notificationEmail").map(EmailAddress::new).orElse(null),
            profile.number(VERSION, 0)));
  }

  private static Grant grant(Item item) {
    return rights(new CompanyId(item.sk().substring(GRANT.length())), item);
  }

  private static Grant rights(CompanyId company, Item item) {
    return new Grant(
        company,
        item.flag(OWNER),
        item.flag(BILLING_CONTACT),
        item.texts(PERMISSIONS).stream()
            .map(name -> Permission.valueOf(name.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet()));
  }
}
