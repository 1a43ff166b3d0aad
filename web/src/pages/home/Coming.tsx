import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../api/overview';
import { moment, number } from '../../language/format';
import { TextLink } from '../../shared/TextLink';
import styles from './Home.module.css';
import { isAnythingComing } from './weeks';

/** What goes out in the coming days. */
export function Coming({ coming }: { coming: Overview['coming'] }) {
  const { t } = useTranslation();
  const { days, expected, waiting, campaigns } = coming;
  return (
    <section className={styles.part} aria-labelledby="home-coming">
      <Heading level={2} data-size="xs" id="home-coming">
        {t('home.coming.title', { count: days })}
      </Heading>
      {!isAnythingComing(coming) && <Paragraph className={styles.quiet}>{t('home.coming.nothing')}</Paragraph>}
      {(waiting > 0 || expected > 0 || campaigns.length > 0) && (
        <ul className={styles.coming}>
          {waiting > 0 && (
            <li>
              {t('home.coming.waiting', { count: waiting, formatted: number(waiting) })}{' '}
              <TextLink to="/utsendinger/meldinger" search={{ tilstand: 'HELD' }}>
                {t('home.coming.seeWaiting')}
              </TextLink>
            </li>
          )}
          {expected > 0 && <li>{t('home.coming.expected', { count: expected, formatted: number(expected) })}</li>}
          {campaigns.map(({ id, name, sendAt }) => (
            <li key={id}>{t('home.coming.campaign', { name, when: moment(sendAt) })}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
