package ai.cicops.portal.local.five9.calls;

import java.time.LocalDate;
import java.util.List;

/** A phone platform that nobody calls. */
public record NoCalls() implements PhoneWorld {
  @Override
  public List<PhoneCall> calls(LocalDate utcDay) {
    return List.of();
  }

  @Override
  public List<String> campaigns() {
    return List.of();
  }
}
