import { admin, expect, fixtures, owner, signIn, test } from './portal';

test('an admin gives a misspelt campaign to its company, and takes it back', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures know no placeholder');
  await signIn(page, admin, '/companies?view=needs-review');
  await page.getByRole('link', { name: /Bright Eletric/ }).click();
  await expect(page.getByRole('heading', { name: 'Whose calls are these?' })).toBeVisible();
  await page.getByRole('button', { name: 'Merge into Bright Electric' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Merge into Bright Electric?' });
  await dialog.getByRole('button', { name: 'Merge into Bright Electric' }).click();
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Bright Electric' })).toBeVisible();
  await expect(page.getByText(/^Bright Eletric/)).toBeVisible();

  await page.goto('/companies?view=needs-review');
  await expect(page.getByRole('link', { name: /Bright Eletric/ })).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo: Bright Eletric/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /Bright Eletric/ })).toBeVisible();
});

test('an admin makes a company, changes it, discards it and brings it back', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures make no company');
  const name = `Story Drains ${String(Date.now())}`;
  await signIn(page, admin, '/companies');
  await page.getByRole('link', { name: 'New company' }).click();
  await page.getByRole('button', { name: 'Make the company' }).click();
  await expect(page.getByText('The company needs a name.')).toBeVisible();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Make the company' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await page.getByLabel('Town and state').fill('Duluth, MN');
  await page.getByRole('button', { name: 'Save the company' }).click();
  await expect(page.getByText('The company is saved.')).toBeVisible();
  await expect(page.getByRole('banner').or(page.locator('header')).getByText('Duluth, MN').first()).toBeVisible();

  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('Nobody sees it but Contractor In Charge.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Discard' })).toBeVisible();
});

test('an owner reads about the company and changes nothing of it', async ({ page }) => {
  await signIn(page, owner);
  await page.getByRole('link', { name: 'Company', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'About the company' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save the company' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Discard' })).toHaveCount(0);
});

test('an owner says what the company’s calls shall come to, and the dashboard holds them to it', async ({ page }) => {
  test.skip(fixtures, 'the answers of the fixtures keep nothing');
  await signIn(page, owner, '/');
  await page.getByRole('link', { name: 'Company', exact: true }).first().click();
  const targets = page.getByRole('region', { name: 'Targets' });
  const change = async (least: string, most: string) => {
    await page.getByRole('button', { name: 'Change the targets' }).click();
    await page.getByLabel('Booked of bookable, from %').fill(least);
    await page.getByLabel('Booked of bookable, to %').fill(most);
    await page.getByRole('button', { name: 'Save the targets' }).click();
  };
  await change('60', '55');
  await expect(page.getByText('A whole number from 60 to 100.')).toBeVisible();
  await page.getByLabel('Booked of bookable, to %').fill('99');
  await page.getByRole('button', { name: 'Save the targets' }).click();
  await expect(targets.getByText('60 % to 99 %')).toBeVisible();

  await page.getByRole('link', { name: 'Dashboard', exact: true }).first().click();
  await expect(page.getByText('target 60 %–99 %')).toBeVisible();
  await page.goBack();
  await change('35', '50');
  await expect(targets.getByText('35 % to 50 %')).toBeVisible();
});
