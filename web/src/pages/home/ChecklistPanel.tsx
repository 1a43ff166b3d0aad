import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import type { LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../shared/ButtonLink';
import { Panel } from '../../shared/Panel';
import { TextLink } from '../../shared/TextLink';
import type { Step, StepName } from './checklist';
import styles from './ChecklistPanel.module.css';

const PLACES: Record<StepName, LinkProps['to']> = {
  import: '/kunder/importer',
  sender: '/innstillinger/avsender',
  due: '/utsendinger/pa-tide',
  send: '/utsendinger',
};

/** Four steps to the first SMS; it stays until all are done. */
export function ChecklistPanel({ steps }: { steps: Step[] }) {
  const { t } = useTranslation();
  return (
    <Panel labelledBy="checklist">
      <Heading level={2} data-size="xs" id="checklist">
        {t('home.checklist.title')}
      </Heading>
      <ol className={styles.steps}>
        {steps.map(({ name, state }, index) => (
          <li key={name} className={styles.step} data-state={state}>
            <span className={styles.mark} aria-hidden="true">
              {state === 'done' ? <CheckmarkIcon fontSize="1.5rem" /> : index + 1}
            </span>
            <div className={styles.words}>
              {state === 'later' ? (
                <TextLink to={PLACES[name]} className={styles.title}>
                  {t(`home.checklist.${name}`)}
                </TextLink>
              ) : (
                <span className={styles.title}>{t(`home.checklist.${name}`)}</span>
              )}
              <span className="ds-sr-only">{t(`home.checklist.state.${state}`)}</span>
              {state === 'next' && (
                <>
                  <Paragraph data-size="sm">{t(`home.checklist.${name}_help`)}</Paragraph>
                  <div>
                    <ButtonLink to={PLACES[name]}>{t(`home.checklist.${name}_do`)}</ButtonLink>
                  </div>
                </>
              )}
              {state === 'waiting' && <Paragraph data-size="sm">{t('home.checklist.senderWaits')}</Paragraph>}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
