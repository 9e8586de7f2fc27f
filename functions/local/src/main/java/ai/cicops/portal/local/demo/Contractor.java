package ai.cicops.portal.local.demo;

import java.util.Optional;

/**
 * A company with its habits.
 *
 * @param index its place among the companies; call ids and chances follow from it
 */
record Contractor(int index, DemoCompany company, Habits habits) {

  /** Where calls come in while the office is open. */
  String mainCampaign() {
    return company.campaigns().getFirst();
  }

  Optional<String> campaign(String ending) {
    return company.campaigns().stream().filter(name -> name.endsWith(ending)).findFirst();
  }

  /** One of the numbers that lead to a campaign. */
  DemoNumber number(String campaign, Dice dice) {
    return dice.pick(
        company.numbers().stream().filter(number -> number.campaign().equals(campaign)).toList());
  }

  /** What the contractor shows to those it calls. */
  String callerId() {
    return company.numbers().getFirst().dnis();
  }
}
