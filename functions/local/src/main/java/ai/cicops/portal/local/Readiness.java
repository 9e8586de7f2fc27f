package ai.cicops.portal.local;

import java.util.Optional;

/** Whether the first load is far enough for the portal to be looked at. */
final class Readiness {
  private volatile Optional<String> loading = Optional.of("The portal starts.");

  /** What is still missing, for the health check; empty when the portal is ready. */
  Optional<String> stillLoading() {
    return loading;
  }

  void loading(String what) {
    if (loading.isPresent()) {
      loading = Optional.of(what);
    }
  }

  void ready() {
    loading = Optional.empty();
  }
}
