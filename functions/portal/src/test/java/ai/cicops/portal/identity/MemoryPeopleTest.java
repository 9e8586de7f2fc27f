package ai.cicops.portal.identity;

class MemoryPeopleTest extends PeopleContract {
  private final MemoryPeople people = new MemoryPeople();

  @Override
  protected People people() {
    return people;
  }
}
