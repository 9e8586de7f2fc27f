/**
 * Groups of people, CIC's or customers, for filters, capacity and audit. A team gives nobody any
 * right: what judges rights is a package that does not know this one. Memberships have dates, none
 * of which is ever changed: joining adds an entry, leaving closes it.
 *
 * <p>Access patterns: a team by id · all teams by name · whether a name is free · every membership
 * of a team there ever was · the teams that somebody is in.
 */
@NullMarked
package ai.cicops.portal.teams;

import org.jspecify.annotations.NullMarked;
