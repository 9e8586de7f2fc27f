import { useStore } from '@nanostores/react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { people } from '../../../api/people';
import { directory } from '../../../api/directory';
import { Failure } from '../../../shared/states/failure';
import { BulkDialog } from './bulk-dialog';
import { Choice } from './choice';
import { bulkMessages } from './messages';
import { addingTrade, assigning, discarding, type Company } from './work';

interface Props {
  companies: readonly Company[];
  onDone: () => void;
  onClose: () => void;
}

export function AddTrade(props: Props) {
  const t = useStore(bulkMessages);
  const [chosen, setChosen] = useState<string | null>(null);
  const trades = useQuery({ queryKey: ['trades'], queryFn: ({ signal }) => directory.trades(signal) });
  const what = trades.data?.trades.find(({ id }) => id === chosen)?.name ?? '';
  return (
    <BulkDialog
      {...props}
      title={t.tradeTitle(props.companies.length)}
      bulk={chosen === null ? null : addingTrade(chosen)}
      fate={({ trades: held }) =>
        held.some(({ id }) => id === chosen)
          ? { changes: false, words: t.has({ what }) }
          : { changes: true, words: t.gets({ what }) }
      }
    >
      {trades.isError ? (
        <Failure error={trades.error} retry={() => void trades.refetch()} />
      ) : (
        <Choice
          label={t.trade}
          options={trades.data?.trades.map(({ id, name }) => ({ id, label: name }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </BulkDialog>
  );
}

export function AssignSupervisor(props: Props) {
  const t = useStore(bulkMessages);
  const [chosen, setChosen] = useState<string | null>(null);
  const supervisors = useInfiniteQuery({
    queryKey: ['users', { role: 'supervisor', state: 'active' }],
    queryFn: ({ pageParam, signal }) =>
      people.users(
        { role: 'supervisor', state: 'active', ...(pageParam === null ? {} : { cursor: pageParam }) },
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = supervisors;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const held = useQuery({
    queryKey: ['user', chosen],
    queryFn: ({ signal }) => people.user(chosen ?? '', signal),
    enabled: chosen !== null,
  });
  const all = supervisors.data?.pages.flatMap(({ users }) => users);
  const what = all?.find(({ id }) => id === chosen)?.name ?? '';
  return (
    <BulkDialog
      {...props}
      title={t.assignTitle(props.companies.length)}
      bulk={chosen === null || held.data === undefined ? null : assigning(chosen)}
      fate={(company) =>
        held.data?.companies.some(({ id }) => id === company.id) === true
          ? { changes: false, words: t.has({ what }) }
          : { changes: true, words: t.gets({ what }) }
      }
    >
      {supervisors.isError ? (
        <Failure error={supervisors.error} retry={() => void supervisors.refetch()} />
      ) : (
        <Choice
          label={t.supervisor}
          options={all?.map(({ id, name, email }) => ({ id, label: name, detail: email }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      )}
    </BulkDialog>
  );
}

export function DiscardMany(props: Props) {
  const t = useStore(bulkMessages);
  return (
    <BulkDialog
      {...props}
      title={t.discardTitle(props.companies.length)}
      bulk={discarding}
      fate={() => ({ changes: true, words: t.goes })}
      danger
    >
      <p>{t.discardText}</p>
    </BulkDialog>
  );
}
