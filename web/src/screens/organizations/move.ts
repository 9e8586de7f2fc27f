import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { useSayRefusal } from '../../shared/refusals/refusal';
import { offerUndo } from '../../shared/undo';
import { readOrganizationsAgain } from './kept';
import { organizationsMessages } from './messages';

interface Move {
  company: string;
  /** Null to hang it on none. */
  to: string | null;
}

interface Moved {
  company: Schemas['CompanyDetail'];
  from: string | null;
}

/** Hangs a company on an organization or on none, upon what it is at this moment; offered to be taken back for a while. */
export function useMove(here: string) {
  const t = useStore(organizationsMessages);
  const sayRefusal = useSayRefusal();
  const back = useChange(
    (csrf, { company, from }: Moved) => directory.attachCompany(csrf, company.id, company.version, from),
    {
      onSuccess: async () => {
        await readOrganizationsAgain();
        notifications.show({ message: t.undone, withBorder: true });
      },
      onError: async (error) => {
        sayRefusal(error, { field_invalid: t.noOrganization });
        await readOrganizationsAgain();
      },
    },
  );
  return useChange(
    async (csrf, { company, to }: Move): Promise<Moved> => {
      const before = await directory.company(company);
      return {
        company: await directory.attachCompany(csrf, company, before.version, to),
        from: before.organization?.id ?? null,
      };
    },
    {
      onSuccess: async (moved, { to }) => {
        const { name } = moved.company;
        await readOrganizationsAgain();
        offerUndo(to === here ? t.attached({ name }) : t.detached({ name }), t.undo, () => {
          back.mutate(moved);
        });
      },
      onError: async (error) => {
        sayRefusal(error, { field_invalid: t.noOrganization });
        await readOrganizationsAgain();
      },
    },
  );
}
