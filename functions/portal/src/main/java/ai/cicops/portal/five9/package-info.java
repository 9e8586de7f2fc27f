/**
 * The sync with the phone platform: reports in, calls out, each row once in effect and none lost.
 */
@NullMarked
package ai.cicops.portal.five9;

import org.jspecify.annotations.NullMarked;
