package ai.cicops.portal.directory;

import java.util.List;

class MemoryCompaniesTest extends CompaniesContract {
  private final MemoryCompanies companies = new MemoryCompanies();

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected List<CompanyId> needReview() {
    return companies.needReview();
  }
}
