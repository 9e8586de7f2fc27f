import type { Schemas } from '../api/client';

const CENTS = 100;

/** "$4,200": amounts of whole dollars as the language writes them. */
export function money({ amount, currency }: Schemas['Money'], locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    amount / CENTS,
  );
}

export function dollars(whole: number): Schemas['Money'] {
  return { amount: whole * CENTS, currency: 'USD' };
}

export function wholeDollars({ amount }: Schemas['Money']): number {
  return amount / CENTS;
}
