package ai.cicops.portal.local.five9.soap;

import ai.cicops.portal.local.five9.calls.LogRow;
import ai.cicops.portal.local.five9.calls.PhoneAgent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a report is run over: a half-open period, and the objects it is limited to. */
record Criteria(Instant start, Instant end, List<Objects> objects) {

  record Objects(String type, Set<String> names) {
    boolean admit(LogRow row) {
      PhoneAgent agent = row.leg().agent();
      return switch (type) {
        case "Campaign" -> names.contains(String.valueOf(row.leg().campaign()));
        case "User" -> agent != null && names.contains(agent.login());
        case "Disposition" -> names.contains(row.disposition());
        case "Skill" -> names.contains(row.leg().skill());
        default -> throw SoapFault.incorrectArgument("objectType", type);
      };
    }
  }

  static Criteria of(RequestElement runReport, ZoneId naked, List<String> campaigns) {
    RequestElement criteria =
        runReport.child("criteria").orElseThrow(() -> SoapFault.missedArgument("criteria"));
    RequestElement time =
        criteria.child("time").orElseThrow(() -> SoapFault.missedArgument("time"));
    Instant start = instant("start", time.required("start"), naked);
    Instant end = instant("end", time.required("end"), naked);
    if (end.isBefore(start)) {
      throw SoapFault.incorrectArgument("time", start + " to " + end);
    }
    List<Objects> objects =
        criteria.children("reportObjects").stream()
            .map(element -> objects(element, campaigns))
            .toList();
    return new Criteria(start, end, objects);
  }

  boolean admit(LogRow row) {
    return objects.stream().allMatch(limit -> limit.admit(row));
  }

  private static Objects objects(RequestElement element, List<String> campaigns) {
    String type = element.required("objectType");
    Set<String> names =
        element.children("objectNames").stream()
            .map(name -> name.text().strip())
            .collect(Collectors.toSet());
    if (type.equals("Campaign")) {
      names.stream()
          .filter(name -> !campaigns.contains(name))
          .findFirst()
          .ifPresent(name -> {
            throw SoapFault.objectNotFound(name, type);
          });
    }
    return new Objects(type, names);
  }

  /** With an offset or, naked, as wall clock of the data centre. */
  private static Instant instant(String name, String text, ZoneId naked) {
    try {
      return text.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text).atZone(naked).toInstant();
    } catch (DateTimeException unreadable) {
      throw SoapFault.incorrectArgument(name, text);
    }
  }
}
