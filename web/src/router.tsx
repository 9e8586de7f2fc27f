import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Problem } from './api/problem';
import { sessionQuery, type Session } from './api/session';
import { queryClient } from './queries';
import { parseBack } from './shared/back';
import { languageIsChosen, speak, speakBeyond } from './shared/i18n';
import { parseSearch, stringifySearch } from './shared/search';
import { Waiting } from './shared/states/waiting';
import { parseAuditSearch } from './screens/audit/search';
import { parseCallsSearch } from './screens/calls/search';
import { parseCompanyNumbersSearch } from './screens/company/numbers/search';
import { parseMembersSearch } from './screens/company/members/search';
import { parseCompaniesSearch } from './screens/companies/search';
import { parseDispositionsSearch } from './screens/dispositions/search';
import { parseDisputesSearch } from './screens/disputes/search';
import { parseExportsSearch } from './screens/exports/search';
import { parseLostJobsSearch } from './screens/lost-jobs/search';
import { parseCompletenessSearch } from './screens/completeness/search';
import { parseHelpSearch } from './screens/help/search';
import { parseNumbersSearch } from './screens/numbers/search';
import { parseOrganizationsSearch } from './screens/organizations/search';
import { parseTeamSearch, parseTeamsSearch } from './screens/teams/search';
import { parseTextSearch } from './shared/text-search';
import { parseUsersSearch } from './screens/users/search';

const root = createRootRoute();

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: parseBack,
  component: lazyRouteComponent(() => import('./screens/sign-in/sign-in'), 'SignIn'),
});

const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  validateSearch: parseBack,
  component: lazyRouteComponent(() => import('./screens/second-factor/second-factor'), 'SecondFactor'),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  beforeLoad: speakBeyond,
  component: lazyRouteComponent(() => import('./screens/reset/ask'), 'AskForReset'),
});

const resetLink = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  beforeLoad: speakBeyond,
  component: lazyRouteComponent(() => import('./screens/reset/choose'), 'ChoosePassword'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$token',
  beforeLoad: speakBeyond,
  component: lazyRouteComponent(() => import('./screens/invitation/invitation'), 'Invitation'),
});

const confirmEmail = createRoute({
  getParentRoute: () => root,
  path: '/confirm-email/$token',
  beforeLoad: speakBeyond,
  component: lazyRouteComponent(() => import('./screens/confirm-email/confirm-email'), 'ConfirmEmail'),
});

const unsubscribe = createRoute({
  getParentRoute: () => root,
  path: '/unsubscribe/$token',
  beforeLoad: speakBeyond,
  component: lazyRouteComponent(() => import('./screens/unsubscribe/unsubscribe')),
});

/** Known from the older portal, as is the next. */
const oldReset = createRoute({
  getParentRoute: () => root,
  path: '/users/password/new',
  beforeLoad: () => {
    throw redirect({ to: '/reset', replace: true });
  },
});

const oldSignIn = createRoute({
  getParentRoute: () => root,
  path: '/users/sign_in',
  beforeLoad: () => {
    throw redirect({ to: '/sign-in', replace: true });
  },
});

/** Who is signed in; whoever is not goes to do so and comes back. */
async function signedIn(location: { href: string }): Promise<Session> {
  await speakBeyond();
  try {
    const session = await queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (!languageIsChosen()) await speak(session.person.locale);
    return session;
  } catch (error) {
    if (error instanceof Problem && error.status === 401) {
      throw redirect({ to: '/sign-in', search: { back: location.href } });
    }
    throw error;
  }
}

/** The first steps, before anything else. */
const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  validateSearch: parseBack,
  beforeLoad: async ({ location, search }) => {
    const { owes } = await signedIn(location);
    if (owes.length === 0) throw redirect({ href: search.back ?? '/', replace: true });
  },
  component: lazyRouteComponent(() => import('./screens/welcome/welcome'), 'Welcome'),
});

/** Everything that needs somebody to be signed in. */
const portal = createRoute({
  getParentRoute: () => root,
  id: 'portal',
  validateSearch: (search: Record<string, unknown>): { company?: string } =>
    typeof search.company === 'string' && search.company !== '' ? { company: search.company } : {},
  beforeLoad: async ({ location }) => {
    const { owes } = await signedIn(location);
    if (owes.length > 0) {
      throw redirect({ to: '/welcome', search: location.href === '/' ? {} : { back: location.href }, replace: true });
    }
  },
  component: lazyRouteComponent(() => import('./shared/shell/shell'), 'Shell'),
});

const home = createRoute({
  getParentRoute: () => portal,
  path: '/',
  validateSearch: parseCallsSearch,
  beforeLoad: async ({ location }) => {
    // who sees no calls is told so where calls would be
    if ((await signedIn(location)).scope === 'none') throw redirect({ to: '/calls', search: {}, replace: true });
  },
  component: lazyRouteComponent(() => import('./screens/dashboard/dashboard'), 'Dashboard'),
});

