package ai.cicops.portal.local.adapters;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompaniesContract;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.platform.Surroundings;
import java.util.List;

class DynamoCompaniesTest extends CompaniesContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final DynamoCompanies companies = new DynamoCompanies(account.tables(), surroundings);

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected List<CompanyId> needReview() {
    return account.outbox("CompanyNeedsReview", "companyId").stream().map(CompanyId::new).toList();
  }
}
