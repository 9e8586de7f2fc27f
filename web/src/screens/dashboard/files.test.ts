import { expect, it } from 'vitest';
import { csv } from './files';

it('writes what a spreadsheet reads as text and takes for no formula', () => {
  expect(
    csv({
      head: ['Disposition', 'Calls'],
      rows: [
        ['Price "Shopper", later', 3],
        ['=HYPERLINK("x")', 0],
        ['-1+1', 2],
        ['plain', -1],
      ],
    }),
  ).toBe('Disposition,Calls\r\n"Price ""Shopper"", later",3\r\n"\'=HYPERLINK(""x"")",0\r\n\'-1+1,2\r\nplain,-1\r\n');
});
