package ai.cicops.portal.directory;

import java.util.List;

class MemoryMergesTest extends MergesContract {
  private final MemoryCompanies companies = new MemoryCompanies();
  private final MemoryMerges merges = new MemoryMerges(companies);

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected Merges merges() {
    return merges;
  }

  @Override
  protected List<String> told(String detailType) {
    return companies.events().stream()
        .filter(event -> event.detailType().equals(detailType))
        .map(event -> String.valueOf(event.detail().get("merge")))
        .toList();
  }
}
