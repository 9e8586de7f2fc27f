import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { Schemas } from '../../../api/client';
import { people } from '../../../api/people';
import { useSession } from '../../../api/session';
import { Badge } from '../../../shared/badge';
import { useCompany } from '../../../shared/company';
import { AlertIcon, CheckIcon } from '../../../shared/icons';
import { PeopleIcon, PlusIcon } from '../../../shared/more-icons';
import { sharedMessages } from '../../../shared/messages';
import { Moment } from '../../../shared/moment';
import page from '../../../shared/page.module.css';
import { mayManageMembers } from '../../../shared/rights/rights';
import { RightsWords } from '../../../shared/rights/rights-words';
import { shellMessages } from '../../../shared/shell/messages';
import { Failure } from '../../../shared/states/failure';
import { State } from '../../../shared/states/state';
import table from '../../../shared/table.module.css';
import { useTitle } from '../../../shared/title';
import viewClasses from '../../../shared/views.module.css';
import { companyMessages } from '../messages';
import { Invitations } from './invitations';
import { membersKey } from './kept';
import { InviteDialog } from './invite-dialog';
import { MemberDialog } from './member-dialog';
import { views, type View } from './search';

const route = getRouteApi('/portal/companies/$id/members');
type Member = Schemas['Member'];

export function Members() {
  const t = useStore(companyMessages);
  const { id } = route.useParams();
  const { view = 'members', member: opened } = route.useSearch();
  const navigate = route.useNavigate();
  const session = useSession();
  const company = useCompany(id);
  const [inviting, setInviting] = useState(false);
  const members = useQuery({ queryKey: membersKey(id), queryFn: ({ signal }) => people.members(id, signal) });
  const name = company?.name ?? id;
  useTitle(`${t.members} · ${name}`);

  const open = (member: string | undefined) => {
    void navigate({
      search: ({ view: _view, member: _member, ...kept }) => ({
        ...kept,
        ...(view === 'members' ? {} : { view }),
        ...(member === undefined ? {} : { member }),
      }),
      resetScroll: false,
    });
  };
  const { data } = members;
  const shown = data === undefined ? undefined : [...data.members, ...data.former, ...data.excluded];
  const chosen = shown?.find((each) => each.id === opened);

  if (members.isError && data === undefined) {
    return <Failure error={members.error} retry={() => void members.refetch()} />;
  }
  return (
    <>
      <div className={page.head}>
        <Views id={id} view={view} members={data} />
        {mayManageMembers(session, id) ? (
          <Button
            leftSection={<PlusIcon size={14} />}
            onClick={() => {
              setInviting(true);
            }}
          >
            {t.invite}
          </Button>
        ) : null}
      </div>
      {data === undefined ? (
        <MembersSkeleton />
      ) : view === 'members' ? (
        <>
          <Sheet label={t.members}>
            {data.members.length === 0 ? (
              <State icon={<PeopleIcon />} title={t.noMembersTitle}>
                {t.noMembers}
              </State>
            ) : (
              <MemberTable members={data.members} open={open} />
            )}
          </Sheet>
          {data.staff.length === 0 ? null : <Staff staff={data.staff} />}
        </>
      ) : view === 'invitations' ? (
        <Sheet label={t.invitations}>
          {data.invitations.length === 0 ? (
            <State icon={<PeopleIcon />} title={t.noInvitationsTitle}>
              {t.noInvitations}
            </State>
          ) : (
            <Invitations company={id} invitations={data.invitations} />
          )}
        </Sheet>
      ) : (
        <Sheet label={t[view]}>
          <Outsiders view={view} people={data[view]} open={open} />
        </Sheet>
      )}
      {inviting ? (
        <InviteDialog
          company={id}
          name={name}
          onClose={() => {
            setInviting(false);
          }}
        />
      ) : null}
      {chosen === undefined || data === undefined ? null : (
        <MemberDialog
          key={chosen.id}
          company={id}
          name={name}
          member={chosen}
          place={data.members.includes(chosen) ? 'members' : data.former.includes(chosen) ? 'former' : 'excluded'}
          onClose={() => {
            open(undefined);
          }}
        />
      )}
    </>
  );
}

function Sheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section className={page.sheet} aria-label={label}>
      {children}
    </section>
  );
}

interface ViewsProps {
  id: string;
  view: View;
  members: Schemas['Members'] | undefined;
}

