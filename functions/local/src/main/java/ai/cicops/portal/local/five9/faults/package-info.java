/** What can go wrong with the phone platform: named faults, switched on and off while it runs. */
@NullMarked
package ai.cicops.portal.local.five9.faults;

import org.jspecify.annotations.NullMarked;
