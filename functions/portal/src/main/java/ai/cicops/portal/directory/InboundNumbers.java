package ai.cicops.portal.directory;

import ai.cicops.portal.platform.Deed;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where numbers are kept. What one company knows of its own comes with it from {@link Companies}.
 * Faults: {@link ai.cicops.portal.platform.Unavailable}.
 */
public interface InboundNumbers {
  /** As many as {@link #keep} takes at once, when each of them stays with its company. */
  int MOST = 30;

  Optional<InboundNumber> find(PhoneNumber number);

  /** Those of them that are kept. */
  Map<PhoneNumber, InboundNumber> find(Collection<PhoneNumber> numbers);

  /**
   * Keeps each as its next version, all of them or none.
   *
   * @param changes of different numbers, at most {@link #MOST}
   * @return false, and nothing is changed, when one is not of the version that was read any more
   */
  boolean keep(List<Change> changes);

  /**
   * A number as it shall be.
   *
   * @param number of the version that was read; 0 for a new one
   * @param touched the companies whose entries are other than before
   */
  record Change(InboundNumber number, Set<CompanyId> touched, List<Deed> deeds) {
    public Change {
      touched = Set.copyOf(touched);
      deeds = List.copyOf(deeds);
    }
  }

  /**
   * Every company's numbers by company and number, those too that went to another company; at most
   * {@code limit} after the key of the page before.
   *
   * @param text to be found in digits, label, source or campaign; empty for any
   * @param companies of these every number is found, whatever the text
   */
  List<CompanyNumber> list(
      String text, Set<CompanyId> companies, @Nullable String after, int limit);
}
