package ai.cicops.portal.local.template;

/** The template says something that the local run cannot follow; the message names the place. */
public final class TemplateInvalid extends RuntimeException {
  public TemplateInvalid(String message) {
    super(message);
  }
}
