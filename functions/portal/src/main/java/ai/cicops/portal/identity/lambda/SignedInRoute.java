package ai.cicops.portal.identity.lambda;

import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.lambda.HttpAnswer;
import ai.cicops.portal.platform.lambda.HttpRequest;

/** A route that needs a signed-in person. */
@FunctionalInterface
public interface SignedInRoute {
  HttpAnswer answer(HttpRequest request, Person person);
}
