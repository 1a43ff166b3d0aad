import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calendarQuery, rulesQuery, type CalendarDay } from '../../api/rules';
import { day, number } from '../../language/format';
import { ButtonLink } from '../../shared/ButtonLink';
import { Empty } from '../../shared/Empty';
import { Loading } from '../../shared/Loading';
import { weekdayOf } from '../../shared/oslo';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './CalendarPage.module.css';
import { weeks } from './next';

/** What the rules have in mind for the coming four weeks, day by day, with the days on which nothing may go. */
export function CalendarPage() {
  const { t } = useTranslation();
  const calendar = useQuery(calendarQuery);
  const rules = useQuery(rulesQuery);
  const failed = calendar.error ?? rules.error;
  const isKnown = calendar.data !== undefined && rules.data !== undefined;
  const names = new Map(rules.data?.items.map(({ id, name }) => [id, name]));
  return (
    <Page title={t('rules.calendar.title')} lead={t('rules.calendar.lead')} width="wide">
      {!isKnown &&
        (failed === null ? (
          <Loading lines={10} />
        ) : (
          <ProblemNotice failure={failed} onRetry={() => void Promise.all([calendar.refetch(), rules.refetch()])} />
        ))}
      {isKnown && rules.data.items.length === 0 && (
        <Empty title={t('rules.calendar.emptyTitle')} text={t('rules.calendar.emptyText')}>
          <div>
            <ButtonLink to="/utsendinger/regler">{t('rules.calendar.toRules')}</ButtonLink>
          </div>
        </Empty>
      )}
      {isKnown &&
        rules.data.items.length > 0 &&
        weeks(calendar.data.days, weekdayOf).map((week, index) => (
          <section key={week[0]?.day} className={styles.week} aria-labelledby={`week-${index}`}>
            <Heading level={2} data-size="2xs" id={`week-${index}`}>
              {index === 0
                ? t('rules.calendar.thisWeek')
                : t('rules.calendar.weekFrom', { day: day(week[0]?.day ?? '') })}
            </Heading>
            <ol className={styles.days}>
              {week.map((one) => (
                <Day key={one.day} day={one} names={names} />
              ))}
            </ol>
          </section>
        ))}
    </Page>
  );
}

function Day({ day: one, names }: { day: CalendarDay; names: Map<string, string> }) {
  const { t } = useTranslation();
  const lines = one.automations.flatMap(({ automationId, expected, waiting, sent, unknown }) => {
    const name = names.get(automationId) ?? t('rules.calendar.gone');
    const line = (what: 'toCome' | 'sent' | 'unknown', count: number) =>
      count === 0
        ? []
        : [
            {
              key: `${automationId} ${what}`,
              text: t(`rules.calendar.${what}`, { name, count, formatted: number(count) }),
            },
          ];
    return [...line('sent', sent), ...line('unknown', unknown), ...line('toCome', expected + waiting)];
  });
  return (
    // On a wide screen a week that begins in the middle has its days below those of the others.
    <li className={styles.day} data-closed={!one.open || undefined} style={{ gridColumn: weekdayOf(one.day) + 1 }}>
      <span className={styles.date}>{day(one.day)}</span>
      {one.holiday !== null && <span className={styles.quiet}>{one.holiday}</span>}
      {one.holiday === null && !one.open && <span className={styles.quiet}>{t('rules.calendar.closed')}</span>}
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      )}
      {lines.length === 0 && one.open && <Paragraph className={styles.quiet}>{t('rules.calendar.nothing')}</Paragraph>}
    </li>
  );
}
