package ai.cicops.portal.local.adapters;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Hours;
import ai.cicops.portal.directory.HoursContract;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoHours;

class DynamoHoursTest extends HoursContract {
  private final Account account = Account.emptied();
  private final DynamoHours hours = new DynamoHours(account.tables(), account.surroundings());
  private final DynamoCompanies companies =
      new DynamoCompanies(account.tables(), account.surroundings());

  @Override
  protected Hours hours() {
    return hours;
  }

  @Override
  protected Companies companies() {
    return companies;
  }
}
