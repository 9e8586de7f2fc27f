package ai.cicops.portal.directory;

class MemoryHoursTest extends HoursContract {
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryHours hours = new MemoryHours(companies);

  @Override
  protected Hours hours() {
    return hours;
  }

  @Override
  protected Companies companies() {
    return companies;
  }
}
