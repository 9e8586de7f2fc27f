package ai.cicops.portal.local.iam;

import static java.net.HttpURLConnection.HTTP_BAD_REQUEST;
import static java.net.HttpURLConnection.HTTP_FORBIDDEN;
import static java.net.HttpURLConnection.HTTP_NOT_FOUND;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.ses.model.SesException;

/**
 * Refuses before it goes out what the role of the thread may not, as the service itself would. A
 * link to an object is judged when it is signed, S3 would do so when it is followed.
 */
public final class RoleInterceptor implements ExecutionInterceptor {
  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    ExecutionRole.assumed()
        .flatMap(role -> role.refusal(context.request()))
        .ifPresent(sentence -> {
          throw denied(attributes, sentence);
        });
  }

  /** To whom may not list a bucket, S3 does not tell that an object is missing. */
  @Override
  public Throwable modifyException(
      Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.exception() instanceof S3Exception missing
        && missing.statusCode() == HTTP_NOT_FOUND
        && context.request() instanceof GetObjectRequest get) {
      var listing = new Access("s3:ListBucket", NeededAccess.bucket(get.bucket()));
      ExecutionRole.assumed()
          .flatMap(role -> role.refusal(listing))
          .ifPresent(sentence -> {
            throw denied(attributes, sentence);
          });
    }
    return context.exception();
  }

  private static AwsServiceException denied(ExecutionAttributes attributes, String sentence) {
    var service = String.valueOf(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME));
    return switch (service) {
      case "DynamoDb" ->
          denied(DynamoDbException.builder(), HTTP_BAD_REQUEST, "AccessDeniedException", sentence);
      case "EventBridge" ->
          denied(
              EventBridgeException.builder(), HTTP_BAD_REQUEST, "AccessDeniedException", sentence);
      case "S3" -> denied(S3Exception.builder(), HTTP_FORBIDDEN, "AccessDenied", sentence);
      case "SES" -> denied(SesException.builder(), HTTP_FORBIDDEN, "AccessDenied", sentence);
      default -> denied(AwsServiceException.builder(), HTTP_FORBIDDEN, "AccessDenied", sentence);
    };
  }

  private static AwsServiceException denied(
      AwsServiceException.Builder exception, int status, String code, String sentence) {
    return exception
        .statusCode(status)
        .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).errorMessage(sentence).build())
        .message(sentence)
        .build();
  }
}
