package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.lambda.InvalidInput;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is entered about a trade, as it comes in. */
final class TradeBody {
  private static final int MOST_COMPANIES = 100;

  private TradeBody() {}

  @Json
  record Create(String name) {
    String line() {
      return Field.shortLine("name", name);
    }
  }

  @Json
  record Rename(long version, String name) {
    String line() {
      return Field.shortLine("name", name);
    }
  }

  /** At most a hundred companies, each in one of the lists. */
  @Json
  record Attach(@Nullable List<String> add, @Nullable List<String> remove) {
    List<CompanyId> added() {
      return read("add", add);
    }

    /** Read after those that are added. */
    List<CompanyId> removed() {
      var removed = read("remove", remove);
      var added = added();
      if (added.size() + removed.size() > MOST_COMPANIES
          || removed.stream().anyMatch(added::contains)) {
        throw InvalidInput.field("remove");
      }
      return removed;
    }

    private static List<CompanyId> read(String field, @Nullable List<String> ids) {
      var read =
          ids == null
              ? List.<CompanyId>of()
              : ids.stream().map(id -> Field.company(field, id)).distinct().toList();
      if (read.size() > MOST_COMPANIES) {
        throw InvalidInput.field(field);
      }
      return read;
    }
  }
}
