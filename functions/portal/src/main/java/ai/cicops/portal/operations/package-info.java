/** How the system is doing, for those who run it. */
@NullMarked
package ai.cicops.portal.operations;

import org.jspecify.annotations.NullMarked;
