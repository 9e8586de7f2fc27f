import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { getRouteApi } from '@tanstack/react-router';
import type { Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { Badge } from '../../shared/badge';
import bar from '../../shared/filters/bar.module.css';
import { TextFilter } from '../../shared/filters/text-filter';
import { ClockIcon, TeamIcon } from '../../shared/more-icons';
import { useLocale } from '../../shared/locale';
import { LongList } from '../../shared/long-list';
import page from '../../shared/page.module.css';
import { shellMessages } from '../../shared/shell/messages';
import { State } from '../../shared/states/state';
import table from '../../shared/table.module.css';
import { dayName } from '../../shared/time';
import { useTeamMembers } from './kept';
import { teamsMessages } from './messages';
import { useMove } from './move';
import { Periods } from './periods';
import type { TeamSearch } from './search';
import classes from './teams.module.css';

const route = getRouteApi('/portal/teams/$id');
type Team = Schemas['Team'];
type Member = Schemas['TeamMember'];

/** Who is in the team, or was on a day. */
export function Members({ team }: { team: Team }) {
  const t = useStore(teamsMessages);
  const locale = useLocale();
  const { on, text } = route.useSearch();
  const navigate = route.useNavigate();
  const members = useTeamMembers(team.id, {
    ...(on === undefined ? {} : { on }),
    ...(text === undefined ? {} : { text }),
  });
  const first = members.data?.pages[0];
  const show = (change: { on?: string | undefined; text?: string | undefined }) => {
    void navigate({
      search: ({ company, ...old }) => {
        const next: { [Key in keyof TeamSearch]: TeamSearch[Key] | undefined } = { ...old, ...change };
        return {
          ...(company === undefined ? {} : { company }),
          ...(next.on === undefined ? {} : { on: next.on }),
          ...(next.text === undefined ? {} : { text: next.text }),
        };
      },
      resetScroll: false,
    });
  };
  const now = (
    <Button
      variant="default"
      size="compact-sm"
      className={classes.now}
      onClick={() => {
        show({ on: undefined });
      }}
    >
      {t.now}
    </Button>
  );
  return (
    <>
      <div className={bar.bar} role="group" aria-label={t.peopleViews}>
        <label className={classes.day}>
          {t.on}
          <input
            key={on ?? ''}
            type="date"
            defaultValue={on ?? ''}
            max={first?.today}
            onChange={(event) => {
              const { value, validity } = event.currentTarget;
              if (validity.valid) show({ on: value === '' ? undefined : value });
            }}
          />
        </label>
        {on === undefined ? null : now}
        <TextFilter
          label={t.findPerson}
          text={text ?? ''}
          onChange={(typed) => {
            show({ text: typed === '' ? undefined : typed });
          }}
        />
      </div>
      {on === undefined || first === undefined ? null : (
        <p className={classes.then}>{t.onDay({ day: dayName(on, locale, first.today), zone: zoneName(first.zone) })}</p>
      )}
      <LongList
        label={t.inIt}
        list={members}
        lines={(each) => each.members}
        count={() => t.membersShown(first?.count ?? 0)}
        more={t.more}
        fault={(error) =>
          error instanceof Problem && error.status === 400 ? (
            <State icon={<ClockIcon />} title={t.strangeTitle} actions={now}>
              {t.strange}
            </State>
          ) : null
        }
        empty={<Nobody then={on !== undefined} sought={text !== undefined} changeable={team.changeable} />}
      >
        {(lines) =>
          first === undefined ? null : (
            <MemberTable
              team={team}
              members={lines}
              zone={first.zone}
              today={first.today}
              movable={team.changeable && team.discardedAt === null && on === undefined}
            />
          )
        }
      </LongList>
    </>
  );
}

/** "New York" of "America/New_York". */
function zoneName(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

function Nobody({ then, sought, changeable }: { then: boolean; sought: boolean; changeable: boolean }) {
  const t = useStore(teamsMessages);
  const [title, words] = sought
    ? [t.notFoundTitle, t.notFound]
    : then
      ? [t.nobodyThenTitle, t.nobodyThen]
      : [t.nobodyTitle, changeable ? t.nobodyYet : t.nobodyHere];
  return (
    <State icon={<TeamIcon />} title={title}>
      {words}
    </State>
  );
}

interface TableProps {
  team: Team;
  members: readonly Member[];
  zone: string;
  today: string;
  movable: boolean;
}

function MemberTable({ team, members, zone, today, movable }: TableProps) {
  const t = useStore(teamsMessages);
  const words = useStore(shellMessages);
  const move = useMove(team.id);
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col">{t.person}</th>
          <th scope="col">{t.role}</th>
          <th scope="col">{t.time}</th>
          {movable ? (
            <th scope="col">
              <span className="unseen">{t.remove}</span>
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {members.map(({ id, name, role, active, companies, periods }) => (
          <tr key={id}>
            <td>
              <span className={table.who}>
                <span className={page.line}>
                  <span className={table.name}>{name ?? t.nobody}</span>
                  {active || name === null ? null : <Badge tone="look">{t.deactivated}</Badge>}
                </span>
                <span className={table.detail}>{companies.map((company) => company.name).join(' · ')}</span>
              </span>
            </td>
            <td data-label={t.role}>{role === null ? null : words[role]}</td>
            <td data-label={t.time}>
              <Periods periods={periods} zone={zone} today={today} />
            </td>
            {movable ? (
              <td>
                <span className={table.acts}>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-label={t.removeOf({ name: name ?? t.nobody })}
                    loading={move.isPending && move.variables.user === id}
                    onClick={() => {
                      move.mutate({ user: id, name: name ?? t.nobody, into: false });
                    }}
                  >
                    {t.remove}
                  </Button>
                </span>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
