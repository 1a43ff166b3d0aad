import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, versioned } from '../../api/client';
import { ruleQuery, rulesQuery, type Rule } from '../../api/rules';
import { useSubmission } from '../../api/submission';
import { ButtonLink } from '../../shared/ButtonLink';
import { announce } from '../../shared/live';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './Rules.module.css';

/** Switches a rule off at once; on it goes only by way of seeing whom it reaches. */
export function OnOff({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, state } = rule;
  const pause = useSubmission({
    send: (_: null, key) =>
      versioned(
        api.POST('/api/automations/{id}/pause', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
      ),
    onDone: async (changed) => {
      queries.setQueryData(ruleQuery(id).queryKey, changed);
      announce(t('rules.isOff'));
      await queries.invalidateQueries({ queryKey: rulesQuery.queryKey });
    },
  });
  return (
    <>
      {pause.isSuccess && state === 'PAUSED' && <Paragraph role="status">{t('rules.isOff')}</Paragraph>}
      <ProblemNotice failure={pause.error} />
      <div className={styles.actions} data-no-print>
        {state === 'ACTIVE' ? (
          <Button variant="secondary" loading={pause.isPending} onClick={() => pause.submit(null)}>
            {t('rules.turnOff')}
          </Button>
        ) : (
          <ButtonLink look="secondary" to="/utsendinger/regler/$id/hvem" params={{ id }}>
            {t('rules.seeAndTurnOn')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}
