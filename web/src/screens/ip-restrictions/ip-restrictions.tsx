import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { Badge } from '../../shared/badge';
import page from '../../shared/page.module.css';
import { shellMessages } from '../../shared/shell/messages';
import { Failure } from '../../shared/states/failure';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { ipRestrictionsMessages } from './messages';
import { RoleDialog } from './role-dialog';
import { useAccessRules } from './rules';

type Rule = Schemas['AccessRule'];

export function IpRestrictions() {
  const t = useStore(ipRestrictionsMessages);
  const rules = useAccessRules();
  useTitle(t.title);
  return (
    <>
      <header className={page.head}>
        <div>
          <h1 className={page.title}>{t.title}</h1>
          <p className={page.lead}>
            {t.lead}
            {rules.data === undefined || rules.data.address === ''
              ? null
              : ` ${t.youAre({ address: rules.data.address })}`}
          </p>
        </div>
      </header>
      {rules.isError ? (
        <Failure error={rules.error} retry={() => void rules.refetch()} />
      ) : rules.data === undefined ? (
        <RulesSkeleton />
      ) : (
        <>
          <Roles roles={rules.data.roles} address={rules.data.address} />
          <Companies companies={rules.data.companies.filter(isRestricted)} />
        </>
      )}
    </>
  );
}

function isRestricted({ networks, secondFactor }: Rule): boolean {
  return networks.length > 0 || secondFactor;
}

function Networks({ networks }: { networks: readonly string[] }) {
  const t = useStore(ipRestrictionsMessages);
  return networks.length === 0 ? <span className={table.soft}>{t.anywhere}</span> : <span>{networks.join(', ')}</span>;
}

function Roles({ roles, address }: { roles: readonly Rule[]; address: string }) {
  const t = useStore(ipRestrictionsMessages);
  const words = useStore(shellMessages);
  const [asked, setAsked] = useState<Schemas['Role'] | null>(null);
  const open = roles.find(({ role }) => role === asked);
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.roles}</h2>
          <p className={page.lead}>{t.rolesLead}</p>
        </header>
      </div>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.role}</th>
            <th scope="col">{t.networks}</th>
            <th scope="col">
              <span className="unseen">{t.change}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map(({ role, networks }) =>
            role === null ? null : (
              <tr key={role}>
                <td>
                  <span className={table.name}>{words[role]}</span>
                </td>
                <td data-label={t.networks}>
                  <Networks networks={networks} />
                </td>
                <td>
                  <span className={table.acts}>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t.changeOf({ whom: words[role] })}
                      onClick={() => {
                        setAsked(role);
                      }}
                    >
                      {t.change}
                    </Button>
                  </span>
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      {asked === null || open === undefined ? null : (
        <RoleDialog
          role={asked}
          whom={words[asked]}
          rule={open}
          address={address}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </section>
  );
}

function Companies({ companies }: { companies: readonly Rule[] }) {
  const t = useStore(ipRestrictionsMessages);
  return (
    <section className={`${page.sheet ?? ''} ${page.after ?? ''}`}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.companies}</h2>
          <p className={page.lead}>{t.companiesLead}</p>
        </header>
        {companies.length === 0 ? <p className={page.soft}>{t.noCompanies}</p> : null}
      </div>
      {companies.length === 0 ? null : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.company}</th>
              <th scope="col">{t.networks}</th>
              <th scope="col">{t.secondFactor}</th>
            </tr>
          </thead>
          <tbody>
            {companies.map(({ company, networks, secondFactor }) =>
              company === null ? null : (
                <tr key={company.id}>
                  <td>
                    <Link to="/companies/$id/access" params={{ id: company.id }} className={table.name} data-row-link>
                      {company.name}
                    </Link>
                  </td>
                  <td data-label={t.networks}>
                    <Networks networks={networks} />
                  </td>
                  <td data-label={t.secondFactor}>{secondFactor ? <Badge>{t.demanded}</Badge> : t.none}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
    </section>
  );
}

function RulesSkeleton() {
  return (
    <div className={page.sheet} aria-hidden="true">
      <div className={page.section}>
        {[1, 2, 3, 4].map((row) => (
          <Skeleton key={row} height={36} />
        ))}
      </div>
    </div>
  );
}
