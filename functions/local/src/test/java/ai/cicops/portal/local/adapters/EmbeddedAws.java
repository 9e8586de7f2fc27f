package ai.cicops.portal.local.adapters;

import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import java.nio.file.Path;

/** One embedded account for all tests of adapters, with what {@code template.yaml} deploys. */
public final class EmbeddedAws {
  private EmbeddedAws() {}

  private static final class Holder {
    static final LocalAws AWS =
        LocalAws.inMemory(
            Template.read(Path.of(System.getProperty("portal.root", "../.."), "template.yaml")));
  }

  static LocalAws here() {
    return Holder.AWS;
  }

  /** The account, emptied. */
  public static LocalAws empty() {
    here().empty();
    return here();
  }
}
