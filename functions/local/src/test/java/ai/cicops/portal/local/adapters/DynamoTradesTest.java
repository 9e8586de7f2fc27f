package ai.cicops.portal.local.adapters;

import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.directory.Trades;
import ai.cicops.portal.directory.TradesContract;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoTrades;
import ai.cicops.portal.platform.Surroundings;

class DynamoTradesTest extends TradesContract {
  private final Account account = Account.emptied();
  private final Surroundings surroundings = account.surroundings();
  private final DynamoCompanies companies = new DynamoCompanies(account.tables(), surroundings);
  private final DynamoTrades trades = new DynamoTrades(account.tables(), surroundings);

  @Override
  protected Companies companies() {
    return companies;
  }

  @Override
  protected Trades trades() {
    return trades;
  }
}
