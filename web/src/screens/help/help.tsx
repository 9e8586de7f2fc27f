import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '../../api/session';
import { NotFound } from '../not-found/not-found';
import { Refused } from '../refused/refused';
import { Answers } from './answers';
import { Contact } from './contact';
import { HelpFrame, tabNames, type Tab } from './frame';
import { Glossary } from './glossary';
import { Guides } from './guides';
import { QuestionList } from './question-list';

const route = getRouteApi('/portal/help/$tab');

const parts: Record<Tab, () => React.ReactNode> = {
  answers: Answers,
  glossary: Glossary,
  guides: Guides,
  contact: Contact,
  questions: QuestionList,
};

/** What somebody can read, and whom they can ask. Which part of it is in the address. */
export function Help() {
  const { tab: asked } = route.useParams();
  const { scope } = useSession();
  const tab = tabNames.find((each) => each === asked);
  if (tab === undefined) return <NotFound />;
  if (tab === 'questions' && scope === 'none') return <Refused />;
  const Part = parts[tab];
  return (
    <HelpFrame tab={tab}>
      <Part />
    </HelpFrame>
  );
}
