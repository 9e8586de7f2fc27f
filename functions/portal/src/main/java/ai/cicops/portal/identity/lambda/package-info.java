/** Sign-in at the edge, and the gate that every other feature's routes go through. */
@NullMarked
package ai.cicops.portal.identity.lambda;

import org.jspecify.annotations.NullMarked;
