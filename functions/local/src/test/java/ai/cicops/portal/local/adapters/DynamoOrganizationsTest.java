package ai.cicops.portal.local.adapters;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Organizations;
import ai.cicops.portal.directory.OrganizationsContract;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoOrganizations;
import ai.cicops.portal.platform.Surroundings;

class DynamoOrganizationsTest extends OrganizationsContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final DynamoCompanies companies = new DynamoCompanies(account.tables(), surroundings);
  private final DynamoOrganizations organizations =
      new DynamoOrganizations(account.tables(), surroundings);

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected Organizations organizations() {
    return organizations;
  }
}
