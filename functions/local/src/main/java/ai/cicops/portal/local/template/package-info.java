/**
 * {@code template.yaml} as the local run reads it: the one place that says which functions, tables,
 * queues, rules, schedules, routes and headers there are. References are resolved for the stage
 * {@code local}; physical names are the template's own, or the logical id in kebab-case.
 */
@NullMarked
package ai.cicops.portal.local.template;

import org.jspecify.annotations.NullMarked;
