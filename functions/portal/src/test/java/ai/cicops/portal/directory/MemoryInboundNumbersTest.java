package ai.cicops.portal.directory;

class MemoryInboundNumbersTest extends InboundNumbersContract {
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryInboundNumbers numbers = new MemoryInboundNumbers(companies);

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected InboundNumbers numbers() {
    return numbers;
  }

  @Override
  protected int noted(CompanyId company) {
    return companies.audit().of("company#" + company, 1000).size();
  }
}
