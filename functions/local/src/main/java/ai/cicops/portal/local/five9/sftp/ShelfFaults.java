package ai.cicops.portal.local.five9.sftp;

import ai.cicops.portal.local.five9.calls.Scatter;
import ai.cicops.portal.local.five9.faults.Fault;
import ai.cicops.portal.local.five9.faults.FaultArguments;
import ai.cicops.portal.local.five9.faults.Faults;
import java.time.ZoneId;
import java.util.Optional;

/** Which files a fault strikes: one of so many, always the same ones. */
record ShelfFaults(Faults faults) {

  Optional<FaultArguments> strikes(Fault fault, FileFacts file) {
    return faults
        .active(fault)
        .filter(arguments -> !arguments.spares(file.campaign()))
        .filter(arguments ->
            Scatter.below(
                    fault.label() + file.recordingId(), Math.max(1, arguments.number("every")))
                == 0);
  }

  boolean strike(Fault fault, FileFacts file) {
    return strikes(fault, file).isPresent();
  }

  ZoneId zone(String campaign, ZoneId usual) {
    return faults
        .active(Fault.OTHER_ZONE_FOLDER)
        .filter(arguments -> !arguments.spares(campaign))
        .map(arguments -> ZoneId.of(arguments.text("zone")))
        .orElse(usual);
  }

  NameShape shape(String campaign, NameShape usual) {
    return faults
        .active(Fault.NAME_SHAPE)
        .filter(arguments -> !arguments.spares(campaign))
        .map(arguments -> NameShape.valueOf(arguments.text("shape")))
        .orElse(usual);
  }

  /** Who and what is named, as the faults have it. */
  FileFacts named(FileFacts facts) {
    FileFacts named = facts;
    if (strike(Fault.NON_ASCII, facts)) {
      named = named.withAgent("zoë.núñez@cic.example", "Menú Principal");
    }
    if (strike(Fault.EMPTY_AGENT, facts)) {
      named = named.withAgent("", "After Hours Menu");
    }
    return strike(Fault.UNAVAILABLE_NUMBER, facts) ? named.withNumber("Unavailable") : named;
  }
}
