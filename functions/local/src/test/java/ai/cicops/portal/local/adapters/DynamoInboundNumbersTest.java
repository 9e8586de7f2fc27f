package ai.cicops.portal.local.adapters;

import ai.cicops.portal.audit.dynamodb.DynamoAuditLog;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.InboundNumbers;
import ai.cicops.portal.directory.InboundNumbersContract;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoInboundNumbers;
import ai.cicops.portal.platform.Surroundings;

class DynamoInboundNumbersTest extends InboundNumbersContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final DynamoCompanies companies = new DynamoCompanies(account.tables(), surroundings);
  private final DynamoInboundNumbers numbers =
      new DynamoInboundNumbers(account.tables(), surroundings);
  private final DynamoAuditLog audit = new DynamoAuditLog(account.tables(), surroundings);

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected InboundNumbers numbers() {
    return numbers;
  }

  @Override
  protected int noted(CompanyId company) {
    return audit.of("company#" + company, 1000).size();
  }
}
