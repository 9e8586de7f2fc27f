/**
 * IAM on one machine: what a function's code asks of AWS is held against the function's own policy
 * in the template, and refused in AWS's words where the policy does not allow it. Every client of
 * the SDK finds {@link ai.cicops.portal.local.iam.RoleInterceptor} on the class path, so that the
 * product knows nothing of it. What nobody's role asks for, such as the demo's seed, is not judged.
 */
@NullMarked
package ai.cicops.portal.local.iam;

import org.jspecify.annotations.NullMarked;
