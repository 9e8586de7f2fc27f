import { expect, listed, owner, signIn, test } from './portal';

test('Spanish by choice, kept on this device', async ({ page }) => {
  await signIn(page, owner);
  await listed(page);
  await page.getByRole('button', { name: /^Your profile/ }).click();
  await page.getByRole('radio', { name: 'Español' }).check();
  await expect(page.getByRole('heading', { level: 1, name: 'Llamadas' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Llamadas' })).toBeVisible();
  await expect(page.getByText(/primero las más recientes/)).toBeVisible();
  await page.locator('[data-row-link]').first().click();
  await expect(page.getByRole('heading', { name: 'Historial' })).toBeVisible();
  await page.getByRole('button', { name: /^Su perfil/ }).click();
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(page.getByRole('button', { name: 'Iniciar sesión' })).toBeVisible();
});
