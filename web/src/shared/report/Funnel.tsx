import { Button, Heading } from '@digdir/designsystemet-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/campaigns';
import { number } from '../../language/format';
import { Loading } from '../Loading';
import { FigureTable } from './FigureTable';
import { stages } from './figures';
import styles from './ReportView.module.css';

const FunnelChart = lazy(async () => ({ default: (await import('./FunnelChart')).FunnelChart }));

/** How many are left at each stage, drawn, and the table behind it. */
export function Funnel({ report }: { report: Report }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const rows = stages(report).map(({ name, count }) => ({
    label: t(`report.funnel.${name}`),
    count,
    words: number(count),
  }));
  return (
    <section className={styles.part} aria-labelledby="report-funnel">
      <Heading level={2} data-size="xs" id="report-funnel">
        {t('report.funnel.title')}
      </Heading>
      <Suspense fallback={<Loading lines={5} />}>
        <FunnelChart label={t('report.funnel.label')} stages={rows} />
      </Suspense>
      <div data-no-print>
        <Button variant="tertiary" data-size="sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'report.funnel.hide' : 'report.funnel.show')}
        </Button>
      </div>
      <div className={styles.behind} data-open={open || undefined}>
        <FigureTable
          caption={t('report.funnel.title')}
          what={t('report.funnel.stage')}
          count={t('report.funnel.count')}
          rows={rows}
        />
      </div>
    </section>
  );
}
