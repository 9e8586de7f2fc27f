/** Mail as MIME with our own headers, by SES's first API ({@code SendRawEmail}). */
@NullMarked
package ai.cicops.portal.notifications.ses;

import org.jspecify.annotations.NullMarked;
