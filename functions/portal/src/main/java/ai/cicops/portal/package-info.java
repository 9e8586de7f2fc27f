@org.jspecify.annotations.NullMarked
package ai.cicops.portal;
