package ai.cicops.portal.identity;

class MemoryAttemptsTest extends AttemptsContract {
  private final MemoryAttempts attempts = new MemoryAttempts();

  @Override
  protected Attempts attempts() {
    return attempts;
  }

  @Override
  protected UsedSolutions used() {
    return attempts;
  }
}
