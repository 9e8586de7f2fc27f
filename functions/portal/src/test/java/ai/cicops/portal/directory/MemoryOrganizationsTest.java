package ai.cicops.portal.directory;

class MemoryOrganizationsTest extends OrganizationsContract {
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryOrganizations organizations = new MemoryOrganizations(companies);

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected Organizations organizations() {
    return organizations;
  }
}
