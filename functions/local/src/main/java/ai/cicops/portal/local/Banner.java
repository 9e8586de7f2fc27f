package ai.cicops.portal.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a person who has just started the portal wants to know. */
final class Banner {
  private Banner() {}

  static List<String> lines(URI address, RunSettings settings) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("  The Customer Portal is ready:  " + address);
    lines.add("");
    lines.add("  admin@cic.example              staff, sees everything");
    if (settings.demo() && !settings.otherPlatform()) {
      lines.add("  supervisor@cic.example         staff, sees the assigned companies");
      lines.add("  agent@cic.example              staff, no calls");
      lines.add("  owner@northside.example        owner of Northside Plumbing");
      lines.add("  office@summit.example          member at Summit Heating & Air");
      lines.add("  billing@homegroup.example      organization of four companies");
    }
    lines.add("");
    lines.add("  Password of all                " + DemoSeed.PASSWORD.reveal());
    lines.add("  Second factor of staff (TOTP)  " + DemoSeed.STAFF_TOTP.secret().reveal());
    lines.add("");
    lines.add("  Mail       " + address + "/_local/mail");
    lines.add("  Five9      " + (settings.otherPlatform() ? "as FIVE9_URL says" : "simulated"));
    lines.add("  Data, log  " + settings.data());
    lines.add("  Stop       Ctrl-C");
    lines.add("");
    return lines;
  }
}
