import type { Session } from '../../api/session';
import { LockIcon } from '../icons';
import { mayExport } from '../rights/export';
import {
  BackIcon,
  BuildingIcon,
  FileIcon,
  CompleteIcon,
  DisputeIcon,
  HelpIcon,
  HomeIcon,
  LayersIcon,
  ListIcon,
  LogIcon,
  NumbersIcon,
  PeopleIcon,
  PhoneIcon,
  TagIcon,
  TeamIcon,
} from '../more-icons';

export interface Entry {
  label:
    | 'dashboard'
    | 'calls'
    | 'exports'
    | 'lostJobs'
    | 'disputes'
    | 'company'
    | 'companies'
    | 'organizations'
    | 'teams'
    | 'trades'
    | 'dispositions'
    | 'numbers'
    | 'users'
    | 'restrictions'
    | 'audit'
    | 'completeness'
    | 'help';
  to:
    | '/'
    | '/calls'
    | '/exports'
    | '/lost-jobs'
    | '/disputes'
    | '/companies'
    | '/companies/$id/overview'
    | '/organizations'
    | '/teams'
    | '/trades'
    | '/dispositions'
    | '/numbers'
    | '/users'
    | '/ip-restrictions'
    | '/audit'
    | '/completeness'
    | '/help';
  Icon: typeof PhoneIcon;
  id?: string;
}

const help: Entry = { label: 'help', to: '/help', Icon: HelpIcon };

/** Only what leads somewhere, for whoever is signed in, stands in the navigation. */
export function entriesOf(session: Session, selected: string | undefined): Entry[] {
  if (session.scope === 'none') return [help];
  const { may, person } = session;
  const own = companyOf(session, selected);
  const entries: (Entry | false)[] = [
    { label: 'dashboard', to: '/', Icon: HomeIcon },
    { label: 'calls', to: '/calls', Icon: PhoneIcon },
    { label: 'lostJobs', to: '/lost-jobs', Icon: BackIcon },
    { label: 'disputes', to: '/disputes', Icon: DisputeIcon },
    mayExport(session) && { label: 'exports', to: '/exports', Icon: FileIcon },
    own !== undefined && { label: 'company', to: '/companies/$id/overview', id: own, Icon: BuildingIcon },
    person.role !== 'customer' && { label: 'companies', to: '/companies', Icon: BuildingIcon },
    may.includes('keep_organizations') && { label: 'organizations', to: '/organizations', Icon: LayersIcon },
    may.includes('edit_teams') && { label: 'teams', to: '/teams', Icon: TeamIcon },
    may.includes('edit_trades') && { label: 'trades', to: '/trades', Icon: TagIcon },
    may.includes('see_catalogue') && { label: 'dispositions', to: '/dispositions', Icon: ListIcon },
    may.includes('keep_numbers') && { label: 'numbers', to: '/numbers', Icon: NumbersIcon },
    may.includes('keep_users') && { label: 'users', to: '/users', Icon: PeopleIcon },
    may.includes('keep_users') && { label: 'restrictions', to: '/ip-restrictions', Icon: LockIcon },
    may.includes('read_audit') && { label: 'audit', to: '/audit', Icon: LogIcon },
    may.includes('watch_completeness') && { label: 'completeness', to: '/completeness', Icon: CompleteIcon },
    help,
  ];
  return entries.filter((entry) => entry !== false);
}

/** A customer's own company: the one they look at, else their first. */
function companyOf(session: Session, selected: string | undefined): string | undefined {
  if (session.person.role !== 'customer') return undefined;
  const { companies } = session;
  return (companies.find(({ id }) => id === selected) ?? companies[0])?.id;
}

/** How many a phone's bar has room for. */
const ROOM = 4;

/** What stands in a phone's bar, and what behind its last button. */
export function splitForPhone(entries: readonly Entry[]): [shown: readonly Entry[], behind: readonly Entry[]] {
  return entries.length <= ROOM ? [entries, []] : [entries.slice(0, ROOM - 1), entries.slice(ROOM - 1)];
}
