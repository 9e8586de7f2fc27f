package ai.cicops.portal.five9;

class MemoryCoveragesTest extends CoveragesContract {
  private final Coverages coverages = new MemoryCoverages();

  @Override
  protected Coverages coverages() {
    return coverages;
  }
}
