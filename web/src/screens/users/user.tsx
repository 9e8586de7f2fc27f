import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { people } from '../../api/people';
import { Problem } from '../../api/problem';
import { useSession } from '../../api/session';
import { Badge } from '../../shared/badge';
import { CrossIcon, SearchIcon } from '../../shared/icons';
import { sharedMessages } from '../../shared/messages';
import { Moment, useMomentWithin } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { RightsWords } from '../../shared/rights/rights-words';
import { languageNames } from '../../shared/segments';
import { shellMessages } from '../../shared/shell/messages';
import { Failure } from '../../shared/states/failure';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { zoneName } from '../../shared/zones/zones';
import { userKey } from './kept';
import { usersMessages } from './messages';
import { UserAccess } from './user-access';
import { UserSessions } from './user-sessions';
import { SecondFactorBadge } from './users';

const route = getRouteApi('/portal/users/$id');
type User = Schemas['User'];

export function UserPage() {
  const t = useStore(usersMessages);
  const { id } = route.useParams();
  const user = useQuery({ queryKey: userKey(id), queryFn: ({ signal }) => people.user(id, signal) });
  useTitle(user.data?.name ?? t.title);
  if (user.data !== undefined) return <Loaded key={id} user={user.data} />;
  if (!user.isError) return <Loading />;
  if (user.error instanceof Problem && user.error.status === 404) {
    return (
      <State
        icon={<SearchIcon />}
        title={t.goneTitle}
        level={1}
        actions={
          <Button variant="default" renderRoot={(props) => <Link to="/users" {...props} />}>
            {t.toUsers}
          </Button>
        }
      >
        {t.gone}
      </State>
    );
  }
  return <Failure error={user.error} level={1} retry={() => void user.refetch()} />;
}

function Loaded({ user }: { user: User }) {
  const t = useStore(usersMessages);
  const words = useStore(shellMessages);
  const when = useMomentWithin();
  const { may } = useSession();
  return (
    <>
      <header className={page.head}>
        <div>
          <p className={page.path}>
            <Link to="/users">{t.title}</Link>
          </p>
          <div className={page.line}>
            <h1 className={page.title}>{user.name}</h1>
            <Badge>{words[user.role]}</Badge>
            {user.active ? null : (
              <Badge tone="look" Icon={CrossIcon}>
                {t.deactivated}
              </Badge>
            )}
          </div>
        </div>
      </header>
      {user.deactivatedAt === null ? null : (
        <p className={`${page.note ?? ''} ${page.before ?? ''}`} data-tone="look">
          {t.deactivatedAt({ when: when(user.deactivatedAt) })}
        </p>
      )}
      <div className={page.columns}>
        <div>
          <Facts user={user} />
          <Companies user={user} />
        </div>
        <div>
          <UserAccess user={user} />
          <UserSessions user={user} />
          {may.includes('read_audit') ? (
            <p>
              <Link to="/audit" search={{ actor: user.id }}>
                {t.history}
              </Link>
            </p>
          ) : null}
        </div>
      </div>
    </>
  );
}

function Facts({ user }: { user: User }) {
  const t = useStore(usersMessages);
  const { never } = useStore(sharedMessages);
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h2 className={page.heading}>{t.facts}</h2>
        <dl className={page.facts}>
          <dt>{t.email}</dt>
          <dd>{user.email}</dd>
          <dt>{t.notifications}</dt>
          <dd>{user.notificationEmail ?? user.email}</dd>
          <dt>{t.language}</dt>
          <dd>{languageNames[user.locale]}</dd>
          <dt>{t.zone}</dt>
          <dd>{zoneName(user.zone)}</dd>
          <dt>{t.second}</dt>
          <dd>
            <SecondFactorBadge on={user.secondFactor} />
          </dd>
          <dt>{t.signedIn}</dt>
          <dd>{user.signedInAt === null ? never : <Moment at={user.signedInAt} />}</dd>
        </dl>
      </div>
    </section>
  );
}

function Companies({ user }: { user: User }) {
  const t = useStore(usersMessages);
  return (
    <section className={page.sheet}>
      <div className={page.section}>
        <h2 className={page.heading}>{t.companies}</h2>
        {user.role === 'admin' ? (
          <p className={page.lead}>{t.allCompanies}</p>
        ) : user.companies.length === 0 ? (
          <p className={page.lead}>{t.noCompanies}</p>
        ) : null}
      </div>
      {user.role === 'admin' || user.companies.length === 0 ? null : (
        <table className={table.table}>
          <tbody>
            {user.companies.map((company) => (
              <tr key={company.id}>
                <td>
                  <Link to="/companies/$id/members" params={{ id: company.id }} className={table.name} data-row-link>
                    {company.name}
                  </Link>
                </td>
                <td>
                  {user.role === 'customer' ? (
                    <RightsWords rights={company} />
                  ) : (
                    <span className={table.soft}>{t.assigned}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Loading() {
  return (
    <div aria-hidden="true">
      <div className={page.head}>
        <Skeleton height={28} width={260} />
      </div>
      <div className={page.columns}>
        <Skeleton height={300} radius={10} />
        <Skeleton height={220} radius={10} />
      </div>
    </div>
  );
}