function Views({ id, view, members }: ViewsProps) {
  const t = useStore(companyMessages);
  return (
    <nav className={viewClasses.views} aria-label={t.views}>
      {views.map((each) => (
        <Link
          key={each}
          to="/companies/$id/members"
          params={{ id }}
          search={({ company }) => ({
            ...(company === undefined ? {} : { company }),
            ...(each === 'members' ? {} : { view: each }),
          })}
          resetScroll={false}
          aria-current={each === view ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t[each]} <span>{members?.[each].length}</span>
        </Link>
      ))}
    </nav>
  );
}

interface TableProps {
  members: readonly Member[];
  open: (member: string) => void;
}

function MemberTable({ members, open }: TableProps) {
  const t = useStore(companyMessages);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.member}</th>
          <th scope="col">{t.rights}</th>
          <th scope="col">{t.second}</th>
          <th scope="col">{t.signedIn}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id}>
            <td>
              <Who member={member} open={open} />
            </td>
            <td>
              <RightsWords rights={member} />
            </td>
            <td data-label={t.second}>
              <SecondFactor on={member.secondFactor} />
            </td>
            <td data-label={t.signedIn}>
              <SignedIn at={member.signedInAt} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Who({ member, open }: { member: Member; open?: (member: string) => void }) {
  const t = useStore(companyMessages);
  const { person } = useSession();
  return (
    <span className={table.who}>
      <span className={page.line}>
        {open === undefined ? (
          <span className={table.name}>{member.name}</span>
        ) : (
          <button
            type="button"
            className={table.name}
            data-row-link
            onClick={() => {
              open(member.id);
            }}
          >
            {member.name}
          </button>
        )}
        {member.id === person.id ? <Badge>{t.you}</Badge> : null}
        {member.active ? null : <Badge tone="look">{t.deactivated}</Badge>}
      </span>
      <span className={table.detail}>{member.email}</span>
    </span>
  );
}

export function SecondFactor({ on }: { on: boolean }) {
  const t = useStore(companyMessages);
  return on ? (
    <Badge tone="won" Icon={CheckIcon}>
      {t.on}
    </Badge>
  ) : (
    <Badge tone="look" Icon={AlertIcon}>
      {t.off}
    </Badge>
  );
}

function SignedIn({ at }: { at: string | null }) {
  const { never } = useStore(sharedMessages);
  return <span className={table.soft}>{at === null ? never : <Moment at={at} />}</span>;
}

function Staff({ staff }: { staff: readonly Member[] }) {
  const t = useStore(companyMessages);
  const roles = useStore(shellMessages);
  return (
    <section className={`${page.sheet ?? ''} ${page.after ?? ''}`}>
      <div className={page.section}>
        <header>
          <h2 className={page.heading}>{t.staff}</h2>
          <p className={page.lead}>{t.staffLead}</p>
        </header>
      </div>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t.member}</th>
            <th scope="col">{t.role}</th>
            <th scope="col">{t.signedIn}</th>
          </tr>
        </thead>
        <tbody>
          {staff.map((member) => (
            <tr key={member.id}>
              <td>
                <Who member={member} />
              </td>
              <td>{roles[member.role]}</td>
              <td data-label={t.signedIn}>
                <SignedIn at={member.signedInAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface OutsidersProps {
  view: 'former' | 'excluded';
  people: readonly Member[];
  open: (member: string) => void;
}

/** Those who are not on the company: any more, or yet. */
function Outsiders({ view, people, open }: OutsidersProps) {
  const t = useStore(companyMessages);
  const former = view === 'former';
  if (people.length === 0) {
    return (
      <State icon={<PeopleIcon />} title={former ? t.noFormerTitle : t.noExcludedTitle}>
        {former ? t.noFormer : t.noExcluded}
      </State>
    );
  }
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.member}</th>
          <th scope="col">{former ? t.removedAt : t.signedIn}</th>
          <th scope="col">
            <span className="unseen">{former ? t.giveAgain : t.add}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((member) => (
          <tr key={member.id}>
            <td>
              <Who member={member} />
            </td>
            <td data-label={former ? t.removedAt : t.signedIn}>
              <SignedIn at={former ? member.removedAt : member.signedInAt} />
            </td>
            <td>
              {member.changeable ? (
                <span className={table.acts}>
                  <Button
                    variant="default"
                    size="compact-sm"
                    aria-label={`${former ? t.giveAgain : t.add}: ${member.name}`}
                    onClick={() => {
                      open(member.id);
                    }}
                  >
                    {former ? t.giveAgain : t.add}
                  </Button>
                </span>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MembersSkeleton() {
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
