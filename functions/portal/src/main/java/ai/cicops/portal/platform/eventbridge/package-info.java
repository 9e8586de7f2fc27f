/** The bus of EventBridge, named by {@code EVENT_BUS}. */
@NullMarked
package ai.cicops.portal.platform.eventbridge;

import org.jspecify.annotations.NullMarked;
