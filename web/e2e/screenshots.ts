import { test, type Page } from '@playwright/test';
import { adminSession, agentSession, calls, serve, session, world, type World } from './fixtures';

const sizes = { desktop: { width: 1440, height: 920 }, phone: { width: 360, height: 780 } };
const all = calls(62);
const withState = (state: string) => all.find((call) => call.recording.state === state)?.id ?? '';

const lostCall = all.find(({ outcome }) => outcome === 'lost')?.id ?? '';

interface Shot {
  name: string;
  path: string;
  world?: Partial<World>;
  act?: (page: Page) => Promise<void>;
}

const shots: Shot[] = [
  { name: 'sign-in', path: '/sign-in', world: { session: null } },
  { name: 'second-factor', path: '/second-factor', world: { session: null } },
  { name: 'reset', path: '/reset', world: { session: null } },
  {
    name: 'reset-sent',
    path: '/reset',
    world: { session: null },
    act: async (page) => {
      await page.getByLabel('E-mail').fill('dana@northside.example');
      await page.getByRole('button', { name: 'Send the link' }).click();
      await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    },
  },
  {
    name: 'reset-link',
    path: '/reset/token',
    world: { session: null },
    act: async (page) => {
      await page.getByLabel('New password').fill('tangerine gutter 48');
      await page.getByText(/Strength:/).waitFor();
    },
  },
  { name: 'reset-over', path: '/reset/over', world: { session: null } },
  {
    name: 'invitation',
    path: '/invitations/token',
    world: { session: null },
    act: async (page) => {
      await page.getByRole('button', { name: 'Accept and sign in' }).click();
    },
  },
  { name: 'invitation-known', path: '/invitations/known', world: { session: null } },
  { name: 'invitation-over', path: '/invitations/over', world: { session: null } },
  { name: 'confirm-email', path: '/confirm-email/token', world: { session: null } },
  {
    name: 'confirm-email-done',
    path: '/confirm-email/token',
    world: { session: null },
    act: async (page) => {
      await page.getByRole('button', { name: 'Confirm the address' }).click();
      await page.getByRole('link', { name: 'Sign in' }).waitFor();
    },
  },
  { name: 'calls', path: '/calls' },
  {
    name: 'calls-chips',
    path: '/calls?recording=ready&recording=missing&disposition=Price+Shopper&disposition=(empty)&disposition=Booked+-+Emergency',
  },
  { name: 'calls-empty', path: '/calls?text=nobody&outcome=lost', world: { calls: [] } },
  { name: 'calls-failed', path: '/calls', world: { refuse: { status: 500, code: 'internal' } } },
  { name: 'calls-filter', path: '/calls', act: (page) => page.getByRole('combobox', { name: /^Outcome/ }).click() },
  { name: 'calls-period', path: '/calls', act: (page) => page.getByRole('button', { name: /^Period/ }).click() },
  { name: 'profile', path: '/calls', act: (page) => page.getByRole('button', { name: /^Your profile/ }).click() },
  { name: 'lost-jobs', path: '/lost-jobs' },
  { name: 'lost-jobs-won', path: '/lost-jobs?status=won' },
  { name: 'lost-jobs-staff', path: '/lost-jobs', world: { session: adminSession } },
  { name: 'lost-jobs-empty', path: '/lost-jobs', world: { calls: [] } },
  { name: 'call-lost', path: `/calls/${lostCall}` },
  { name: 'disputes', path: '/disputes' },
  { name: 'disputes-staff', path: '/disputes', world: { session: adminSession } },
  { name: 'disputes-call', path: `/calls/${lostCall}#disputes` },
  {
    name: 'disputes-open',
    path: `/calls/${withState('ready')}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Dispute this call' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'call', path: `/calls/${withState('ready')}` },
  {
    name: 'call-playing',
    path: `/calls/${withState('ready')}`,
    act: async (page) => {
      await page.getByRole('button', { name: 'Forward 10 seconds' }).click({ clickCount: 4 });
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 1);
    },
  },
  { name: 'settings-profile', path: '/settings/profile' },
  {
    name: 'settings-zone',
    path: '/settings/profile',
    act: (page) => page.getByRole('combobox', { name: 'Time zone' }).click(),
  },
  { name: 'settings-security', path: '/settings/security' },
  {
    name: 'settings-enrolment',
    path: '/settings/security',
    act: async (page) => {
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
      await page.getByRole('img', { name: /^QR code/ }).waitFor();
    },
  },
  {
    name: 'settings-codes',
    path: '/settings/security',
    act: async (page) => {
      await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
      await page.getByLabel('Six-digit code').fill('123456');
      await page.getByLabel('I have kept them').waitFor();
    },
  },
  { name: 'settings-security-on', path: '/settings/security', world: { session: adminSession } },
  {
    name: 'settings-proof',
    path: '/settings/security',
    world: { session: adminSession, proofNeeded: true },
    act: async (page) => {
      await page.getByRole('button', { name: 'Use another app or phone' }).click();
      await page.getByLabel('Your password').waitFor();
    },
  },
  { name: 'settings-notifications', path: '/settings/notifications?company=northside-plumbing' },
  { name: 'unsubscribe', path: '/unsubscribe/token' },
  { name: 'settings-sessions', path: '/settings/sessions' },
  { name: 'welcome', path: '/welcome', world: { session: { ...session, owes: ['welcome'] } } },
  {
    name: 'welcome-second',
    path: '/welcome',
    world: { session: { ...adminSession, owes: ['second_factor', 'welcome'] } },
  },
  { name: 'members', path: '/companies/northside-plumbing/members' },
  { name: 'members-rights', path: '/companies/northside-plumbing/members?member=luis-ortega' },
  {
    name: 'members-remove',
    path: '/companies/northside-plumbing/members?member=luis-ortega',
    act: (page) => page.getByRole('button', { name: 'End their access' }).click(),
  },
  {
    name: 'members-invite',
    path: '/companies/northside-plumbing/members',
    act: (page) => page.getByRole('button', { name: 'Invite somebody' }).click(),
  },
  { name: 'members-invitations', path: '/companies/northside-plumbing/members?view=invitations' },
  { name: 'members-former', path: '/companies/northside-plumbing/members?view=former' },
  { name: 'numbers', path: '/companies/northside-plumbing/numbers', world: { session: adminSession } },
  {
    name: 'numbers-one',
    path: '/companies/northside-plumbing/numbers?open=16125550197',
    world: { session: adminSession },
    act: (page) => page.getByText('What it was').click(),
  },
  { name: 'numbers-new', path: '/companies/northside-plumbing/numbers?open=new', world: { session: adminSession } },
  {
    name: 'numbers-import',
    path: '/companies/northside-plumbing/numbers?open=import',
    world: { session: adminSession },
    act: async (page) => {
      await page.getByLabel('The list').fill('number,label\n6125550181,Billboard');
      await page.getByRole('button', { name: 'Show what would change' }).click();
      await page.getByRole('button', { name: /^Write/ }).waitFor();
    },
  },
  { name: 'numbers-all', path: '/numbers', world: { session: adminSession } },
  { name: 'hours', path: '/companies/northside-plumbing/hours' },
  { name: 'hours-unknown', path: '/companies/summit-heating/hours', world: { session: adminSession } },
  {
    name: 'hours-wrong',
    path: '/companies/northside-plumbing/hours',
    act: async (page) => {
      await page.getByLabel('Monday, from').first().fill('13:00');
      await page.getByRole('button', { name: 'Add a date' }).click();
      await page.getByRole('button', { name: 'Save the hours' }).click();
    },
  },
  { name: 'organizations', path: '/organizations', world: { session: adminSession } },
  { name: 'organizations-discarded', path: '/organizations?view=discarded', world: { session: adminSession } },
  { name: 'organization', path: '/organizations/home-group', world: { session: adminSession } },
  { name: 'teams', path: '/teams', world: { session: adminSession } },
  { name: 'teams-discarded', path: '/teams?view=discarded', world: { session: adminSession } },
  { name: 'team', path: '/teams/night-dispatch', world: { session: adminSession } },
  { name: 'team-then', path: '/teams/night-dispatch?on=2026-05-03', world: { session: adminSession } },
  { name: 'team-excluded', path: '/teams/night-dispatch?view=excluded', world: { session: adminSession } },
  { name: 'team-discarded', path: '/teams/spring-campaign', world: { session: adminSession } },
  {
    name: 'team-hand-over',
    path: '/teams/night-dispatch',
    world: { session: adminSession },
    act: (page) => page.getByRole('button', { name: 'Hand over' }).click(),
  },
  { name: 'dispositions', path: '/dispositions', world: { session: adminSession } },
  {
    name: 'dispositions-classify',
    path: '/dispositions',
    world: { session: adminSession },
    act: (page) => page.getByRole('button', { name: 'Classify Membership Question' }).click(),
  },
  {
    name: 'dispositions-change',
    path: '/dispositions',
    world: { session: adminSession },
    act: (page) => page.getByRole('button', { name: 'Change Sent To Voicemail' }).click(),
  },
  { name: 'dispositions-empty', path: '/dispositions?text=nowhere', world: { session: adminSession } },
  { name: 'trades', path: '/trades', world: { session: adminSession } },
  {
    name: 'trades-delete',
    path: '/trades',
    world: { session: adminSession },
    act: (page) => page.getByRole('button', { name: 'Delete Plumbing' }).click(),
  },
  { name: 'trade', path: '/trades/plumbing', world: { session: adminSession } },
  { name: 'company-overview', path: '/companies/northside-plumbing/overview', world: { session: adminSession } },
  { name: 'companies', path: '/companies?columns=trades&columns=supervisors', world: { session: adminSession } },
  {
    name: 'companies-view',
    path: '/companies?trade=hvac',
    world: { session: adminSession },
    act: async (page) => {
      await page.getByRole('button', { name: 'Save this view' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'dashboard', path: '/' },
  { name: 'dashboard-staff', path: '/', world: { session: adminSession } },
  { name: 'looks', path: '/companies/northside-plumbing/looks' },
  { name: 'looks-staff', path: '/companies/northside-plumbing/looks', world: { session: adminSession } },
  {
    name: 'looking',
    path: '/calls',
    world: {
      session: {
        ...session,
        looking: {
          company: 'northside-plumbing',
          startedAt: '2029-12-31T23:30:00Z',
          endsAt: '2030-01-01T00:30:00Z',
          over: false,
        },
      },
    },
  },
  {
    name: 'looking-over',
    path: '/calls',
    world: {
      session: {
        ...adminSession,
        looking: {
          company: 'northside-plumbing',
          startedAt: '2026-01-01T00:00:00Z',
          endsAt: '2026-01-01T00:30:00Z',
          over: true,
        },
      },
    },
  },
  { name: 'help-answers', path: '/help/answers' },
  { name: 'help-glossary', path: '/help/glossary' },
  { name: 'help-guides', path: '/help/guides', world: { session: adminSession } },
  { name: 'help-contact', path: '/help/contact' },
  { name: 'help-questions', path: '/help/questions', world: { session: adminSession } },
  { name: 'help-question', path: '/help/questions/0123456789abcdef0124' },
  {
    name: 'ask',
    path: '/companies/northside-plumbing/overview',
    act: async (page) => {
      await page.getByRole('button', { name: 'Ask CIC' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'users', path: '/users', world: { session: adminSession } },
  { name: 'users-person', path: '/users/luis-ortega', world: { session: adminSession } },
  {
    name: 'users-edit',
    path: '/users/jordan-park',
    world: { session: adminSession },
    act: (page) => page.getByRole('button', { name: 'Change role and companies' }).click(),
  },
  { name: 'users-invitations', path: '/users/invitations', world: { session: adminSession } },
  {
    name: 'audit',
    path: '/audit?action=member_changed',
    world: { session: adminSession },
    act: (page) => page.locator('[data-row-link]').first().click(),
  },
  { name: 'completeness', path: '/completeness', world: { session: adminSession } },
  { name: 'completeness-day', path: '/completeness/2026-10-12/ccccccccccccc', world: { session: adminSession } },
  { name: 'call-pending', path: `/calls/${withState('pending')}` },
  { name: 'call-missing', path: `/calls/${withState('missing')}` },
  { name: 'call-not-recorded', path: `/calls/${withState('not_recorded')}` },
  { name: 'call-not-found', path: '/calls/unknown' },
  { name: 'not-found', path: '/no/such/page' },
  {
    name: 'refused',
    path: '/calls',
    world: { session: agentSession },
  },
];

const live = process.env.SHOTS === 'live';
/** Only the screens whose name begins so. */
const only = process.env.ONLY ?? '';

for (const [size, viewport] of Object.entries(sizes)) {
  for (const scheme of ['light', 'dark'] as const) {
    test(`${size} ${scheme}`, async ({ browser }) => {
      test.setTimeout(10 * 60_000);
      for (const { name, path, world: change, act } of shots.filter((shot) => shot.name.startsWith(only))) {
        const page = await browser.newPage({ viewport, colorScheme: scheme, locale: 'en-US' });
        if (!live) await serve(page, world({ calls: all, ...change }));
        await page.goto(path, { waitUntil: 'networkidle' });
        await act?.(page);
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `screenshots/${name}-${size}-${scheme}.png`, animations: 'disabled' });
        await page.close();
      }
    });
  }
}
