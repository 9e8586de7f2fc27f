import { expect, test as base, type Page } from '@playwright/test';
import { createHash, createHmac } from 'node:crypto';
import { serve, world } from './fixtures';

export const PASSWORD = 'Portal-demo-2026!';
const STAFF_SECRET = 'JBSWY3DPEHPK3PXP';
const STEP_SECONDS = 30;
const origin = new URL(process.env.PORTAL_URL ?? 'http://localhost:8080').origin;
/** As long as the longest run of a schedule; moving the clock runs those that fall due on the way. */
const RUN_MS = 13 * 60_000;

export const owner = 'owner@northside.example';
export const admin = 'admin@cic.example';
export const supervisor = 'supervisor@cic.example';
export const agent = 'agent@cic.example';
export const group = 'billing@homegroup.example';

/** With FIXTURES=1 the stories try themselves out on answers of their own, without a portal: for working on screens. */
export const fixtures = process.env.FIXTURES === '1';

interface Watched {
  /** Statuses that a story provokes; the browser calls each of them an error in its console. */
  expected: Set<number>;
}

/** Every story also watches that no error is said in the console and no host is asked but the page's own, and that of recordings and files. */
export const test = base.extend<{ watched: Watched }>({
  watched: [
    async ({ page, baseURL }, use) => {
      const expected = new Set([401]);
      const faults: string[] = [];
      const own = new URL(baseURL ?? '').host;
      page.on('console', (message) => {
        if (message.type() !== 'error') return;
        const status = Number(/status of (\d+)/.exec(message.text())?.[1] ?? 0);
        if (!expected.has(status)) faults.push(`console: ${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
      page.on('request', (request) => {
        const { host, hostname, protocol } = new URL(request.url());
        const inside = protocol === 'blob:' || protocol === 'data:';
        // what one hears, and what one saves
        const stored =
          (request.resourceType() === 'media' || request.isNavigationRequest()) && hostname === '127.0.0.1';
        if (host !== own && !inside && !stored) faults.push(`foreign: ${request.url()}`);
      });
      if (fixtures) await serve(page, world({ session: null }));
      await use({ expected });
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** By the pages, as people do. */
export async function signInByHand(page: Page, email: string, to = '/calls'): Promise<void> {
  await page.goto(to);
  await expect(page).toHaveURL(/\/sign-in/);
  await enterPassword(page, email);
  if (email.endsWith('@cic.example')) {
    await expect(page).toHaveURL(/\/second-factor/);
    await page.getByLabel('Code').fill(await code(page));
  }
  await expect(page).not.toHaveURL(/\/(sign-in|second-factor)/);
  if (new URL(page.url()).pathname === '/welcome') await takeFirstSteps(page);
}

/** By the routes that the pages ask, which is quicker; what a story is about comes after it. */
export async function signIn(page: Page, email: string, to = '/calls'): Promise<void> {
  if (fixtures) {
    await signInByHand(page, email, to);
    return;
  }
  await page.context().clearCookies();
  const challenge = (await (await page.request.get('/api/altcha')).json()) as Challenge;
  const entered = await send(page, '/api/session', { email, password: PASSWORD, altcha: solved(challenge) });
  if (entered.status() === 200) {
    const confirmed = await send(page, '/api/session/second-factor', { code: await code(page) });
    expect(confirmed.status()).toBe(204);
  } else {
    expect(entered.status()).toBe(204);
  }
  await page.goto(to);
  await expect(page.locator('h1').first()).toBeVisible();
  if (new URL(page.url()).pathname === '/welcome') await takeFirstSteps(page);
}

interface Challenge {
  algorithm: string;
  challenge: string;
  salt: string;
  signature: string;
}

/** The proof of work, as the page does it. */
function solved({ algorithm, challenge, salt, signature }: Challenge): string {
  let number = 0;
  const hash = (of: number) =>
    createHash('sha256')
      .update(`${salt}${String(of)}`)
      .digest('hex');
  while (hash(number) !== challenge) number += 1;
  return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
}

function send(page: Page, path: string, data: object) {
  return page.request.post(path, { data, headers: { Origin: origin } });
}

/** Whoever is here for the first time is led through three steps; the second factor is left for later where it may be. */
export async function takeFirstSteps(page: Page): Promise<void> {
  await expect(page.getByText('Step 1 of 3')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Step 2 of 3')).toBeVisible();
  await page.getByRole('button', { name: /^(Continue|Not now)$/ }).click();
  await page.getByRole('button', { name: 'Go to the portal' }).click();
  await expect(page).not.toHaveURL(/\/welcome/);
}

export async function enterPassword(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** A fresh code. Each counts once, so the portal's clock goes on to the next half minute. */
export async function code(page: Page, secret = STAFF_SECRET): Promise<string> {
  if (fixtures) return totp(secret, 1);
  const moved = await page.request.post('/_local/clock', {
    data: { advance: `PT${STEP_SECONDS}S` },
    timeout: RUN_MS,
  });
  const { now } = (await moved.json()) as { now: string };
  return totp(secret, Math.floor(Date.parse(now) / 1000 / STEP_SECONDS));
}

interface Mail {
  at: string;
  links: string[];
}

/** The path of the newest link to such a screen that was mailed to somebody. Mail takes a moment. */
export async function mailedPath(page: Page, to: string, screen: string, since = ''): Promise<string> {
  let path = '';
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`/_local/mail?to=${encodeURIComponent(to)}`);
        const mails = ((await answer.json()) as Mail[]).sort((one, other) => one.at.localeCompare(other.at));
        const paths = mails.flatMap(({ links }) => links.map((link) => new URL(link).pathname));
        path = paths.findLast((each) => each.startsWith(`${screen}/`) && each !== since) ?? '';
        return path;
      },
      { timeout: 60_000 },
    )
    .not.toBe('');
  return path;
}

/** A person of the story's own, whom the owner invites; what the story does to them concerns no other story. */
export async function invite(page: Page, called: string): Promise<string> {
  const email = `${called}.${String(Date.now())}@northside.example`;
  await signIn(page, owner, '/companies/northside-plumbing/members');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog', { name: /^Invite somebody/ });
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('A message, if you like').fill('Please listen to the calls of the weekend.');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(dialog).toHaveCount(0);
  return email;
}

/** Accepts the invitation and takes the first steps, without a second factor. */
export async function join(page: Page, email: string, name: string): Promise<void> {
  await page.context().clearCookies();
  await page.goto(await mailedPath(page, email, '/invitations'));
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Choose a password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await takeFirstSteps(page);
  await expect(page).toHaveURL(/\/$/);
}

/** Shows once more who one is, where the portal asks. */
export async function proveIfAsked(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Confirm that it is you' });
  const asked = await dialog
    .waitFor({ timeout: 2000 })
    .then(() => true)
    .catch(() => false);
  if (!asked) return;
  await dialog.getByLabel('Your password').fill(PASSWORD);
  const second = dialog.getByLabel('Code of your authenticator app');
  if ((await second.count()) > 0) await second.fill(await code(page));
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Whoever is signed in has a call to hear: audio comes a little after the calls, and when nobody is at it, a run brings it. */
export async function awaitAudio(page: Page): Promise<void> {
  if (fixtures) return;
  await expect
    .poll(
      async () => {
        const answer = await page.request.get('/api/calls?recording=ready');
        const { count } = (await answer.json()) as { count: { value: number } };
        if (count.value === 0) await page.request.post('/_local/schedules/move-audio/run', { timeout: RUN_MS });
        return count.value;
      },
      { timeout: RUN_MS },
    )
    .toBeGreaterThan(0);
}

export function totp(secret: string, counter: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(secret, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const hash = createHmac('sha1', key).update(message).digest();
  const offset = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The list has come, with calls in it, and they are those that the filters ask for. */
export async function listed(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Calls' })).toBeVisible();
  await expect(page.locator('[data-row-link]').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Calls' })).toHaveAttribute('aria-busy', 'false');
}

/** Opens a call whose recording is ready, wherever in the last 30 days it is. */
export async function openReadyCall(page: Page): Promise<void> {
  await page.goto('/calls?recording=ready');
  await listed(page);
  await page.locator('[data-row-link]').first().click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}
