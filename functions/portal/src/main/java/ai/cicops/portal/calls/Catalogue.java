package ai.cicops.portal.calls;

/**
 * What dispositions mean now, for those who read calls. Faults: {@link
 * ai.cicops.portal.platform.Unavailable}.
 */
@FunctionalInterface
public interface Catalogue {
  /** What they mean when nobody says otherwise. */
  Catalogue USUAL = () -> Meanings.USUAL;

  Meanings now();
}
