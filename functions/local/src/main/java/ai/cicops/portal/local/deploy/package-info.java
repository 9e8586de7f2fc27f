/**
 * What is done to a deployed stage from the machine of whoever deploys, with their own rights at
 * AWS: the web app is published, the first administrator is let in. Which stage it is, the names of
 * its table or bucket say, in the environment.
 */
@NullMarked
package ai.cicops.portal.local.deploy;

import org.jspecify.annotations.NullMarked;
