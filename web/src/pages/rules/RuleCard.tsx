import { Paragraph, Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay, Rule } from '../../api/rules';
import { Panel } from '../../shared/Panel';
import { TextLink } from '../../shared/TextLink';
import { NextDays } from './NextDays';
import { OnOff } from './OnOff';
import styles from './Rules.module.css';
import { says } from './says';

/** One rule at a glance. */
export function RuleCard({ rule, days }: { rule: Rule; days: CalendarDay[] | undefined }) {
  const { t } = useTranslation();
  const name = `rule-${rule.id}`;
  return (
    <Panel labelledBy={name}>
      <div className={styles.head}>
        <TextLink to="/utsendinger/regler/$id" params={{ id: rule.id }} id={name} className={styles.name}>
          {rule.name}
        </TextLink>
        <StateTag state={rule.state} />
      </div>
      <Paragraph>{says(t, rule)}</Paragraph>
      {rule.state === 'ACTIVE' && <NextDays rule={rule.id} days={days} />}
      <OnOff rule={rule} />
    </Panel>
  );
}

export function StateTag({ state }: { state: Rule['state'] }) {
  const { t } = useTranslation();
  return (
    <Tag data-color={{ ACTIVE: 'success', PAUSED: 'warning', DRAFT: 'neutral' }[state]}>
      {t(`rules.state.${state}`)}
    </Tag>
  );
}
