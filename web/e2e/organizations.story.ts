import { admin, expect, fixtures, signIn, test } from './portal';

test('an admin makes an organization, attaches a company, and discards it', async ({ page, watched }) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  watched.expected.add(409);
  await signIn(page, admin, '/organizations');
  const name = `Story Group ${String(Date.now())}`;
  await page.getByLabel('New organization').fill(name);
  await page.getByRole('button', { name: 'Make the organization' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No company is attached to it yet' })).toBeVisible();

  await page.getByRole('searchbox').fill('summit');
  await page
    .getByRole('button', { name: /^Attach Summit/ })
    .first()
    .click();
  await expect(page.getByText(/^Summit.* is attached\./)).toBeVisible();
  const companies = page.getByRole('region', { name: 'Its companies' });
  const company = companies.getByRole('link', { name: /^Summit/ });
  await expect(company).toBeVisible();

  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Discard ${name}?` });
  await dialog.getByRole('button', { name: `Discard ${name}` }).click();
  await expect(dialog.getByRole('link', { name: /^Summit/ })).toBeVisible();
  await page.keyboard.press('Escape');

  await companies.getByRole('button', { name: /^Detach Summit/ }).click();
  await expect(company).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(company).toBeVisible();
  await companies.getByRole('button', { name: /^Detach Summit/ }).click();
  await expect(company).toHaveCount(0);

  await page.getByRole('button', { name: 'Rename' }).click();
  await page.getByLabel('Name', { exact: true }).fill(`${name} West`);
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('heading', { level: 1, name: `${name} West` })).toBeVisible();

  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Discard ${name} West` })
    .click();
  await expect(page.getByText(`${name} West is discarded.`)).toBeVisible();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByRole('button', { name: 'Discard', exact: true })).toBeVisible();
});
