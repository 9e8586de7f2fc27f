package ai.cicops.portal.calls;

/**
 * The outcome tag of a call and what it means.
 *
 * @param bookable true when the caller could have become a job
 * @param billable whether such a call is billed unless the contract says otherwise
 */
public record Disposition(String name, Outcome outcome, boolean bookable, boolean billable) {}
