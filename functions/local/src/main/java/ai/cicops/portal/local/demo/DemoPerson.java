package ai.cicops.portal.local.demo;

import java.util.List;
import java.util.Set;

/**
 * Somebody who signs in.
 *
 * @param role admin, supervisor, agent or customer
 * @param companies ids of the companies they belong to, are assigned or serve; empty for an admin
 * @param permissions of a customer in each of them
 */
public record DemoPerson(
    String email,
    String name,
    String role,
    List<String> companies,
    Set<String> permissions,
    boolean owner) {}
