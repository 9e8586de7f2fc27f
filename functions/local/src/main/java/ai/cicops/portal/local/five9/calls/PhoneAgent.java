package ai.cicops.portal.local.five9.calls;

/** Who answered: login (a mail address) and display name. */
public record PhoneAgent(String login, String name) {}
