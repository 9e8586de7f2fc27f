import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { admin, agent, enterPassword, expect, listed, openReadyCall, owner, signIn, test } from './portal';

/** No violation on the page, or in the open part of it alone: what lies below that is covered, not small. */
async function clean(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
      // there is neither a frame nor a film
      iframes: false,
      preload: false,
    })
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(({ id, nodes }) => [id, nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`)]),
  ).toEqual([]);
}

test.describe.configure({ timeout: 420_000 });

/** Colours are those of the scheme, sizes those of the width: two of the four hold each once. */
const looks = [
  { scheme: 'light', width: 1440 },
  { scheme: 'dark', width: 360 },
] as const;

for (const { scheme, width } of looks) {
  test(`no barrier on any screen, ${scheme}, ${width} px`, async ({ page, watched }) => {
    watched.expected.add(404).add(410).add(500);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    // as tall as a phone is not, so that the bar at its bottom covers nothing that scrolling would uncover
    await page.setViewportSize({ width, height: width < 720 ? 3000 : 900 });

    await page.goto('/sign-in');
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await clean(page);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await clean(page);
    await page.goto('/reset');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await clean(page);
    for (const path of ['/reset/unknown', '/invitations/unknown', '/confirm-email/unknown']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await clean(page);
    }
    await page.goto('/sign-in');
    await enterPassword(page, admin);
    await expect(page.getByLabel('Code')).toBeVisible();
    await clean(page);

    await signIn(page, owner, '/');
    await expect(page.getByRole('list', { name: 'Figures' })).toBeVisible();
    await clean(page);
    await page.getByRole('button', { name: 'Table' }).first().click();
    await clean(page);
    await page.goto('/calls');
    await listed(page);
    await clean(page);
    await page.getByRole('button', { name: /^Period/ }).click();
    await clean(page, '[role="dialog"]');
    await page.getByRole('button', { name: 'Other days…' }).click();
    await expect(page.getByText('Choose the first and the last day')).toBeVisible();
    await expect(page.locator('table button').first()).toBeVisible();
    await clean(page, '[role="dialog"]');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: /^Outcome/ }).click();
    await clean(page, '[role="listbox"]');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Your profile/ }).click();
    await clean(page, '[role="dialog"]');
    await page.keyboard.press('Escape');

    for (const path of ['/settings/profile', '/settings/notifications', '/settings/security', '/settings/sessions']) {
      await page.goto(path);
      await expect(page.locator('h2').first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await clean(page);
    }
    await page.goto('/lost-jobs');
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await clean(page);

    await page.goto('/disputes');
    await expect(page.getByText(/^(Nothing was disputed|\d+ disputes?)$/)).toBeVisible();
    await clean(page);
    await page.goto('/companies/northside-plumbing/members');
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await clean(page);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.locator('[data-row-link]').first().click();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');

    await page.goto('/companies/northside-plumbing/hours');
    const start = page.getByRole('button', { name: 'Say the hours' });
    await expect(start.or(page.getByRole('heading', { name: 'Every week' }))).toBeVisible();
    await clean(page);
    if (await start.isVisible()) {
      await start.click();
      await clean(page);
    }

    for (const tab of ['answers?open=missing-call', 'glossary', 'guides', 'contact', 'questions']) {
      await page.goto(`/help/${tab}`);
      await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await clean(page);
    }
    await page.locator('[data-row-link]').first().click();
    await expect(page.getByRole('list', { name: 'What was written' })).toBeVisible();
    await clean(page);

    await openReadyCall(page);
    await page.waitForLoadState('networkidle');
    await clean(page);
    await page.getByRole('button', { name: 'Ask CIC' }).click();
    await expect(page.getByLabel('Your question')).toBeVisible();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.getByText('Step by step').click();
    await page.getByLabel('Write a note').fill('Knock at the side door.');
    await clean(page);
    await page.getByLabel('Write a note').fill('');

    await page.goto('/calls?text=nobody+of+this+name');
    await expect(page.getByRole('heading', { name: 'No call matches these filters' })).toBeVisible();
    await clean(page);
    await page.goto('/no/such/page');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await clean(page);
    await page.goto('/calls/aaaaaaaaaaaaa.20200101.1');
    await expect(page.getByRole('heading', { name: 'There is no such call here' })).toBeVisible();
    await clean(page);
    await page.route('**/api/calls?*', (route) => route.fulfill({ status: 500 }));
    await page.goto('/calls?text=x');
    await expect(page.getByRole('alert')).toContainText('That did not work');
    await clean(page);

    await page.unroute('**/api/calls?*');
    await page.context().clearCookies();
    await signIn(page, admin, '/users');
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await clean(page);
    await page.locator('[data-row-link]').first().click();
    await expect(page.getByRole('heading', { name: 'About the person' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await clean(page);
    await page.goto('/numbers');
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await clean(page);
    await page.locator('[data-row-link]').first().click();
    await expect(page.getByRole('heading', { name: 'Change it' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await clean(page);
    await page.getByRole('link', { name: 'All numbers' }).click();
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await clean(page);
    await page.getByRole('button', { name: 'Import a list' }).click();
    await page.getByLabel('The list').fill('number,label\n6125550181,Billboard\nnone,None');
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await expect(page.getByRole('button', { name: /^Write/ })).toBeVisible();
    await clean(page);
    await page.goto('/users/invitations');
    await expect(page.getByRole('region', { name: 'Invitations' })).toHaveAttribute('aria-busy', 'false');
    await clean(page);
    await page.goto('/organizations');
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await clean(page);
    await page.locator('[data-row-link]').first().click();
    await expect(page.getByRole('heading', { name: 'Attach companies' })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await clean(page);
    await page.getByRole('button', { name: 'Rename' }).click();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.goto('/teams');
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await clean(page);
    await page.locator('[data-row-link]').first().click();
    await expect(page.getByLabel('Who was in it on')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await clean(page);
    await page.getByRole('button', { name: 'Hand over' }).click();
    await expect(page.getByLabel('New supervisor')).toBeVisible();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Excluded' }).click();
    await expect(page.getByRole('button', { name: /^Add / }).first()).toBeVisible();
    await clean(page);
    await page.goto('/trades');
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await clean(page);
    await page
      .getByRole('button', { name: /^Delete / })
      .first()
      .click();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.goto('/trades/plumbing');
    await expect(page.locator('[data-row-link]').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    await clean(page);
    await page.goto('/companies/northside-plumbing/overview');
    await expect(page.getByRole('group', { name: 'Trades' })).toBeVisible();
    await clean(page);
    await page.goto('/dispositions');
    await page.getByRole('button', { name: 'Change Price Shopper' }).click();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.waitForLoadState('networkidle');
    await clean(page);
    await page.goto('/ip-restrictions');
    await page.getByRole('button', { name: 'Change: Agent' }).click();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');
    await clean(page);
    await page.goto('/companies/northside-plumbing/access');
    await expect(page.getByLabel('Allowed networks')).toBeVisible();
    await clean(page);
    await page.goto('/companies/northside-plumbing/recordings');
    await expect(page.getByRole('heading', { name: 'Purges' })).toBeVisible();
    await page.getByRole('button', { name: 'Hold recordings' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await clean(page);
    await page.goto('/companies/northside-plumbing/looks');
    await expect(page.getByRole('heading', { name: 'Requests' })).toBeVisible();
    await clean(page);
    await page.goto('/companies');
    await page.getByLabel('Choose Bright Electric').check();
    await clean(page);
    await page.getByRole('button', { name: 'Add a trade' }).click();
    await page.getByRole('radio').first().check();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search the portal' }).fill('northside');
    await expect(page.getByRole('option', { name: /^Northside Plumbing/ })).toBeVisible();
    await clean(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.goto('/audit');
    await page.locator('[data-row-link]').first().click();
    await clean(page);
    await page.goto('/completeness');
    await expect(page.getByRole('heading', { name: 'Rows set aside' })).toBeVisible();
    await clean(page);

    await page.context().clearCookies();
    await signIn(page, agent);
    await expect(page.getByRole('heading', { name: 'Calls are not part of your access' })).toBeVisible();
    await clean(page);
  });
}
