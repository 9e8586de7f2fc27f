package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path path;

  @Test
  void refusesASecondRunInWordsUntilTheFirstIsGone() {
    try (var first = DataFolder.hold(path)) {
      assertEquals(path, first.path());
      var refused = assertThrows(DataFolder.InUse.class, () -> DataFolder.hold(path));
      assertTrue(String.valueOf(refused.getMessage()).contains("PORTAL_DATA="));
    }
    DataFolder.hold(path).close();
  }

  @Test
  void remembersWhatWasMadeFirst() {
    try (var folder = DataFolder.hold(path)) {
      assertEquals("one", folder.remembered("secrets/a", () -> "one"));
      assertEquals("one", folder.remembered("secrets/a", () -> "two"));
    }
  }
}
