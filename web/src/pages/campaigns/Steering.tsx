import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned } from '../../api/client';
import { campaignQuery, campaignsQuery, type Campaign, type Report } from '../../api/campaigns';
import { useSubmission } from '../../api/submission';
import { number } from '../../language/format';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './CampaignPage.module.css';

type Wish = 'pause' | 'resume' | 'cancel';

/** Stops it for a while, lets it go on, or stops it for good. */
export function Steering({ campaign, report }: { campaign: Campaign; report: Report }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const { id, state } = campaign;
  const steer = useSubmission({
    send: (wish: Wish, key) => {
      const request = { params: { path: { id }, header: { 'Idempotency-Key': key } } };
      switch (wish) {
        case 'pause':
          return versioned(api.POST('/api/campaigns/{id}/pause', request));
        case 'resume':
          return versioned(api.POST('/api/campaigns/{id}/resume', request));
        case 'cancel':
          return versioned(api.POST('/api/campaigns/{id}/cancel', request));
      }
    },
    onDone: (changed) => {
      dialog.current?.close();
      queries.setQueryData(campaignQuery(id).queryKey, changed);
      return queries.invalidateQueries({ queryKey: campaignsQuery.queryKey });
    },
  });
  const mayPause = state === 'RUNNING' || state === 'SCHEDULED';
  if (!mayPause && state !== 'PAUSED') {
    return null;
  }
  const left = report.planned - report.skipped - report.sent - report.failed - report.unknown - report.cancelled;
  return (
    <div data-no-print>
      <div className={styles.steer}>
        <Button
          variant={mayPause ? 'secondary' : 'primary'}
          loading={steer.isPending}
          onClick={() => steer.submit(mayPause ? 'pause' : 'resume')}
        >
          {t(mayPause ? 'report.pause' : 'report.resume')}
        </Button>
        <Button variant="tertiary" data-color="danger" onClick={() => dialog.current?.showModal()}>
          {t('report.cancel')}
        </Button>
      </div>
      <ProblemNotice failure={steer.error} />
      <Dialog ref={dialog} closedby="any" closeButton={t('report.close')} aria-labelledby="cancel-title">
        <Dialog.Block>
          <Heading level={2} data-size="sm" id="cancel-title">
            {t('report.cancelTitle')}
          </Heading>
          <Paragraph>
            {report.planned === 0
              ? t('report.cancelAll')
              : t('report.cancelText', { count: left, formatted: number(left) })}
          </Paragraph>
        </Dialog.Block>
        <Dialog.Block className={styles.dialog}>
          <Button data-color="danger" loading={steer.isPending} onClick={() => steer.submit('cancel')}>
            {t('report.cancelDo')}
          </Button>
          <Button variant="secondary" onClick={() => dialog.current?.close()}>
            {t('report.cancelNot')}
          </Button>
        </Dialog.Block>
      </Dialog>
    </div>
  );
}
