package ai.cicops.portal.exports;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.OutboxEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where exports are kept, for {@link Export#LISTED}. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
public interface Exports {
  Optional<Export> find(ExportId id);

  /**
   * Those that somebody asked for, newest first.
   *
   * @param after where the last page ended, null for the first
   */
  List<Export> of(UserId asker, @Nullable Place after, int limit);

  /** Those about one company, newest first, whoever asked. */
  List<Export> of(CompanyId company, @Nullable Place after, int limit);

  /** Keeps one that is new; false when its id is taken. */
  boolean ask(Export export, Deed deed);

  /**
   * Keeps it in place of the version before, with who did it and what others hear of it.
   *
   * @return false when there is another version by now
   */
  boolean change(Export export, Deed deed);

  /** The same for what no person does. */
  boolean change(Export export, OutboxEvent... events);
}
