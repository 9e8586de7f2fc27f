/**
 * DynamoDB as the features' adapters use it: one lazy client, items as attribute maps, conditional
 * writes as values, throttling and outages as {@link ai.cicops.portal.platform.Unavailable}. Every
 * item carries {@code type} and {@code v}; expired items are filtered by the reader.
 */
@NullMarked
package ai.cicops.portal.platform.dynamodb;

import org.jspecify.annotations.NullMarked;
