package ai.cicops.portal.directory;

class MemoryCompanyRetentionTest extends CompanyRetentionContract {
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryCompanyRetention retention = new MemoryCompanyRetention(companies);

  @Override
  protected CompanyRetention retention() {
    return retention;
  }

  @Override
  protected Companies companies() {
    return companies;
  }
}
