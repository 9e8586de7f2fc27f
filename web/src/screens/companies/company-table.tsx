import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client';
import { Badge } from '../../shared/badge';
import { AlertIcon } from '../../shared/icons';
import page from '../../shared/page.module.css';
import table from '../../shared/table.module.css';
import { zoneName } from '../../shared/zones/zones';
import bulk from './bulk/bulk.module.css';
import { bulkMessages } from './bulk/messages';
import type { Selection } from './bulk/selection';
import { companiesMessages } from './messages';
import type { Column } from './search';
import { useSupervisors } from './supervisors';
import { useCallsOfTheWeek } from './week';

type Company = Schemas['Company'];

interface Props {
  companies: readonly Company[];
  /** How many each has, by id, as far as they are known. */
  numbers: Readonly<Record<string, number>>;
  columns: readonly Column[];
  /** Null where there is nothing to do with several at once. */
  selection: Selection | null;
}

export function CompanyTable({ companies, numbers, columns, selection }: Props) {
  const t = useStore(companiesMessages);
  const words = useStore(bulkMessages);
  const supervisors = useSupervisors(columns.includes('supervisors')).data?.supervisors;
  const week = useCallsOfTheWeek(columns.includes('calls'));
  const cells: Record<Column, (company: Company) => ReactNode> = {
    trades: ({ trades }) => (trades.length === 0 ? t.none : trades.map((trade) => trade.name).join(', ')),
    organization: ({ organization }) => organization?.name ?? t.none,
    supervisors: ({ id }) =>
      supervisors === undefined
        ? ''
        : supervisors
            .filter(({ companies: theirs }) => theirs.includes(id))
            .map((each) => each.name)
            .join(', ') || t.none,
    numbers: ({ id }) =>
      numbers[id] === undefined ? (
        ''
      ) : (
        <Link to="/companies/$id/numbers" params={{ id }} className={table.link}>
          {numbers[id]}
        </Link>
      ),
    calls: ({ id }) =>
      week === undefined ? (
        ''
      ) : (
        <Link to="/calls" search={{ company: id, direction: ['inbound'], ...week.period }} className={table.link}>
          {week.calls.get(id) ?? 0}
        </Link>
      ),
    zone: ({ zone }) => zoneName(zone),
    status: ({ needsReview, discardedAt }) =>
      discardedAt !== null ? t.status_discarded : needsReview ? t.status_review : t.status_active,
  };
  return (
    <table className={table.table}>
      <thead>
        <tr>
          {selection === null ? null : (
            <th scope="col" className={bulk.cell}>
              <label className={bulk.mark}>
                <span className="unseen">{words.column}</span>
                <input
                  type="checkbox"
                  aria-label={words.chooseAll}
                  checked={companies.every(selection.has)}
                  onChange={() => {
                    selection.toggleAll(companies);
                  }}
                />
              </label>
            </th>
          )}
          <th scope="col">{t.name}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {companies.map((company) => {
          const { id, name, place, needsReview } = company;
          return (
            <tr key={id}>
              {selection === null ? null : (
                <td className={bulk.cell}>
                  <label className={bulk.mark}>
                    <input
                      type="checkbox"
                      aria-label={words.choose({ name })}
                      checked={selection.has(company)}
                      onChange={() => {
                        selection.toggle(company);
                      }}
                    />
                  </label>
                </td>
              )}
              <td>
                <span className={table.who}>
                  <span className={page.line}>
                    <Link
                      to={needsReview ? '/companies/$id/review' : '/companies/$id/overview'}
                      params={{ id }}
                      className={table.name}
                      data-row-link
                    >
                      {name}
                    </Link>
                    {needsReview ? (
                      <Badge tone="look" Icon={AlertIcon}>
                        {t.review}
                      </Badge>
                    ) : null}
                  </span>
                  <span className={table.detail}>{place}</span>
                </span>
              </td>
              {columns.map((column) => (
                <td key={column} data-label={t[column]}>
                  <span className={table.soft}>{cells[column](company)}</span>
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
