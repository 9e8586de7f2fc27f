import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import form from '../../shared/dialog/form.module.css';
import { sharedMessages } from '../../shared/messages';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { ipRestrictionsMessages } from './messages';
import { NetworksField } from './networks-field';
import { networksOf, readRulesAgain, writtenOf } from './rules';
import { useNetworksError } from './use-words';

interface Props {
  role: Schemas['Role'];
  whom: string;
  rule: Schemas['AccessRule'];
  address: string;
  onClose: () => void;
}

/** From where everybody of a role may come. */
export function RoleDialog({ role, whom, rule, address, onClose }: Props) {
  const t = useStore(ipRestrictionsMessages);
  const { cancel } = useStore(sharedMessages);
  const [written, setWritten] = useState(() => writtenOf(rule.networks));
  const [stale, setStale] = useState(false);
  const save = useChange(
    (csrf, networks: string[]) => directory.keepAccessRuleOfRole(csrf, role, { networks, version: rule.version }),
    {
      onSuccess: async () => {
        await readRulesAgain();
        onClose();
        notifications.show({ message: t.saved({ whom }), withBorder: true });
      },
      onError: async (error) => {
        if (!(error instanceof Problem) || error.code !== 'stale') return;
        await readRulesAgain();
        setStale(true);
      },
    },
  );
  const wrong = useNetworksError(save.error, save.variables ?? [], address);
  return (
    <Dialog title={t.networksOf({ whom })} onClose={onClose}>
      <form
        className={form.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setStale(false);
          save.mutate(networksOf(written));
        }}
      >
        {stale ? (
          <p className={page.note} role="alert">
            {t.theirs} <strong>{rule.networks.length === 0 ? t.anywhere : rule.networks.join(', ')}</strong>
          </p>
        ) : wrong === null ? (
          <Refusal error={save.error} />
        ) : null}
        <NetworksField written={written} address={address} error={wrong} first onChange={setWritten} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
