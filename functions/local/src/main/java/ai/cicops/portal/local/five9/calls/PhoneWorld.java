package ai.cicops.portal.local.five9.calls;

import java.time.LocalDate;
import java.util.List;

/** Where the calls come from. Asked twice, it answers the same: a world has no state. */
public interface PhoneWorld {

  /** All calls whose first leg starts on this UTC day, those of the future included. */
  List<PhoneCall> calls(LocalDate utcDay);

  /** The campaigns that exist, whether or not they have calls. */
  List<String> campaigns();
}
