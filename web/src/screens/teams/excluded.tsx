import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { TeamIcon } from '../../shared/more-icons';
import { LongList } from '../../shared/long-list';
import { shellMessages } from '../../shared/shell/messages';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { useTeamExcluded } from './kept';
import { teamsMessages } from './messages';
import { useMove } from './move';

const route = getRouteApi('/portal/teams/$id');

/** Who could be in the team and is not. */
export function Excluded({ team }: { team: Schemas['Team'] }) {
  const t = useStore(teamsMessages);
  const { text } = route.useSearch();
  const navigate = route.useNavigate();
  const excluded = useTeamExcluded(team.id, text === undefined ? {} : { text });
  const count = excluded.data?.pages[0]?.count ?? 0;
  return (
    <>
      <div className={bar.bar} role="group" aria-label={t.findCandidate}>
        <TextFilter
          label={t.findCandidate}
          text={text ?? ''}
          onChange={(typed) => {
            void navigate({
              search: ({ text: _old, ...kept }) => (typed === '' ? kept : { ...kept, text: typed }),
              resetScroll: false,
            });
          }}
        />
      </div>
      <LongList
        label={t.excluded}
        list={excluded}
        lines={(each) => each.people}
        count={() => t.membersShown(count)}
        more={t.more}
        empty={
          <State icon={<TeamIcon />} title={text === undefined ? t.everybodyTitle : t.notFoundTitle}>
            {text === undefined ? t.everybody : t.notFound}
          </State>
        }
      >
        {(people) => <Candidates id={team.id} people={people} />}
      </LongList>
    </>
  );
}

function Candidates({ id: team, people }: { id: string; people: readonly Schemas['TeamCandidate'][] }) {
  const t = useStore(teamsMessages);
  const words = useStore(shellMessages);
  const move = useMove(team);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.person}</th>
          <th scope="col">{t.role}</th>
          <th scope="col">
            <span className="unseen">{t.add}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, email, role }) => (
          <tr key={id}>
            <td>
              <span className={table.who}>
                <span className={table.name}>{name}</span>
                <span className={table.detail}>{email}</span>
              </span>
            </td>
            <td data-label={t.role}>{words[role]}</td>
            <td>
              <span className={table.acts}>
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={t.addOf({ name })}
                  loading={move.isPending && move.variables.user === id}
                  onClick={() => {
                    move.mutate({ user: id, name, into: true });
                  }}
                >
                  {t.add}
                </Button>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
