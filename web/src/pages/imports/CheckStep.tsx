import { Alert, Button, Fieldset, Heading, Paragraph, Radio } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answered, api, versioned, type Versioned } from '../../api/client';
import { importQuery, type Import } from '../../api/imports';
import { useSubmission } from '../../api/submission';
import { number } from '../../language/format';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { Rows } from './Rows';
import styles from './CheckStep.module.css';

/** What taking the list in would do, before it is done. */
export function CheckStep({ current }: { current: Versioned<Import> }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { value: list, etag } = current;
  const id = list.id;
  const key = importQuery(id).queryKey;
  const counts = list.counts ?? { rows: 0, new: 0, known: 0, changed: 0, refused: 0, sharedNumber: 0 };
  const taken = counts.new + counts.changed;
  const noBasis = (list.marketing ?? null) === null;

  const share = useSubmission({
    send: (sharedNumbers: 'SEPARATE' | 'SAME_PERSON') =>
      versioned(
        api.PATCH('/api/imports/{id}', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body: { sharedNumbers },
        }),
      ),
    onDone: (changed) => queries.setQueryData(key, changed),
  });
  const commit = useSubmission({
    send: (_: null, idempotencyKey) =>
      answered(
        api.POST('/api/imports/{id}/commit', {
          params: { path: { id }, header: { 'Idempotency-Key': idempotencyKey } },
        }),
      ),
    onDone: () => queries.invalidateQueries({ queryKey: key }),
  });

  return (
    <Page
      title={t('imports.check.title')}
      lead={t('imports.check.lead', { file: list.fileName, rows: number(counts.rows) })}
    >
      <dl className={styles.counts}>
        {(['new', 'changed', 'known', 'refused'] as const).map((what) => (
          <div key={what} data-attention={(what === 'refused' && counts.refused > 0) || undefined}>
            <dt>{t(`imports.check.${what}`)}</dt>
            <dd>{number(counts[what])}</dd>
          </div>
        ))}
      </dl>
      {(list.warnings ?? []).map((warning) => (
        <Alert key={warning.code} data-color="warning">
          <Paragraph>{warning.sentence}</Paragraph>
        </Alert>
      ))}
      {counts.new > 0 && noBasis && (
        <Alert data-color="info">
          <Paragraph>{t('imports.check.noBasis')}</Paragraph>
        </Alert>
      )}
      {counts.refused > 0 && <Rows list={list} state="REFUSED" count={counts.refused} />}
      {counts.changed > 0 && <Rows list={list} state="CHANGED" count={counts.changed} />}
      {counts.sharedNumber > 0 && (
        <section className={styles.shared}>
          <Heading level={2} data-size="xs">
            {t('imports.shared.title', { count: counts.sharedNumber })}
          </Heading>
          <Rows list={list} state="SHARED" count={counts.sharedNumber} />
          <Fieldset>
            <Fieldset.Legend>{t('imports.shared.legend')}</Fieldset.Legend>
            {(['SEPARATE', 'SAME_PERSON'] as const).map((one) => (
              <Radio
                key={one}
                name="shared"
                value={one}
                label={t(`imports.shared.${one}`)}
                description={t(`imports.shared.${one}_help`)}
                checked={(list.sharedNumbers ?? 'SEPARATE') === one}
                disabled={share.isPending}
                onChange={() => share.submit(one)}
              />
            ))}
          </Fieldset>
          <ProblemNotice failure={share.error} />
        </section>
      )}
      <ProblemNotice failure={commit.error} />
      <ActionBar
        others={
          <>
            <ButtonLink look="tertiary" to="/kunder/importer/$id" params={{ id }} search={{ steg: 'lov' }}>
              {t('imports.check.back')}
            </ButtonLink>
          </>
        }
      >
        {taken > 0 ? (
          <Button loading={commit.isPending || commit.isSuccess} onClick={() => commit.submit(null)}>
            {t('imports.check.commit', { count: taken, formatted: number(taken) })}
          </Button>
        ) : (
          <ButtonLink to="/kunder">{t('imports.check.nothing')}</ButtonLink>
        )}
      </ActionBar>
    </Page>
  );
}
