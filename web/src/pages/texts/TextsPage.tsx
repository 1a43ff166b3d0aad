import { Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { readyTextsQuery, textsQuery } from '../../api/texts';
import { currentLanguage } from '../../language';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { SendingTabs } from '../../shared/SendingTabs';
import { OwnText } from './OwnText';
import styles from './TextsPage.module.css';

/** Texts to begin from: one's own, which can be changed, and those that are ready. */
export function TextsPage() {
  const { t } = useTranslation();
  const own = useQuery(textsQuery);
  const ready = useQuery(readyTextsQuery(currentLanguage()));
  const failed = own.error ?? ready.error;
  const isKnown = own.data !== undefined && ready.data !== undefined;
  return (
    <Page title={t('segments.texts.title')} lead={t('segments.texts.lead')}>
      <SendingTabs />
      {!isKnown && failed === null && <Loading lines={6} />}
      {!isKnown && failed !== null && (
        <ProblemNotice failure={failed} onRetry={() => void Promise.all([own.refetch(), ready.refetch()])} />
      )}
      {isKnown && (
        <>
          <section className={styles.part} aria-labelledby="texts-own">
            <Heading level={2} data-size="xs" id="texts-own">
              {t('message.own')}
            </Heading>
            {own.data.items.length === 0 && <Paragraph>{t('segments.texts.noOwn')}</Paragraph>}
            <ul className={styles.list}>
              {own.data.items.map((one) => (
                <li key={one.id} className={styles.text}>
                  <OwnText text={one} />
                </li>
              ))}
            </ul>
          </section>
          <section className={styles.part} aria-labelledby="texts-ready">
            <Heading level={2} data-size="xs" id="texts-ready">
              {t('segments.texts.ready')}
            </Heading>
            <ul className={styles.list}>
              {ready.data.items
                .filter((one) => one.language === currentLanguage())
                .map((one) => (
                  <li key={one.key} className={styles.text}>
                    <Heading level={3} data-size="2xs">
                      {one.name}
                    </Heading>
                    {one.kind === 'SERVICE' && (
                      <div>
                        <Tag data-color="neutral">{t('segments.texts.service')}</Tag>
                      </div>
                    )}
                    <Paragraph className={styles.words}>{one.text}</Paragraph>
                  </li>
                ))}
            </ul>
          </section>
        </>
      )}
    </Page>
  );
}
