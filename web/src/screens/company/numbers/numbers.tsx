import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../../api/client';
import { directory } from '../../../api/directory';
import { Copy } from '../../../shared/copy';
import { NumbersIcon, PlusIcon } from '../../../shared/more-icons';
import { numberWords } from '../../../shared/numbers/messages';
import { NumberState, useDay } from '../../../shared/numbers/number-state';
import page from '../../../shared/page.module.css';
import { Failure } from '../../../shared/states/failure';
import { State } from '../../../shared/states/state';
import table from '../../../shared/table.module.css';
import { useTitle } from '../../../shared/title';
import { useCompanyDetail } from '../detail';
import { AddNumber } from './add';
import { ImportNumbers } from './import';
import { numbersKey } from './kept';
import { companyNumbersMessages } from './messages';
import classes from './numbers.module.css';
import { NumberPage } from './number';

const route = getRouteApi('/portal/companies/$id/numbers');
type Inbound = Schemas['InboundNumber'];

/** A company's numbers, one of them, a new one, or a list: which of these is in the address. */
export function CompanyNumbers() {
  const t = useStore(companyNumbersMessages);
  const { id } = route.useParams();
  const { open } = route.useSearch();
  const detail = useCompanyDetail(id);
  const numbers = useQuery({ queryKey: numbersKey(id), queryFn: ({ signal }) => directory.companyNumbers(id, signal) });
  useTitle(`${t.title} · ${detail.data?.name ?? id}`);

  const failed = [numbers, detail].find(({ isError, data }) => isError && data === undefined);
  if (failed?.error) return <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (numbers.data === undefined || detail.data === undefined) return <NumbersSkeleton />;
  const { data } = numbers;
  const { zone } = detail.data;
  if (open === undefined) return <NumberList company={id} zone={zone} of={data} />;
  return (
    <>
      <p className={`${page.path ?? ''} ${page.before ?? ''}`}>
        <Link to="/companies/$id/numbers" params={{ id }} search={({ company }) => keptCompany(company)}>
          {t.all}
        </Link>
      </p>
      {open === 'new' && data.mayKeep ? (
        <AddNumber company={id} zone={zone} campaigns={data.campaigns} />
      ) : open === 'import' && data.mayKeep ? (
        <ImportNumbers company={id} />
      ) : (
        <Opened company={id} zone={zone} of={data} digits={open} />
      )}
    </>
  );
}

function keptCompany(company: string | undefined): { company?: string } {
  return company === undefined ? {} : { company };
}

interface ListProps {
  company: string;
  zone: string;
  of: Schemas['CompanyNumbers'];
}

function Opened({ company, zone, of, digits }: ListProps & { digits: string }) {
  const t = useStore(companyNumbersMessages);
  const number = of.numbers.find((each) => each.number === `+${digits}`);
  return number === undefined ? (
    <State icon={<NumbersIcon />} title={t.goneTitle}>
      {t.gone}
    </State>
  ) : (
    <NumberPage key={number.number} company={company} zone={zone} number={number} of={of} />
  );
}

function NumberList({ company, zone, of }: ListProps) {
  const t = useStore(companyNumbersMessages);
  const navigate = route.useNavigate();
  const { numbers, mayKeep } = of;
  const open = (what: 'new' | 'import') => {
    void navigate({ search: (kept) => ({ ...kept, open: what }) });
  };
  // those that another company has by now come last
  const sorted = [...numbers].sort((one, other) => Number(one.state === 'moved') - Number(other.state === 'moved'));
  return (
    <>
      <div className={page.head}>
        <p className={page.lead}>{t.lead}</p>
        {mayKeep ? (
          <div className={page.actions}>
            <Button
              variant="default"
              onClick={() => {
                open('import');
              }}
            >
              {t.bring}
            </Button>
            <Button
              leftSection={<PlusIcon size={14} />}
              onClick={() => {
                open('new');
              }}
            >
              {t.add}
            </Button>
          </div>
        ) : null}
      </div>
      <section className={page.sheet} aria-label={t.title}>
        {numbers.length === 0 ? (
          <State icon={<NumbersIcon />} title={t.emptyTitle}>
            {mayKeep ? t.empty : t.emptyCustomer}
          </State>
        ) : (
          <>
            <NumberTable numbers={sorted} company={company} zone={zone} />
            <div className={table.foot}>
              <span role="status">{t.count(numbers.length)}</span>
            </div>
          </>
        )}
      </section>
    </>
  );
}

interface TableProps {
  numbers: readonly Inbound[];
  company: string;
  zone: string;
}

function NumberTable({ numbers, company, zone }: TableProps) {
  const words = useStore(numberWords);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{words.label}</th>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.campaign}</th>
          <th scope="col">{words.since}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {numbers.map((number) => (
          <NumberLine key={number.number} number={number} company={company} zone={zone} />
        ))}
      </tbody>
    </table>
  );
}

function NumberLine({ number, company, zone }: { number: Inbound; company: string; zone: string }) {
  const t = useStore(companyNumbersMessages);
  const words = useStore(numberWords);
  const day = useDay(zone);
  const shown = number.now ?? number.planned[0] ?? number.history[0];
  if (shown === undefined) return null;
  const next = number.now === null ? undefined : number.planned[0];
  const notes = [
    next === undefined ? null : t.fromDay({ day: day(next.from), label: next.label }),
    number.leavesAt === null || number.state === 'moved' ? null : t.until({ day: day(number.leavesAt) }),
  ].filter((note) => note !== null);
  return (
    <tr>
      <td>
        <span className={table.who}>
          <Link
            to="/companies/$id/numbers"
            params={{ id: company }}
            search={({ company: selected }) => ({ ...keptCompany(selected), open: number.number.slice(1) })}
            className={table.name}
            data-row-link
          >
            {shown.label}
          </Link>
          {notes.length === 0 ? null : <span className={table.detail}>{notes.join(' · ')}</span>}
        </span>
      </td>
      <td data-label={words.number}>
        <span className={classes.copy}>
          <Copy text={number.written} value={number.number} />
        </span>
      </td>
      <td data-label={words.source}>
        <span className={table.soft}>{shown.source === '' ? words.none : shown.source}</span>
      </td>
      <td data-label={words.campaign}>
        <span className={table.soft}>{shown.campaign ?? words.none}</span>
      </td>
      <td data-label={words.since}>
        <span className={table.soft}>{day(shown.from)}</span>
      </td>
      <td>
        <NumberState state={number.state} />
      </td>
    </tr>
  );
}

function NumbersSkeleton() {
  return (
    <div className={page.sheet} aria-hidden="true">
      <div className={page.section}>
        {[1, 2, 3, 4, 5].map((row) => (
          <Skeleton key={row} height={34} />
        ))}
      </div>
    </div>
  );
}
