import { expect, it } from 'vitest';
import { Problem } from '../../api/problem';
import { networksOf, wrongNetwork, writtenOf } from './rules';

const problem = (code: string, field: string | null) => new Problem(code, 400, null, '', field, null);

it('reads networks however they are parted', () => {
  expect(networksOf(' 203.0.113.0/24, 2001:db8::/32;\n\n198.51.100.7\r\n')).toEqual([
    '203.0.113.0/24',
    '2001:db8::/32',
    '198.51.100.7',
  ]);
  expect(networksOf(' \n')).toEqual([]);
  expect(networksOf(writtenOf(['a', 'b']))).toEqual(['a', 'b']);
});

it('names the network that could not be read', () => {
  expect(wrongNetwork(problem('network_invalid', 'networks[1]'), ['a', 'b'])).toBe('b');
  expect(wrongNetwork(problem('network_invalid', 'networks[7]'), ['a', 'b'])).toBeNull();
  expect(wrongNetwork(problem('field_invalid', 'networks'), ['a'])).toBeNull();
  expect(wrongNetwork(null, ['a'])).toBeNull();
});
