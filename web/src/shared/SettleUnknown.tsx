import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../api/client';
import { useSubmission } from '../api/submission';
import { ConfirmDialog } from './ConfirmDialog';
import { announce, focusOnHeading } from './live';
import { ProblemNotice } from './ProblemNotice';
import styles from './SettleUnknown.module.css';

interface SettleUnknownProps {
  message: string;
  customer: string;
  /** Whom it went to, as the page calls her. */
  name: string;
}

/** What a person can do about an SMS that nobody knows the fate of. We do nothing about it by ourselves. */
export function SettleUnknown({ message, customer, name }: SettleUnknownProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asks, setAsks] = useState(false);
  const told = async (words: string) => {
    announce(words);
    setAsks(false);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['messages'] }),
      queries.invalidateQueries({ queryKey: ['customers', 'one', customer] }),
    ]);
    focusOnHeading();
  };
  const call = (key: string) => ({ params: { path: { id: message }, header: { 'Idempotency-Key': key } } });
  const markSent = useSubmission({
    send: (_: null, key) => answered(api.POST('/api/messages/{id}/mark-sent', call(key))),
    onDone: () => told(t('messages.settle.markedSent')),
  });
  const resend = useSubmission({
    send: (_: null, key) => answered(api.POST('/api/messages/{id}/resend', call(key))),
    onDone: () => told(t('messages.settle.resent')),
  });
  return (
    <div className={styles.settle}>
      <Paragraph data-size="sm">{t('messages.settle.help')}</Paragraph>
      <div className={styles.actions}>
        <Button
          variant="secondary"
          data-size="sm"
          loading={markSent.isPending}
          aria-label={t('messages.settle.markSentTo', { name })}
          onClick={() => markSent.submit(null)}
        >
          {t('messages.settle.markSent')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          aria-label={t('messages.settle.resendTo', { name })}
          onClick={() => setAsks(true)}
        >
          {t('messages.settle.resend')}
        </Button>
      </div>
      <ProblemNotice failure={markSent.error} />
      <ConfirmDialog
        isOpen={asks}
        title={t('messages.settle.resendTitle', { name })}
        confirm={t('messages.settle.resendConfirm')}
        doing={resend}
        onClose={() => setAsks(false)}
      >
        <Paragraph>{t('messages.settle.resendWarning', { name })}</Paragraph>
        <Paragraph>{t('messages.settle.resendWhat')}</Paragraph>
      </ConfirmDialog>
    </div>
  );
}
