import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countQuery, readySegmentsQuery, segmentsQuery, type Filter } from '../../api/segments';
import { currentLanguage } from '../../language';
import { number } from '../../language/format';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { SendingTabs } from '../../shared/SendingTabs';
import { TextLink } from '../../shared/TextLink';
import { sentenceOf } from '../../shared/whom/sentence';
import styles from './SegmentsPage.module.css';

/** Groups of customers, one's own and those that every salon knows. */
export function SegmentsPage() {
  const { t } = useTranslation();
  const own = useQuery(segmentsQuery);
  const ready = useQuery(readySegmentsQuery(currentLanguage()));
  const failed = own.error ?? ready.error;
  const isKnown = own.data !== undefined && ready.data !== undefined;
  return (
    <Page title={t('segments.title')} lead={t('segments.lead')}>
      <SendingTabs />
      {!isKnown && failed === null && <Loading lines={6} />}
      {!isKnown && failed !== null && (
        <ProblemNotice failure={failed} onRetry={() => void Promise.all([own.refetch(), ready.refetch()])} />
      )}
      {isKnown && (
        <>
          <section className={styles.part} aria-labelledby="segments-own">
            <Heading level={2} data-size="xs" id="segments-own">
              {t('segments.own')}
            </Heading>
            {own.data.items.length === 0 ? (
              <Paragraph>{t('segments.noOwn')}</Paragraph>
            ) : (
              <ul className={styles.list}>
                {own.data.items.map((one) => (
                  <Row
                    key={one.id}
                    filter={one.filter}
                    words={sentenceOf(t, one.filter)}
                    name={
                      <TextLink to="/utsendinger/utvalg/$id" params={{ id: one.id }} className={styles.name}>
                        {one.name}
                      </TextLink>
                    }
                  />
                ))}
              </ul>
            )}
          </section>
          <section className={styles.part} aria-labelledby="segments-ready">
            <Heading level={2} data-size="xs" id="segments-ready">
              {t('segments.ready')}
            </Heading>
            <ul className={styles.list}>
              {ready.data.items.map((one) => (
                <Row
                  key={one.key}
                  filter={one.filter}
                  words={one.description}
                  name={
                    <TextLink to="/utsendinger/utvalg/ny" search={{ fra: one.key }} className={styles.name}>
                      {one.name}
                    </TextLink>
                  }
                />
              ))}
            </ul>
          </section>
        </>
      )}
      <ActionBar>
        <ButtonLink to="/utsendinger/utvalg/ny">{t('segments.new')}</ButtonLink>
      </ActionBar>
    </Page>
  );
}

function Row({ name, words, filter }: { name: ReactNode; words: string; filter: Filter }) {
  const count = useQuery(countQuery(filter));
  return (
    <li className={styles.segment} aria-busy={count.isPending}>
      <div>{name}</div>
      <span className={styles.count}>{count.data === undefined ? '…' : number(count.data.count)}</span>
      <Paragraph data-size="sm" className={styles.quiet}>
        {words}
      </Paragraph>
    </li>
  );
}
