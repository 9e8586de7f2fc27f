package ai.cicops.portal.directory;

class MemoryHoursTest extends HoursContract {
  private final MemoryHours hours = new MemoryHours(new MemoryCompanies());

  @Override
  protected Hours hours() {
    return hours;
  }
}
