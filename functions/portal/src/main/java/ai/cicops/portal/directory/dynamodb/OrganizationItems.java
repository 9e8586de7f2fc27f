package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.KeptOrganization;
import ai.cicops.portal.directory.Organization;
import ai.cicops.portal.directory.OrganizationId;
import ai.cicops.portal.platform.dynamodb.Item;
import java.util.Locale;

/** The items of organizations and of the companies that hang on them. */
final class OrganizationItems {
  static final String ORGANIZATION = "organization";
  static final String ORGANIZATIONS = "organizations";
  static final String COMPANY = "company#";

  private OrganizationItems() {}

  static String pk(OrganizationId id) {
    return "organization#" + id;
  }

  static Item item(KeptOrganization organization) {
    return Item.of(ORGANIZATION, pk(organization.id()), ORGANIZATION)
        .with("name", organization.name())
        .with("discardedAt", organization.discardedAt())
        .with(CompanyItems.VERSION, organization.version())
        .with("namePk", ORGANIZATIONS)
        .with("nameSk", organization.name().toLowerCase(Locale.ROOT) + "\t" + organization.id());
  }

  static KeptOrganization organization(Item item) {
    return new KeptOrganization(
        new Organization(
            new OrganizationId(item.pk().substring("organization#".length())),
            item.required("name")),
        item.instant("discardedAt").orElse(null),
        item.number(CompanyItems.VERSION, 0));
  }

  static Item hanging(OrganizationId id, CompanyId company) {
    return Item.of("hanging", pk(id), COMPANY + company);
  }

  static CompanyId company(Item hanging) {
    return new CompanyId(hanging.sk().substring(COMPANY.length()));
  }
}
