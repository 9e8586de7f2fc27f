/** Telephone numbers by Google's libphonenumber, which knows every country's. */
@NullMarked
package ai.cicops.portal.directory.libphonenumber;

import org.jspecify.annotations.NullMarked;
