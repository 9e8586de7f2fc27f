/**
 * The phone platform's own memory: calls with their legs, the call log made of them as of an
 * instant, and the known truth for tests. Everything is a function of the world, the clock and the
 * faults that are on; nothing is stored.
 */
@NullMarked
package ai.cicops.portal.local.five9.calls;

import org.jspecify.annotations.NullMarked;
