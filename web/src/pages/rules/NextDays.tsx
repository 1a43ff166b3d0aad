import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../api/rules';
import { day, number } from '../../language/format';
import { nextDays } from './next';
import styles from './Rules.module.css';

/** The next days on which a rule writes, as things stand. */
export function NextDays({ rule, days }: { rule: string; days: CalendarDay[] | undefined }) {
  const { t } = useTranslation();
  if (days === undefined) {
    return null;
  }
  const next = nextDays(days, rule);
  return next.length === 0 ? (
    <Paragraph className={styles.quiet}>{t('rules.nothingNext')}</Paragraph>
  ) : (
    <div>
      <Paragraph className={styles.quiet}>{t('rules.next')}</Paragraph>
      <ul className={styles.next}>
        {next.map((one) => (
          <li key={one.day}>
            {t('rules.nextDay', { day: day(one.day), count: one.count, formatted: number(one.count) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
