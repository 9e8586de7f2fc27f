package ai.cicops.portal.local.five9.faults;

import java.util.Map;

/**
 * A fault as shown to people: its arguments are those in force when it is on, else the defaults.
 */
public record FaultState(
    String name, String description, boolean on, Map<String, String> arguments) {}
