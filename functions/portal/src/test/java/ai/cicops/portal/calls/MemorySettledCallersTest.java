package ai.cicops.portal.calls;

class MemorySettledCallersTest extends SettledCallersContract {
  @Override
  protected SettledCallers callers() {
    return new MemorySettledCallers();
  }
}
