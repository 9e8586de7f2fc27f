package ai.cicops.portal.local.demo;

/** Parent of several companies. */
public record DemoOrganization(String id, String name) {}
