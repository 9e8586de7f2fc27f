/**
 * The demo world: contractors, the people who look at the portal, CIC's agents and an endless
 * stream of calls. All is a function of a seed, the instant the world began and the day asked for:
 * the same every time, without a state, for days past and to come.
 */
@NullMarked
package ai.cicops.portal.local.demo;

import org.jspecify.annotations.NullMarked;
