package ai.cicops.portal.local.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** A small template for tests that must not depend on what the product has just now. */
public final class SmallTemplate {
  private SmallTemplate() {}

  public static Template read() {
    try (var yaml = SmallTemplate.class.getResourceAsStream("/small-template.yaml")) {
      var text = new String(Objects.requireNonNull(yaml).readAllBytes(), UTF_8);
      return Template.parse(text, Map.of("Stage", "local"));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
