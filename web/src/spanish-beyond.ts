import { call } from './screens/call/messages.es';
import { keeping } from './screens/call/keeping-messages.es';
import { player } from './screens/call/player/messages.es';
import { calls } from './screens/calls/messages.es';
import { dashboard } from './screens/dashboard/messages.es';
import { dashboardPlaces } from './screens/dashboard/places/messages.es';
import { dashboardCompanies } from './screens/dashboard/companies/messages.es';
import { lostJobs } from './screens/lost-jobs/messages.es';
import { notFound } from './screens/not-found/messages.es';
import { refused } from './screens/refused/messages.es';
import { reset } from './screens/reset/messages.es';
import { settings } from './screens/settings/messages.es';
import { welcome } from './screens/welcome/messages.es';
import { authenticator } from './shared/authenticator/messages.es';
import { companies } from './screens/companies/messages.es';
import { companiesBulk } from './screens/companies/bulk/messages.es';
import { company } from './screens/company/messages.es';
import { organizations } from './screens/organizations/messages.es';
import { teams } from './screens/teams/messages.es';
import { dispositions } from './screens/dispositions/messages.es';
import { trades } from './screens/trades/messages.es';
import { looks } from './screens/company/looks/messages.es';
import { hours } from './screens/company/hours/messages.es';
import { completeness } from './screens/completeness/messages.es';
import { completenessOwn } from './screens/completeness/own/messages.es';
import { targets } from './screens/company/targets/messages.es';
import { companyRecordings } from './screens/company/recordings/messages.es';
import { audit } from './screens/audit/messages.es';
import { ipRestrictions } from './screens/ip-restrictions/messages.es';
import { companyNumbers } from './screens/company/numbers/messages.es';
import { numbers } from './screens/numbers/messages.es';
import { users } from './screens/users/messages.es';
import { savedViews } from './shared/saved-views/messages.es';
import { look } from './shared/look/messages.es';
import { filters } from './shared/filters/messages.es';
import { newPassword } from './shared/new-password/messages.es';
import { palette } from './shared/palette/messages.es';
import { proof } from './shared/proof/messages.es';
import { pursuit } from './shared/pursuit/messages.es';
import { refusals } from './shared/refusals/messages.es';
import { sessions } from './shared/sessions/messages.es';
import { numbers as numberWords } from './shared/numbers/messages.es';
import { rights } from './shared/rights/messages.es';
import { shell } from './shared/shell/messages.es';
import { ask } from './shared/ask/messages.es';
import { disputes } from './shared/disputes/messages.es';
import { exports } from './screens/exports/messages.es';
import { help } from './screens/help/messages.es';
import { zones } from './shared/zones/messages.es';
import { invitation } from './screens/invitation/messages.es';
import { confirmEmail } from './screens/confirm-email/messages.es';
import { summaries } from './screens/settings/summaries/messages.es';
import { unsubscribe } from './screens/unsubscribe/messages.es';

/** The Spanish of every screen beyond signing in, by the name that its messages carry. */
export default {
  shell,
  filters,
  look,
  'saved-views': savedViews,
  'new-password': newPassword,
  zones,
  ask,
  disputes,
  help,
  exports,
  refusals,
  rights,
  companies,
  'companies-bulk': companiesBulk,
  company,
  'company-numbers': companyNumbers,
  numbers,
  'number-words': numberWords,
  hours,
  targets,
  'company-recordings': companyRecordings,
  looks,
  teams,
  dashboard,
  'dashboard-companies': dashboardCompanies,
  'dashboard-places': dashboardPlaces,
  dispositions,
  trades,
  organizations,
  users,
  'ip-restrictions': ipRestrictions,
  audit,
  completeness,
  'completeness-own': completenessOwn,
  proof,
  palette,
  sessions,
  authenticator,
  settings,
  welcome,
  reset,
  invitation,
  'confirm-email': confirmEmail,
  summaries,
  unsubscribe,
  calls,
  call,
  keeping,
  'lost-jobs': lostJobs,
  pursuit,
  player,
  'not-found': notFound,
  refused,
};
