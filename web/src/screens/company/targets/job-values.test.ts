import { expect, it } from 'vitest';
import { dollars, money } from '../../../shared/money';
import { isRightValue, valuesOf, writtenOf } from './job-values';

const plumbing = { trade: 'plumbing', name: 'Plumbing', usual: dollars(400), own: dollars(625) };
const hvac = { trade: 'hvac', name: 'HVAC', usual: dollars(450), own: null };

it('goes to a form and back, without what nobody says', () => {
  expect(writtenOf([plumbing, hvac])).toEqual({ plumbing: '625', hvac: '' });
  expect(valuesOf(writtenOf([plumbing, hvac]))).toEqual([
    { trade: 'plumbing', value: { amount: 62_500, currency: 'USD' } },
  ]);
});

it('takes whole dollars alone', () => {
  expect(valuesOf({ plumbing: ' $1,200 ' })).toEqual([{ trade: 'plumbing', value: dollars(1200) }]);
  for (const wrong of ['0', '-5', '9.50', 'many', '1000001', '$']) {
    expect(isRightValue(wrong)).toBe(false);
    expect(valuesOf({ plumbing: wrong, hvac: '' })).toBeNull();
  }
});

it('is written as the language writes money', () => {
  expect(money(dollars(4200), 'en-US')).toBe('$4,200');
  expect(money(dollars(4200), 'es-US')).toBe('$4,200');
});
