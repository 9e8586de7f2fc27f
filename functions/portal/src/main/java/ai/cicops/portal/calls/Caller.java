package ai.cicops.portal.calls;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.PhoneNumber;

/**
 * Somebody who has to do with a company: all calls of one number.
 *
 * @param number E.164; as reported where it is none
 */
record Caller(CompanyId company, String number) {
  static Caller of(CompanyId company, String reported) {
    return new Caller(company, e164(reported));
  }

  static String e164(String reported) {
    return PhoneNumber.ofDnis(reported).map(PhoneNumber::e164).orElse(reported);
  }
}
