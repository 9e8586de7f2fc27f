import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Badge } from '../../shared/badge';
import { CrossIcon } from '../../shared/icons';
import { BuildingIcon, LayersIcon } from '../../shared/more-icons';
import page from '../../shared/page.module.css';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { Refused } from '../refused/refused';
import { Attach } from './attach';
import { Discard, Discarded } from './discarding';
import { useOrganization } from './kept';
import { organizationsMessages } from './messages';
import { useMove } from './move';
import { Rename } from './rename';

const route = getRouteApi('/portal/organizations/$id');
type Organization = Schemas['OrganizationDetail'];

export function OrganizationPage() {
  const { may } = useSession();
  return may.includes('keep_organizations') ? <Loaded /> : <Refused />;
}

function Loaded() {
  const t = useStore(organizationsMessages);
  const { id } = route.useParams();
  const { data, isError, error, refetch } = useOrganization(id);
  useTitle(data?.name ?? t.title);
  if (isError) {
    return error instanceof Problem && error.status === 404 ? (
      <State icon={<LayersIcon />} title={t.goneTitle} level={1} actions={<Link to="/organizations">{t.back}</Link>}>
        {t.gone}
      </State>
    ) : (
      <Failure error={error} retry={() => void refetch()} />
    );
  }
  if (data === undefined) {
    return (
      <div className={page.column} aria-hidden="true">
        <Skeleton height={36} width={240} />
        <Skeleton height={240} />
      </div>
    );
  }
  return <Screen key={id} organization={data} />;
}

function Screen({ organization }: { organization: Organization }) {
  const t = useStore(organizationsMessages);
  const [renaming, setRenaming] = useState(false);
  const { name, discardedAt, companies } = organization;
  return (
    <>
      <header className={page.head}>
        <div>
          <p className={page.path}>
            <Link to="/organizations">{t.back}</Link>
          </p>
          <h1 className={page.title}>{name}</h1>
          <p className={page.lead}>{t.count(companies.length)}</p>
        </div>
        <div className={page.actions}>
          <Button
            variant="default"
            onClick={() => {
              setRenaming(true);
            }}
          >
            {t.rename}
          </Button>
          {discardedAt === null ? <Discard organization={organization} /> : null}
        </div>
      </header>
      {discardedAt === null ? null : <Discarded organization={organization} at={discardedAt} />}
      <div className={page.columns}>
        <div>
          <Companies organization={organization} />
        </div>
        <div>{discardedAt === null ? <Attach organization={organization} /> : null}</div>
      </div>
      {renaming ? (
        <Rename
          organization={organization}
          onClose={() => {
            setRenaming(false);
          }}
        />
      ) : null}
    </>
  );
}

function Companies({ organization }: { organization: Organization }) {
  const t = useStore(organizationsMessages);
  const move = useMove(organization.id);
  const { companies } = organization;
  return (
    <section className={page.sheet} aria-label={t.companies}>
      {companies.length === 0 ? (
        <State icon={<BuildingIcon />} title={t.nobodyTitle}>
          {t.nobody}
        </State>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.company}</th>
              <th scope="col">
                <span className="unseen">{t.detach}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {companies.map(({ id, name, place, discardedAt }) => (
              <tr key={id}>
                <td>
                  <span className={table.who}>
                    <span className={page.line}>
                      <Link to="/companies/$id/overview" params={{ id }} className={table.name} data-row-link>
                        {name}
                      </Link>
                      {discardedAt === null ? null : (
                        <Badge tone="look" Icon={CrossIcon}>
                          {t.companyDiscarded}
                        </Badge>
                      )}
                    </span>
                    <span className={table.detail}>{place}</span>
                  </span>
                </td>
                <td>
                  <span className={table.acts}>
                    <Button
                      variant="subtle"
                      size="compact-sm"
                      aria-label={t.detachFrom({ name })}
                      loading={move.isPending && move.variables.company === id}
                      onClick={() => {
                        move.mutate({ company: id, to: null });
                      }}
                    >
                      {t.detach}
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
