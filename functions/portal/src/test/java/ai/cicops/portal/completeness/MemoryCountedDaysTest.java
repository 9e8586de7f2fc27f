package ai.cicops.portal.completeness;

class MemoryCountedDaysTest extends CountedDaysContract {
  private final CountedDays days = new MemoryCountedDays();

  @Override
  protected CountedDays days() {
    return days;
  }
}
