import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { CampaignState, Report } from '../../api/campaigns';
import { number } from '../../language/format';
import { Progress } from '../../shared/Progress';

/** How many have gone, of those who are to get it. */
export function Sending({ state, report }: { state: CampaignState; report: Report }) {
  const { t } = useTranslation();
  const all = report.planned - report.skipped;
  // What became of a message is known, or known to be unknown.
  const gone = report.sent + report.failed + report.unknown + report.cancelled;
  if (state === 'SCHEDULED' || report.planned === 0) {
    return state === 'RUNNING' ? <Paragraph role="status">{t('report.preparing')}</Paragraph> : null;
  }
  return (
    <>
      <Progress label={t('report.progress')} done={gone} total={all} unit={t('report.messages')} />
      {report.held > 0 && (
        <Paragraph role="status">
          {t('report.waiting', { count: report.held, formatted: number(report.held) })}
        </Paragraph>
      )}
    </>
  );
}
