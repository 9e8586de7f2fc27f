/**
 * A function as AWS starts it: the shipped zip unpacked, a JVM of its own, AWS's own runtime
 * client, and here the other end of its wire, the Lambda Runtime API (version 2018-06-01).
 */
@NullMarked
package ai.cicops.portal.local.runtime;

import org.jspecify.annotations.NullMarked;
