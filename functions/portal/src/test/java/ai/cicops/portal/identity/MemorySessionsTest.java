package ai.cicops.portal.identity;

class MemorySessionsTest extends SessionsContract {
  private final MemoryPeople people = new MemoryPeople();
  private final MemorySessions sessions = new MemorySessions(people::find);

  @Override
  protected Sessions sessions() {
    return sessions;
  }

  @Override
  protected People people() {
    return people;
  }
}
