import { Alert, Button, Fieldset, Paragraph, Radio, Textfield } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned, type Versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { importQuery, type Import } from '../../api/imports';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Form } from '../../shared/Form';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';

type Basis = 'NONE' | 'EXISTING_CUSTOMER' | 'CONSENT';

/** What the owner may send these people, and what they were told. Nothing is chosen for her. */
export function BasisStep({ current }: { current: Versioned<Import> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { value: list, etag } = current;
  const before = list.marketing ?? null;
  const [basis, setBasis] = useState<Basis | null>(before?.basis ?? null);
  const [wording, setWording] = useState(before?.wording ?? '');
  const [asked, setAsked] = useState<object | null>(null);
  const hasColumn = Object.values(list.mapping ?? {}).includes('marketing');
  const needsWording = basis !== null && basis !== 'NONE' && wording.trim() === '';

  const next = () => navigate({ to: '/kunder/importer/$id', params: { id: list.id }, search: { steg: 'sjekk' } });
  const change = useSubmission({
    send: (marketing: { basis: 'EXISTING_CUSTOMER' | 'CONSENT'; wording: string } | null) =>
      versioned(
        api.PATCH('/api/imports/{id}', {
          params: { path: { id: list.id }, header: { 'If-Match': etag } },
          body: { marketing },
        }),
      ),
    onDone: async (changed) => {
      queries.setQueryData(importQuery(list.id).queryKey, changed);
      await next();
    },
  });
  const goOn = () => {
    if (basis === null || needsWording) {
      setAsked({});
      return;
    }
    const wish = basis === 'NONE' ? null : { basis, wording: wording.trim() };
    if (wish?.basis === before?.basis && wish?.wording === before?.wording) {
      void next();
    } else {
      change.submit(wish);
    }
  };

  return (
    <Page title={t('imports.basis.title')} lead={t('imports.basis.lead')}>
      <Form failure={asked ?? change.error} onSubmit={goOn}>
        {hasColumn && (
          <Alert data-color="info">
            <Paragraph>{t('imports.basis.byColumn')}</Paragraph>
          </Alert>
        )}
        <Fieldset>
          <Fieldset.Legend>{t('imports.basis.legend')}</Fieldset.Legend>
          {(['EXISTING_CUSTOMER', 'CONSENT', 'NONE'] as const).map((one) => (
            <Radio
              key={one}
              name="basis"
              value={one}
              label={t(`imports.basis.${one}`)}
              description={t(`imports.basis.${one}_help`)}
              aria-invalid={asked !== null && basis === null ? true : undefined}
              checked={basis === one}
              onChange={() => setBasis(one)}
            />
          ))}
        </Fieldset>
        {asked !== null && basis === null && <Paragraph role="alert">{t('imports.basis.choose')}</Paragraph>}
        {(basis === 'EXISTING_CUSTOMER' || basis === 'CONSENT') && (
          <>
            <Textfield
              multiline
              rows={3}
              label={t(`imports.basis.${basis}_wording`)}
              description={t(`imports.basis.${basis}_wordingHelp`)}
              maxLength={500}
              value={wording}
              error={
                asked !== null && needsWording
                  ? t('imports.basis.wordingMissing')
                  : change.error instanceof Failure
                    ? change.error.at('/marketing/wording')
                    : undefined
              }
              onChange={(event) => setWording(event.target.value)}
            />
            {!hasColumn && (
              <Alert data-color="info">
                <Paragraph>{t('imports.basis.forAll')}</Paragraph>
              </Alert>
            )}
          </>
        )}
        <ProblemNotice failure={change.error} shown={['/marketing/wording']} />
        <ActionBar
          others={
            <>
              <ButtonLink look="tertiary" to="/kunder/importer/$id" params={{ id: list.id }} search={{}}>
                {t('imports.basis.back')}
              </ButtonLink>
            </>
          }
        >
          <Button type="submit" loading={change.isPending}>
            {t('imports.basis.next')}
          </Button>
        </ActionBar>
      </Form>
    </Page>
  );
}