const calls = createRoute({
  getParentRoute: () => portal,
  path: '/calls',
  validateSearch: parseCallsSearch,
  component: lazyRouteComponent(() => import('./screens/calls/calls'), 'Calls'),
});

const call = createRoute({
  getParentRoute: () => portal,
  path: '/calls/$id',
  component: lazyRouteComponent(() => import('./screens/call/call'), 'CallPage'),
});

const lostJobs = createRoute({
  getParentRoute: () => portal,
  path: '/lost-jobs',
  validateSearch: parseLostJobsSearch,
  component: lazyRouteComponent(() => import('./screens/lost-jobs/lost-jobs'), 'LostJobs'),
});

const settings = createRoute({
  getParentRoute: () => portal,
  path: '/settings',
  staticData: { forEveryone: true },
  component: lazyRouteComponent(() => import('./screens/settings/settings'), 'Settings'),
});

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/profile', replace: true });
  },
});

const profileSettings = createRoute({
  getParentRoute: () => settings,
  path: '/profile',
  component: lazyRouteComponent(() => import('./screens/settings/tabs'), 'ProfileSettings'),
});

const securitySettings = createRoute({
  getParentRoute: () => settings,
  path: '/security',
  component: lazyRouteComponent(() => import('./screens/settings/security'), 'SecuritySettings'),
});

const sessionSettings = createRoute({
  getParentRoute: () => settings,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./screens/settings/tabs'), 'SessionSettings'),
});

const notificationSettings = createRoute({
  getParentRoute: () => settings,
  path: '/notifications',
  validateSearch: parseCallsSearch,
  component: lazyRouteComponent(() => import('./screens/settings/tabs'), 'NotificationSettings'),
});

const company = createRoute({
  getParentRoute: () => portal,
  path: '/companies/$id',
  component: lazyRouteComponent(() => import('./screens/company/company'), 'CompanyPage'),
});

const companies = createRoute({
  getParentRoute: () => portal,
  path: '/companies',
  validateSearch: parseCompaniesSearch,
  component: lazyRouteComponent(() => import('./screens/companies/companies'), 'Companies'),
});

const newCompany = createRoute({
  getParentRoute: () => portal,
  path: '/companies/new',
  component: lazyRouteComponent(() => import('./screens/companies/new'), 'NewCompany'),
});

const overview = createRoute({
  getParentRoute: () => company,
  path: '/overview',
  component: lazyRouteComponent(() => import('./screens/company/overview'), 'Overview'),
});

const review = createRoute({
  getParentRoute: () => company,
  path: '/review',
  component: lazyRouteComponent(() => import('./screens/company/review'), 'Review'),
});

const hours = createRoute({
  getParentRoute: () => company,
  path: '/hours',
  component: lazyRouteComponent(() => import('./screens/company/hours/hours'), 'Hours'),
});

const companyRecordings = createRoute({
  getParentRoute: () => company,
  path: '/recordings',
  component: lazyRouteComponent(() => import('./screens/company/recordings/recordings'), 'Recordings'),
});

const companyHome = createRoute({
  getParentRoute: () => company,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/companies/$id/overview', params, replace: true });
  },
});

const members = createRoute({
  getParentRoute: () => company,
  path: '/members',
  validateSearch: parseMembersSearch,
  component: lazyRouteComponent(() => import('./screens/company/members/members'), 'Members'),
});

const access = createRoute({
  getParentRoute: () => company,
  path: '/access',
  component: lazyRouteComponent(() => import('./screens/company/access'), 'Access'),
});

const looks = createRoute({
  getParentRoute: () => company,
  path: '/looks',
  component: lazyRouteComponent(() => import('./screens/company/looks/looks'), 'Looks'),
});

const ipRestrictions = createRoute({
  getParentRoute: () => portal,
  path: '/ip-restrictions',
  component: lazyRouteComponent(() => import('./screens/ip-restrictions/ip-restrictions'), 'IpRestrictions'),
});

const fileExports = createRoute({
  getParentRoute: () => portal,
  path: '/exports',
  validateSearch: parseExportsSearch,
  component: lazyRouteComponent(() => import('./screens/exports/exports'), 'FileExports'),
});

const companyNumbers = createRoute({
  getParentRoute: () => company,
  path: '/numbers',
  validateSearch: parseCompanyNumbersSearch,
  component: lazyRouteComponent(() => import('./screens/company/numbers/numbers'), 'CompanyNumbers'),
});

const numbers = createRoute({
  getParentRoute: () => portal,
  path: '/numbers',
  validateSearch: parseNumbersSearch,
  component: lazyRouteComponent(() => import('./screens/numbers/numbers'), 'Numbers'),
});

const organizations = createRoute({
  getParentRoute: () => portal,
  path: '/organizations',
  validateSearch: parseOrganizationsSearch,
  component: lazyRouteComponent(() => import('./screens/organizations/organizations'), 'Organizations'),
});

