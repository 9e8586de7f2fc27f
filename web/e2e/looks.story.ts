import { admin, expect, fixtures, owner, signIn, test } from './portal';

test('an admin asks for a look, an owner allows it, and nothing can be changed while it lasts', async ({
  page,
  browser,
  watched,
}) => {
  test.skip(fixtures, 'the answers of the fixtures know no looks');
  watched.expected.add(403);
  const reason = `To see why the list is empty. ${String(Date.now())}`;
  await signIn(page, admin, '/companies/northside-plumbing/looks');
  await page.getByLabel('Why').fill(reason);
  await page.getByRole('button', { name: 'Ask for a look' }).click();
  await expect(page.getByText('You have asked; an owner has to answer.')).toBeVisible();

  const theirs = await browser.newPage();
  await signIn(theirs, owner, '/companies/northside-plumbing/looks');
  await expect(theirs.getByText(reason)).toBeVisible();
  await theirs.getByRole('button', { name: /^Allow one look/ }).click();
  await expect(theirs.getByText('allowed', { exact: true })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Look as Northside Plumbing' }).click();
  const banner = page.getByRole('status').filter({ hasText: 'as Northside Plumbing sees it' });
  await expect(banner).toBeVisible();
  await expect(banner.getByText('60 min left')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Users', exact: true })).toHaveCount(0);
  await page.goto('/companies/northside-plumbing/hours');
  await expect(banner).toBeVisible();
  const refused = await page.evaluate(async () => {
    const { csrf } = (await (await fetch('/api/session')).json()) as { csrf: string };
    const answer = await fetch('/api/account/welcome', {
      method: 'PUT',
      headers: { 'X-CSRF': csrf, 'Content-Type': 'application/json' },
      body: '{}',
    });
    return ((await answer.json()) as { code: string }).code;
  });
  expect(refused).toBe('looking');

  await theirs.reload();
  await theirs.getByRole('button', { name: 'End it now' }).click();
  await expect(theirs.getByText('looks now')).toHaveCount(0);
  await theirs.close();
  await page.goto('/calls');
  await expect(page.getByRole('heading', { name: 'This look is over' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to my view' }).click();
  await expect(page.getByRole('link', { name: 'Users', exact: true })).toBeVisible();
  await expect(page.getByText('used', { exact: true }).first()).toBeVisible();
});
