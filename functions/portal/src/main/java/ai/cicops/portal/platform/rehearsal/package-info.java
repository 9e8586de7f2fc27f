/**
 * What a request function goes through before SnapStart takes its snapshot: every route answers
 * once on a wire that leads nowhere, so that the classes, the compiled code and the clients of a
 * first request are in the snapshot. Nothing of the rehearsal's data stays: it is played by another
 * instance of the function.
 */
@NullMarked
package ai.cicops.portal.platform.rehearsal;

import org.jspecify.annotations.NullMarked;
