package ai.cicops.portal.exports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a file is in the store for good; who goes on begins behind it.
 *
 * @param upload the store's name of the file that comes in parts; null before the first
 * @param parts the store's marks of the parts, in their order
 * @param rest how often what is too little for a part was put aside; 0 when nothing is
 * @param day the last day (UTC) that is written, all older ones are not; null before the first
 * @param rows of all of it
 * @param complete true when all parts are there
 */
public record Step(
    @Nullable String upload,
    List<String> parts,
    int rest,
    @Nullable LocalDate day,
    long rows,
    ExportState.Contents contents,
    boolean complete) {
  static final Step NONE = new Step(null, List.of(), 0, null, 0, ExportState.Contents.NONE, false);

  public Step {
    parts = List.copyOf(parts);
  }
}
