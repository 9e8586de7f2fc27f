import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useChange } from '../../api/change';
import type { Schemas } from '../../api/client';
import { directory } from '../../api/directory';
import { Problem } from '../../api/problem';
import { Dialog, DialogActions } from '../../shared/dialog/dialog';
import { sharedMessages } from '../../shared/messages';
import page from '../../shared/page.module.css';
import { Refusal } from '../../shared/refusals/refusal';
import { readOrganizationsAgain } from './kept';
import { organizationsMessages } from './messages';

interface Props {
  organization: Schemas['OrganizationDetail'];
  onClose: () => void;
}

export function Rename({ organization, onClose }: Props) {
  const t = useStore(organizationsMessages);
  const { cancel } = useStore(sharedMessages);
  const [name, setName] = useState(organization.name);
  const wanted = name.trim();
  const rename = useChange(
    (csrf) => directory.renameOrganization(csrf, organization.id, organization.version, wanted),
    {
      onSuccess: async (renamed) => {
        await readOrganizationsAgain();
        onClose();
        notifications.show({ message: t.renamed({ name: renamed.name }), withBorder: true });
      },
      onError: async (error) => {
        if (error instanceof Problem && error.code === 'stale') await readOrganizationsAgain();
      },
    },
  );
  return (
    <Dialog title={t.renameTitle({ name: organization.name })} onClose={onClose}>
      <form
        className={page.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '') rename.mutate();
        }}
      >
        <p>{t.renameText}</p>
        <TextInput
          label={t.nameLabel}
          data-first
          maxLength={120}
          autoComplete="off"
          value={name}
          error={wanted === '' ? t.nameMissing : null}
          onChange={(event) => {
            setName(event.currentTarget.value);
          }}
        />
        <Refusal error={rename.error} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {cancel}
          </Button>
          <Button type="submit" loading={rename.isPending}>
            {t.rename}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
