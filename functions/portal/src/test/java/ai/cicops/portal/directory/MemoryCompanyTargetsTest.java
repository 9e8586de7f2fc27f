package ai.cicops.portal.directory;

class MemoryCompanyTargetsTest extends CompanyTargetsContract {
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryCompanyTargets targets = new MemoryCompanyTargets(companies);

  @Override
  protected CompanyTargets targets() {
    return targets;
  }

  @Override
  protected Companies companies() {
    return companies;
  }
}
