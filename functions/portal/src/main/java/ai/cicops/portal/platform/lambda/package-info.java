/**
 * The edge of a function: AWS's events in, answers out, problems as RFC 9457, JSON by code made at
 * compile time. A handler extends {@link ai.cicops.portal.platform.lambda.HttpFunction} and lists
 * its routes.
 */
@NullMarked
package ai.cicops.portal.platform.lambda;

import org.jspecify.annotations.NullMarked;
