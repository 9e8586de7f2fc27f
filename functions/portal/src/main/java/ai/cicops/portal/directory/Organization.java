package ai.cicops.portal.directory;

/** The optional parent of companies: a franchise, an owner of several locations. */
public record Organization(OrganizationId id, String name) {}
