/**
 * What the product's cold start is measured against: the same route as Micronaut's API-proxy
 * controller with the SDK's default client, and a handler that does nothing.
 */
@NullMarked
package ai.cicops.portal.peer;

import org.jspecify.annotations.NullMarked;
