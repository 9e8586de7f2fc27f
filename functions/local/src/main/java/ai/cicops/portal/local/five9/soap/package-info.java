/**
 * The Configuration Web Service on the wire: SOAP 1.1 over HTTP with Basic authentication, reports
 * of the call log, quotas and faults. One user, one request at a time. A report is read from the
 * log when it is run and forgotten after a while.
 */
@NullMarked
package ai.cicops.portal.local.five9.soap;

import org.jspecify.annotations.NullMarked;
