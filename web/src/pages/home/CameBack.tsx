import { Details, Heading, Paragraph, Table } from '@digdir/designsystemet-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../api/overview';
import { dayAndMonth, money, number } from '../../language/format';
import { useInSight } from '../../shared/in-sight';
import { ScrollArea } from '../../shared/ScrollArea';
import { TextLink } from '../../shared/TextLink';
import styles from './Home.module.css';
import { sumOf } from './weeks';

// What draws weighs more than the rest of the page: it comes when somebody looks, and its room is kept for it.
const WeeksChart = lazy(() => import('./WeeksChart'));

/** What came of the SMS, week by week: in a sentence, as a chart, and as the table behind it. */
export function CameBack({ weeks, lift }: Pick<Overview, 'weeks' | 'lift'>) {
  const { t } = useTranslation();
  const [chart, isSeen] = useInSight<HTMLElement>();
  const sum = sumOf(weeks);
  const isAnything = sum.sent > 0;
  return (
    <section className={styles.part} aria-labelledby="home-came-back">
      <Heading level={2} data-size="xs" id="home-came-back">
        {t('home.cameBack.title')}
      </Heading>
      {!isAnything && <Paragraph className={styles.quiet}>{t('home.cameBack.nothing')}</Paragraph>}
      {isAnything && (
        <>
          <Paragraph variant="long">
            {t(sum.revenue.amount === 0 ? 'home.cameBack.sum' : 'home.cameBack.sumPaid', {
              weeks: weeks.length,
              sent: number(sum.sent),
              clicked: number(sum.personClicks),
              count: sum.rebooked,
              rebooked: number(sum.rebooked),
              revenue: money(sum.revenue),
            })}
          </Paragraph>
          <figure ref={chart} className={styles.chart} aria-label={t('home.cameBack.chart')} role="img">
            {isSeen && (
              <Suspense fallback={null}>
                <WeeksChart weeks={weeks} clicked={t('home.cameBack.clicked')} rebooked={t('home.cameBack.rebooked')} />
              </Suspense>
            )}
          </figure>
          <Details variant="tinted" data-color="neutral">
            <Details.Summary>{t('home.cameBack.table')}</Details.Summary>
            <Details.Content>
              <ScrollArea label={t('home.cameBack.table')}>
                <Table data-size="sm">
                  <thead>
                    <tr>
                      <th scope="col">{t('home.cameBack.week')}</th>
                      <th scope="col">{t('home.cameBack.sent')}</th>
                      <th scope="col">{t('home.cameBack.delivered')}</th>
                      <th scope="col">{t('home.cameBack.clicked')}</th>
                      <th scope="col">{t('home.cameBack.rebooked')}</th>
                      <th scope="col">{t('home.cameBack.revenue')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {weeks.toReversed().map((week) => (
                      <tr key={week.monday}>
                        <th scope="row" className={styles.week}>
                          {dayAndMonth(week.monday)}
                        </th>
                        <td>{number(week.sent)}</td>
                        <td>{number(week.delivered)}</td>
                        <td>{number(week.personClicks)}</td>
                        <td>{number(week.rebooked)}</td>
                        <td className={styles.week}>{money(week.revenue)}</td>
                      </tr>
                    ))}
                  </tbody>
                </Table>
              </ScrollArea>
            </Details.Content>
          </Details>
          <TextLink to="/utsendinger/meldinger" className={styles.link}>
            {t('home.cameBack.allMessages')}
          </TextLink>
        </>
      )}
      {lift !== null && (
        <Paragraph variant="long" data-lift>
          {lift.sentence}
        </Paragraph>
      )}
    </section>
  );
}
