import { expect, fixtures, invite, join, mailedPath, owner, proveIfAsked, signIn, test } from './portal';

test.skip(fixtures, 'the answers of the fixtures send no mail');
test.describe.configure({ timeout: 240_000 });

test('somebody is invited, comes in, loses access and has it again', async ({ page, watched }) => {
  watched.expected.add(403).add(410);
  const email = await invite(page, 'robin');
  await page.getByRole('link', { name: /^Invitations/ }).click();
  await expect(page.getByRole('row', { name: new RegExp(email) })).toContainText('invited');
  const link = await mailedPath(page, email, '/invitations');
  await join(page, email, 'Robin Story');

  await page.context().clearCookies();
  await page.goto(link);
  await expect(page.getByRole('heading', { name: 'This invitation is over' })).toBeVisible();

  await signIn(page, owner, '/companies/northside-plumbing/members');
  await page.getByRole('button', { name: 'Robin Story' }).first().click();
  const rights = page.getByRole('dialog', { name: 'Robin Story' });
  await rights.getByRole('switch', { name: 'Export calls' }).uncheck();
  await rights.getByRole('button', { name: 'Save the rights' }).click();
  await proveIfAsked(page);
  await expect(rights).toHaveCount(0);
  const row = page.getByRole('row', { name: new RegExp(email) });
  await expect(row).toContainText('listen, download');
  await expect(row).not.toContainText('export');

  await row.getByRole('button', { name: 'Robin Story' }).click();
  await rights.getByRole('button', { name: 'End their access' }).click();
  await page
    .getByRole('dialog', { name: 'End Robin Story’s access?' })
    .getByRole('button', { name: 'End their access' })
    .click();
  await proveIfAsked(page);
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('listen, download');
});
