/**
 * AWS on one machine, made from the template: DynamoDB Local and an S3 server embedded, and one
 * small endpoint for what else the functions call (SQS, EventBridge, SES, Secrets Manager). Table
 * streams, buses, queues and their consumers run as AWS runs them: at least once, with visibility,
 * attempts and dead letters.
 *
 * <p>{@link ai.cicops.portal.local.aws.LocalAws#inMemory} is the fixture of the adapters' tests.
 */
@NullMarked
package ai.cicops.portal.local.aws;

import org.jspecify.annotations.NullMarked;
