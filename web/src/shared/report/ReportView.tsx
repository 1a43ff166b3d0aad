import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Report } from '../../api/campaigns';
import { money, number } from '../../language/format';
import { saveFile } from '../save-file';
import { Effect } from './Effect';
import { csv, outcomes, stages } from './figures';
import { FigureTable } from './FigureTable';
import { Funnel } from './Funnel';
import styles from './ReportView.module.css';

interface ReportViewProps {
  report: Report;
  /** Whose report it is, for the file. */
  name: string;
  /** Whether nothing more will be sent. */
  isOver: boolean;
  /** What lies behind it, one by one. */
  children?: ReactNode;
}

/** What came of something that was sent, from those it was for to those who came back; and of the rest why. */
export function ReportView({ report, name, isOver, children }: ReportViewProps) {
  const { t } = useTranslation();
  // Before anything has gone there is nothing that could have come of it.
  const wasSent = report.sent + report.unknown > 0;
  const back = report.rebookedDirect + report.rebookedIndirect;
  const skips = report.reasons.filter((row) => row.outcome === 'SKIP');
  const holds = report.reasons.filter((row) => row.outcome === 'HOLD');
  const sentences = (rows: typeof skips) => rows.map((row) => ({ label: row.sentence, count: row.count }));
  const happened = outcomes(report).map((row) => ({ label: t(`report.outcome.${row.name}`), count: row.count }));
  const clicks = (['person', 'preview', 'scanner', 'unknown'] as const).map((who) => ({
    label: t(`report.clicks.${who}`),
    count: report.clicks[who],
  }));
  const download = () => {
    const rows = [
      [name, ''],
      ...stages(report).map((stage) => [t(`report.funnel.${stage.name}`), stage.count]),
      ...[...happened, ...sentences(report.reasons), ...clicks].map((row) => [row.label, row.count]),
    ];
    saveFile(new Blob([csv(rows)], { type: 'text/csv' }), t('report.file'));
  };
  return (
    <div className={styles.report}>
      <section aria-labelledby="report-title" className={styles.part}>
        <Heading level={2} data-size="xs" id="report-title">
          {t(isOver ? 'report.title' : 'report.soFar')}
        </Heading>
        <dl className={styles.facts}>
          <Fact value={number(report.sent)} label={t('report.facts.sent')} />
          <Fact value={number(report.personClicks)} label={t('report.facts.clicks')} />
          <Fact value={number(back)} label={t('report.facts.back')} />
          {report.revenue !== null && <Fact value={money(report.revenue)} label={t('report.facts.revenue')} />}
        </dl>
      </section>
      {wasSent && <Funnel report={report} />}
      {wasSent && <Effect report={report} />}
      <Part title={t('report.outcome.title')} name="outcome">
        <FigureTable
          caption={t('report.outcome.title')}
          what={t('report.outcome.what')}
          count={t('report.outcome.count')}
          rows={happened}
        />
      </Part>
      {skips.length > 0 && (
        <Part title={t('report.reasons.title')} name="skips">
          <FigureTable
            caption={t('report.reasons.title')}
            what={t('report.reasons.because')}
            count={t('report.reasons.count')}
            rows={sentences(skips)}
          />
        </Part>
      )}
      {holds.length > 0 && (
        <Part title={t('report.reasons.held')} name="holds">
          <FigureTable
            caption={t('report.reasons.held')}
            what={t('report.reasons.because')}
            count={t('report.reasons.count')}
            rows={sentences(holds)}
          />
        </Part>
      )}
      {wasSent && (
        <Part title={t('report.clicks.title')} name="clicks">
          <Paragraph>{t('report.clicks.text')}</Paragraph>
          <FigureTable
            caption={t('report.clicks.title')}
            what={t('report.clicks.who')}
            count={t('report.clicks.count')}
            rows={clicks}
          />
        </Part>
      )}
      {children !== undefined && <div className={styles.part}>{children}</div>}
      <div className={styles.actions} data-no-print>
        <Button variant="secondary" onClick={download}>
          {t('report.download')}
        </Button>
        <Button variant="secondary" onClick={() => window.print()}>
          {t('report.print')}
        </Button>
      </div>
    </div>
  );
}

function Fact({ value, label }: { value: string; label: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Part({ title, name, children }: { title: string; name: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-labelledby={`report-${name}`}>
      <Heading level={2} data-size="xs" id={`report-${name}`}>
        {title}
      </Heading>
      {children !== undefined && <div className={styles.part}>{children}</div>}
    </section>
  );
}
