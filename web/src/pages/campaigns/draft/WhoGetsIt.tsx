import { Heading } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../api/contract';
import { waitingQuery, type Outcome } from '../../../api/decisions';
import { moment, number } from '../../../language/format';
import { DecisionGroups, type DecisionGroup } from '../../../shared/decisions/DecisionGroups';
import styles from './CheckStep.module.css';

interface WhoGetsItProps {
  campaign: string;
  version: string;
  preview: components['schemas']['Preview'];
}

/** Who gets it at once, who later, and who not, with the reasons in words. */
export function WhoGetsIt({ campaign, version, preview }: WhoGetsItProps) {
  const { t } = useTranslation();
  const waiting = useQuery({ ...waitingQuery(campaign, version), enabled: preview.hold > 0 });
  const of = (outcome: Outcome): DecisionGroup[] =>
    preview.reasons
      .filter((row) => row.outcome === outcome)
      .map(({ reason, count, sentence }) => ({
        title: sentence,
        count,
        of: { campaign, version, outcome, reason },
      }));
  const parts = [
    {
      name: 'send',
      count: preview.send,
      groups: [
        { title: t('compose.check.all'), count: preview.send, of: { campaign, version, outcome: 'SEND' as const } },
      ],
    },
    { name: 'hold', count: preview.hold, groups: of('HOLD') },
    { name: 'skip', count: preview.skip, groups: of('SKIP') },
  ] as const;
  const titleOf = (name: (typeof parts)[number]['name'], count: number) => {
    const words = { count, formatted: number(count) };
    return name === 'hold' && waiting.data
      ? t(waiting.data.isSame ? 'compose.check.holdsUntil' : 'compose.check.holdsAtLeast', {
          ...words,
          at: moment(waiting.data.until),
        })
      : t(`compose.check.${name}s`, words);
  };
  return parts
    .filter(({ count }) => count > 0)
    .map(({ name, count, groups }) => (
      <section key={name} className={styles.part} aria-labelledby={`check-${name}`}>
        <Heading level={2} data-size="xs" id={`check-${name}`}>
          {titleOf(name, count)}
        </Heading>
        <DecisionGroups groups={[...groups]} />
      </section>
    ));
}
