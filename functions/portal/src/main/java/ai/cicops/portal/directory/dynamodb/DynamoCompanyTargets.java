package ai.cicops.portal.directory.dynamodb;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.CompanyTargets;
import ai.cicops.portal.directory.JobValues;
import ai.cicops.portal.directory.KeptTargets;
import ai.cicops.portal.directory.Targets;
import ai.cicops.portal.directory.Targets.Range;
import ai.cicops.portal.directory.TradeId;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.platform.Money;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.dynamodb.Item;
import java.util.HashMap;
import java.util.Map;

/**
 * Targets, an item a company, in percent, seconds and cents of USD. Its key lies between those of
 * campaigns and hours, so that the company's one query brings it along.
 */
public final class DynamoCompanyTargets implements CompanyTargets {
  static final String TARGETS = "company-targets";
  private static final String ANSWERED = "answered";
  private static final String ABANDONED = "abandoned";
  private static final String WAIT = "averageWait";
  private static final String BOOKED_LEAST = "bookedLeast";
  private static final String BOOKED_MOST = "bookedMost";
  private static final String TALK_LEAST = "talkLeast";
  private static final String TALK_MOST = "talkMost";
  private static final String SHORT_ABANDON = "shortAbandon";

  /** By trade, those of the company's own; an item of before there were any has none. */
  private static final String JOB_CENTS = "jobCents";

  private final CompanySheets sheets;

  public DynamoCompanyTargets(Dynamo dynamo, Surroundings surroundings) {
    this.sheets = new CompanySheets(dynamo, surroundings);
  }

  @Override
  public KeptTargets find(CompanyId company) {
    return sheets
        .find(company, TARGETS)
        .map(item -> new KeptTargets(targets(item), CompanySheets.version(item)))
        .orElse(KeptTargets.USUAL);
  }

  @Override
  public boolean keep(CompanyId company, KeptTargets kept, Deed deed) {
    return sheets.keep(item(company, kept), kept.version(), deed);
  }

  private static Item item(CompanyId company, KeptTargets kept) {
    var targets = kept.targets();
    return Item.of("targets", CompanyItems.pk(company), TARGETS)
        .with(ANSWERED, targets.answered())
        .with(ABANDONED, targets.abandoned())
        .with(WAIT, targets.averageWait())
        .with(BOOKED_LEAST, targets.booked().least())
        .with(BOOKED_MOST, targets.booked().most())
        .with(TALK_LEAST, targets.talk().least())
        .with(TALK_MOST, targets.talk().most())
        .with(SHORT_ABANDON, targets.shortAbandon())
        .with(JOB_CENTS, cents(targets.jobValues()));
  }

  private static Map<String, Long> cents(JobValues values) {
    var cents = new HashMap<String, Long>();
    values.own().forEach((trade, value) -> cents.put(trade.value(), value.amount()));
    return cents;
  }

  private static JobValues jobValues(Item item) {
    var own = new HashMap<TradeId, Money>();
    item.numbers(JOB_CENTS)
        .forEach((trade, cents) -> own.put(new TradeId(trade), Money.usd(cents)));
    return new JobValues(own);
  }

  static Targets targets(Item item) {
    var usual = Targets.USUAL;
    return new Targets(
        number(item, ANSWERED, usual.answered()),
        number(item, ABANDONED, usual.abandoned()),
        number(item, WAIT, usual.averageWait()),
        new Range(
            number(item, BOOKED_LEAST, usual.booked().least()),
            number(item, BOOKED_MOST, usual.booked().most())),
        new Range(
            number(item, TALK_LEAST, usual.talk().least()),
            number(item, TALK_MOST, usual.talk().most())),
        number(item, SHORT_ABANDON, usual.shortAbandon()),
        jobValues(item));
  }

  private static int number(Item item, String name, int usual) {
    return Math.toIntExact(item.number(name, usual));
  }
}
