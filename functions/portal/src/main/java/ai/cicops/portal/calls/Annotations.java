package ai.cicops.portal.calls;

import ai.cicops.portal.platform.Deed;

/** Where people's additions to calls go. Faults: {@link ai.cicops.portal.platform.Unavailable}. */
public interface Annotations {
  /**
   * Joins what somebody adds with what is there, and keeps with it who did it and what others hear
   * of it; nothing of that when it adds nothing.
   *
   * @return what is there now
   */
  Overlay add(CallId call, Overlay added, Deed deed);
}
