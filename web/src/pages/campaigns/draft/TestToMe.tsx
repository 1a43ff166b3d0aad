import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../../api/client';
import { Failure } from '../../../api/failure';
import { accountQuery } from '../../../api/session';
import { useSubmission } from '../../../api/submission';
import { phone } from '../../../language/format';
import { ButtonLink } from '../../../shared/ButtonLink';
import { ProblemNotice } from '../../../shared/ProblemNotice';
import styles from './CheckStep.module.css';

/** The campaign on the owner's own phone, before it goes to anybody else. */
export function TestToMe({ campaign }: { campaign: string }) {
  const { t } = useTranslation();
  const account = useQuery(accountQuery);
  const test = useSubmission({
    send: (_: null, key) =>
      answered(
        api.POST('/api/campaigns/{id}/test', {
          params: { path: { id: campaign }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
  });
  if (account.data === undefined) {
    return account.error === null ? null : (
      <ProblemNotice failure={account.error} onRetry={() => void account.refetch()} />
    );
  }
  const { phone: number, phoneConfirmed } = account.data.value;
  // It may have been taken away in another tab.
  const isUnconfirmed = test.error instanceof Failure && test.error.is('phone-not-confirmed');
  if (number === null || !phoneConfirmed || isUnconfirmed) {
    return (
      <div className={styles.test}>
        <Paragraph>{t('compose.test.needsPhone')}</Paragraph>
        <div>
          <ButtonLink
            look="secondary"
            to="/innstillinger/nummer"
            search={{ til: `/utsendinger/${campaign}/utkast?steg=sjekk` }}
          >
            {t('compose.test.toPhone')}
          </ButtonLink>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.test}>
      <Paragraph data-size="sm">{t('compose.test.help', { phone: phone(number) })}</Paragraph>
      <div>
        <Button variant="secondary" loading={test.isPending} onClick={() => test.submit(null)}>
          {t(test.isSuccess ? 'compose.test.again' : 'compose.test.send')}
        </Button>
      </div>
      <div role="status">
        {test.data?.state === 'SENT' && (
          <Paragraph>{t('compose.test.sent', { phone: phone(test.data.to), sender: test.data.senderName })}</Paragraph>
        )}
        {test.data?.state === 'UNKNOWN' && (
          <Alert data-color="warning">
            <Paragraph>{t('compose.test.unknown', { phone: phone(test.data.to) })}</Paragraph>
          </Alert>
        )}
      </div>
      <ProblemNotice failure={test.error} />
    </div>
  );
}
