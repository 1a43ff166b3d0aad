import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned } from '../../api/client';
import { accountQuery, readAccount, signedInAs } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { ConfirmDialog } from '../../shared/ConfirmDialog';
import { focusOnHeading } from '../../shared/live';

/** Takes the number away; another code brings it back. */
export function RemovePhone() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const remove = useSubmission({
    // As it is now: what else was changed meanwhile has nothing to do with the number.
    send: async (_: null) =>
      versioned(
        api.PATCH('/api/account', {
          params: { header: { 'If-Match': (await readAccount()).etag } },
          body: { phone: null },
        }),
      ),
    onDone: (saved) => {
      setAsks(false);
      queries.setQueryData(accountQuery.queryKey, saved);
      signedInAs(queries, saved.value);
      focusOnHeading();
    },
  });
  return (
    <>
      <Button variant="tertiary" onClick={() => setAsks(true)}>
        {t('settings.phone.remove')}
      </Button>
      <ConfirmDialog
        isOpen={asks}
        title={t('settings.phone.removeTitle')}
        confirm={t('settings.phone.remove')}
        doing={remove}
        onClose={() => setAsks(false)}
      >
        <Paragraph>{t('settings.phone.removeText')}</Paragraph>
      </ConfirmDialog>
    </>
  );
}