const organization = createRoute({
  getParentRoute: () => portal,
  path: '/organizations/$id',
  component: lazyRouteComponent(() => import('./screens/organizations/organization'), 'OrganizationPage'),
});

const dispositions = createRoute({
  getParentRoute: () => portal,
  path: '/dispositions',
  validateSearch: parseDispositionsSearch,
  component: lazyRouteComponent(() => import('./screens/dispositions/dispositions'), 'Dispositions'),
});

const disputes = createRoute({
  getParentRoute: () => portal,
  path: '/disputes',
  validateSearch: parseDisputesSearch,
  component: lazyRouteComponent(() => import('./screens/disputes/disputes'), 'Disputes'),
});

const trades = createRoute({
  getParentRoute: () => portal,
  path: '/trades',
  validateSearch: parseTextSearch,
  component: lazyRouteComponent(() => import('./screens/trades/trades'), 'Trades'),
});

const trade = createRoute({
  getParentRoute: () => portal,
  path: '/trades/$id',
  component: lazyRouteComponent(() => import('./screens/trades/trade'), 'TradePage'),
});

const teams = createRoute({
  getParentRoute: () => portal,
  path: '/teams',
  validateSearch: parseTeamsSearch,
  component: lazyRouteComponent(() => import('./screens/teams/teams'), 'Teams'),
});

const team = createRoute({
  getParentRoute: () => portal,
  path: '/teams/$id',
  validateSearch: parseTeamSearch,
  component: lazyRouteComponent(() => import('./screens/teams/team'), 'TeamPage'),
});

const users = createRoute({
  getParentRoute: () => portal,
  path: '/users',
  validateSearch: parseUsersSearch,
  component: lazyRouteComponent(() => import('./screens/users/users'), 'Users'),
});

const userInvitations = createRoute({
  getParentRoute: () => portal,
  path: '/users/invitations',
  component: lazyRouteComponent(() => import('./screens/users/invitations'), 'UserInvitations'),
});

const user = createRoute({
  getParentRoute: () => portal,
  path: '/users/$id',
  component: lazyRouteComponent(() => import('./screens/users/user'), 'UserPage'),
});

const audit = createRoute({
  getParentRoute: () => portal,
  path: '/audit',
  validateSearch: parseAuditSearch,
  component: lazyRouteComponent(() => import('./screens/audit/audit'), 'Audit'),
});

const completeness = createRoute({
  getParentRoute: () => portal,
  path: '/completeness',
  validateSearch: parseCompletenessSearch,
  component: lazyRouteComponent(() => import('./screens/completeness/completeness'), 'Completeness'),
});

const completenessOfDay = createRoute({
  getParentRoute: () => portal,
  path: '/completeness/$day/$campaign',
  component: lazyRouteComponent(() => import('./screens/completeness/day'), 'CompletenessOfDay'),
});

const help = createRoute({
  getParentRoute: () => portal,
  path: '/help/$tab',
  staticData: { forEveryone: true },
  validateSearch: parseHelpSearch,
  component: lazyRouteComponent(() => import('./screens/help/help'), 'Help'),
});

const helpHome = createRoute({
  getParentRoute: () => portal,
  path: '/help',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/help/$tab', params: { tab: 'answers' }, search, replace: true });
  },
});

const question = createRoute({
  getParentRoute: () => portal,
  path: '/help/questions/$id',
  component: lazyRouteComponent(() => import('./screens/help/thread'), 'QuestionPage'),
});

const nothing = createRoute({
  getParentRoute: () => portal,
  path: '$',
  component: lazyRouteComponent(() => import('./screens/not-found/not-found'), 'NotFound'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    secondFactor,
    reset,
    resetLink,
    invitation,
    confirmEmail,
    unsubscribe,
    oldReset,
    oldSignIn,
    welcome,
    portal.addChildren([
      home,
      calls,
      fileExports,
      call,
      lostJobs,
      disputes,
      settings.addChildren([settingsHome, profileSettings, notificationSettings, securitySettings, sessionSettings]),
      companies,
      newCompany,
      company.addChildren([
        companyHome,
        overview,
        review,
        members,
        companyNumbers,
        hours,
        companyRecordings,
        access,
        looks,
      ]),
      numbers,
      organizations,
      organization,
      teams,
      team,
      dispositions,
      trades,
      trade,
      users,
      userInvitations,
      user,
      ipRestrictions,
      audit,
      completeness,
      completenessOfDay,
      help,
      helpHome,
      question,
      nothing,
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: lazyRouteComponent(() => import('./screens/error/error'), 'ErrorScreen'),
  defaultNotFoundComponent: lazyRouteComponent(() => import('./screens/not-found/not-found'), 'NotFound'),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** Whether also those may be here who have nothing to do with calls. */
    forEveryone?: boolean;
  }
  interface HistoryState {
    /** The press on a row's play button goes on as play on the call's page. */
    play?: boolean;
    /** The sign-in address, from one step of getting in to the next; kept out of the address bar. */
    email?: string;
  }
}
