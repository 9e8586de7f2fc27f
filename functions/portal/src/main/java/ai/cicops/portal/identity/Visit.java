package ai.cicops.portal.identity;

/** The person and the session that a cookie stands for, live or over. */
public record Visit(Person person, Session session) {}
