import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { people } from '../../api/people';
import { Badge } from '../../shared/badge';
import bar from '../../shared/filters/bar.module.css';
import { ChoiceChip } from '../../shared/filters/choice-chip';
import { TextFilter } from '../../shared/filters/text-filter';
import { AlertIcon, CheckIcon } from '../../shared/icons';
import { PeopleIcon } from '../../shared/more-icons';
import { LongList } from '../../shared/long-list';
import { sharedMessages } from '../../shared/messages';
import { Moment } from '../../shared/moment';
import page from '../../shared/page.module.css';
import { shellMessages } from '../../shared/shell/messages';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTitle } from '../../shared/title';
import { UsersFrame } from './frame';
import { usersMessages } from './messages';
import { roles, states, type UsersSearch } from './search';

const route = getRouteApi('/portal/users');

export function Users() {
  const t = useStore(usersMessages);
  const words = useStore(shellMessages);
  const { text, role, state } = route.useSearch();
  const navigate = route.useNavigate();
  const query: UsersSearch = {
    ...(text === undefined ? {} : { text }),
    ...(role === undefined ? {} : { role }),
    ...(state === undefined ? {} : { state }),
  };
  const users = useInfiniteQuery({
    queryKey: ['users', query],
    queryFn: ({ pageParam, signal }) =>
      people.users(pageParam === null ? query : { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
  useTitle(t.title);

  const show = (change: { [Key in keyof UsersSearch]: UsersSearch[Key] | undefined }) => {
    void navigate({
      search: ({ text: oldText, role: oldRole, state: oldState, ...kept }) => {
        const next = { text: oldText, role: oldRole, state: oldState, ...change };
        return {
          ...kept,
          ...(next.text === undefined ? {} : { text: next.text }),
          ...(next.role === undefined ? {} : { role: next.role }),
          ...(next.state === undefined ? {} : { state: next.state }),
        };
      },
      resetScroll: false,
    });
  };

  return (
    <UsersFrame>
      <div className={bar.bar} role="group" aria-label={t.filters}>
        <ChoiceChip<Schemas['Role']>
          label={t.role}
          any={t.any}
          options={roles.map((value) => ({ value, label: words[value] }))}
          selected={role === undefined ? [] : [role]}
          onChange={(chosen) => {
            show({ role: chosen.at(-1) });
          }}
        />
        <ChoiceChip<Schemas['UserState']>
          label={t.state}
          any={t.any}
          options={states.map((value) => ({ value, label: t[value] }))}
          selected={state === undefined ? [] : [state]}
          onChange={(chosen) => {
            show({ state: chosen.at(-1) });
          }}
        />
        <TextFilter
          label={t.text}
          text={text ?? ''}
          onChange={(typed) => {
            show({ text: typed === '' ? undefined : typed });
          }}
        />
      </div>
      <LongList
        label={t.people}
        list={users}
        lines={(each) => each.users}
        count={t.shown}
        more={t.more}
        empty={
          <State
            icon={<PeopleIcon />}
            title={t.emptyTitle}
            actions={
              <Button
                variant="default"
                onClick={() => {
                  show({ text: undefined, role: undefined, state: undefined });
                }}
              >
                {t.reset}
              </Button>
            }
          >
            {t.empty}
          </State>
        }
      >
        {(lines) => <UserTable users={lines} />}
      </LongList>
    </UsersFrame>
  );
}

function UserTable({ users }: { users: readonly Schemas['UserLine'][] }) {
  const t = useStore(usersMessages);
  const words = useStore(shellMessages);
  const { never } = useStore(sharedMessages);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.person}</th>
          <th scope="col">{t.role}</th>
          <th scope="col">{t.second}</th>
          <th scope="col">{t.signedIn}</th>
        </tr>
      </thead>
      <tbody>
        {users.map(({ id, name, email, role, active, secondFactor, signedInAt }) => (
          <tr key={id}>
            <td>
              <span className={table.who}>
                <span className={page.line}>
                  <Link to="/users/$id" params={{ id }} className={table.name} data-row-link>
                    {name}
                  </Link>
                  {active ? null : <Badge tone="look">{t.deactivated}</Badge>}
                </span>
                <span className={table.detail}>{email}</span>
              </span>
            </td>
            <td data-label={t.role}>{words[role]}</td>
            <td data-label={t.second}>
              <SecondFactorBadge on={secondFactor} />
            </td>
            <td data-label={t.signedIn}>
              <span className={table.soft}>{signedInAt === null ? never : <Moment at={signedInAt} />}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function SecondFactorBadge({ on }: { on: boolean }) {
  const t = useStore(usersMessages);
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
