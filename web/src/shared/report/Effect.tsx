import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/campaigns';
import { money, number } from '../../language/format';
import styles from './ReportView.module.css';

/** Who came back, what it brought, and how much of it would not have come by itself. */
export function Effect({ report }: { report: Report }) {
  const { t } = useTranslation();
  const { rebookedDirect, rebookedIndirect, revenue, holdout, lift } = report;
  const counted = (count: number) => ({ count, formatted: number(count) });
  const ofAHundred = (value: number) => {
    const rounded = Math.round(Math.abs(value));
    if (rounded === 0) {
      return t('report.effect.none');
    }
    return t(value > 0 ? 'report.effect.more' : 'report.effect.fewer', { value: number(rounded) });
  };
  return (
    <section className={styles.part} aria-labelledby="report-effect">
      <Heading level={2} data-size="xs" id="report-effect">
        {t('report.effect.title')}
      </Heading>
      <Paragraph>{t('report.effect.direct', counted(rebookedDirect))}</Paragraph>
      <Paragraph>{t('report.effect.indirect', counted(rebookedIndirect))}</Paragraph>
      {revenue !== null && <Paragraph>{t('report.effect.revenue', { amount: money(revenue) })}</Paragraph>}
      {holdout > 0 ? (
        <Paragraph>{t('report.effect.holdout', counted(holdout))}</Paragraph>
      ) : (
        <Paragraph>{t('report.effect.noHoldout')}</Paragraph>
      )}
      {lift !== null && (
        <>
          <Paragraph>
            <strong>{lift.sentence}</strong>
          </Paragraph>
          {lift.low !== null && lift.high !== null && (
            <Paragraph>
              {t('report.effect.interval', { low: ofAHundred(lift.low), high: ofAHundred(lift.high) })}
            </Paragraph>
          )}
        </>
      )}
    </section>
  );
}
