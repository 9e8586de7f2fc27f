package ai.cicops.portal.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which companies a list shows.
 *
 * @param state null for those that are neither discarded nor merged
 * @param text to be found in name, place or trade; empty for any
 */
public record CompanyFilter(@Nullable CompanyState state, String text) {
  public static final CompanyFilter ALL = new CompanyFilter(null, "");

  public boolean takes(Company company) {
    boolean right = state == null ? company.isActive() : state == company.state();
    return right && company.mentions(text);
  }
}
