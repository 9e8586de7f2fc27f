import { agent, expect, listed, owner, signIn, test } from './portal';

test('an agent is refused in words, with whom to ask', async ({ page }) => {
  await signIn(page, agent, '/calls');
  await expect(page.getByRole('heading', { name: 'Calls are not part of your access' })).toBeVisible();
  await expect(page.getByText('ask your supervisor at CIC')).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link')).toHaveText(['Help']);
});

test('an address that leads nowhere says so', async ({ page, watched }) => {
  watched.expected.add(404);
  await signIn(page, owner, '/no/such/page');
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await page.goto('/calls/aaaaaaaaaaaaa.20200101.1');
  await expect(page.getByRole('heading', { name: 'There is no such call here' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to calls' }).click();
  await listed(page);
});

test('an address that the list does not understand leads back to the list', async ({ page, watched }) => {
  watched.expected.add(400);
  await signIn(page, owner, '/calls?from=2000-01-01');
  await expect(page.getByRole('heading', { name: /asks for something the list does not know/ })).toBeVisible();
  await page.getByRole('button', { name: 'Show the list without filters' }).click();
  await listed(page);
});

test('a failure offers another try and the number to quote', async ({ page, watched }) => {
  watched.expected.add(500);
  await signIn(page, owner);
  await listed(page);
  await page.route('**/api/calls?*', (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      json: { type: 'about:blank', title: '', status: 500, detail: '', code: 'internal', requestId: 'request-4711' },
    }),
  );
  await page.goto('/calls?text=x');
  await expect(page.getByRole('alert')).toContainText('That did not work');
  await expect(page.getByRole('alert')).toContainText('request-4711');
  await page.unroute('**/api/calls?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a session that is over leads to signing in, and back', async ({ page }) => {
  await signIn(page, owner);
  await listed(page);
  await page.context().clearCookies();
  await page.route('**/api/**', (route) =>
    new URL(route.request().url()).pathname.startsWith('/api/calls')
      ? route.fulfill({
          status: 401,
          contentType: 'application/problem+json',
          json: { type: 'about:blank', title: '', status: 401, detail: '', code: 'signed_out', requestId: 'r' },
        })
      : route.fallback(),
  );
  await page.getByRole('searchbox').fill('olson');
  await expect(page).toHaveURL(/\/sign-in\?back=\/calls(\?|%3F)text(=|%3D)olson/);
});
