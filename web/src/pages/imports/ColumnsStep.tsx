import { Button, Field, Label, Select, Table, ValidationMessage } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned, type Versioned } from '../../api/client';
import type { ColumnMeaning, Import } from '../../api/imports';
import { importQuery } from '../../api/imports';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { Form } from '../../shared/Form';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { assign, examples, lacking, MEANINGS, offered, type Mapping } from './columns';
import styles from './ColumnsStep.module.css';

/** What was guessed about each column, beside what stands in it. */
export function ColumnsStep({ current }: { current: Versioned<Import> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { value: list, etag } = current;
  const columns = list.columns ?? [];
  const guessed = list.mapping ?? {};
  const [mapping, setMapping] = useState<Mapping>(guessed);
  const [asked, setAsked] = useState<object | null>(null);
  const lacks = lacking(mapping, list.kind);

  const next = () => navigate({ to: '/kunder/importer/$id', params: { id: list.id }, search: { steg: 'lov' } });
  const change = useSubmission({
    send: (body: { mapping: Mapping }) =>
      versioned(
        api.PATCH('/api/imports/{id}', { params: { path: { id: list.id }, header: { 'If-Match': etag } }, body }),
      ),
    onDone: async (changed) => {
      queries.setQueryData(importQuery(list.id).queryKey, changed);
      await next();
    },
  });
  const goOn = () => {
    if (lacks.length > 0) {
      setAsked({});
    } else if (columns.every((column) => offered(mapping[column]) === offered(guessed[column]))) {
      void next();
    } else {
      change.submit({ mapping });
    }
  };

  return (
    <Page title={t('imports.columns.title')} lead={t('imports.columns.lead', { file: list.fileName })} width="wide">
      <Form failure={asked ?? change.error} onSubmit={goOn}>
        <Table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('imports.columns.column')}</th>
              <th scope="col">{t('imports.columns.examples')}</th>
              <th scope="col">{t('imports.columns.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column, index) => (
              <tr key={column}>
                <th scope="row">{column}</th>
                <td className={styles.examples}>
                  {examples(list.preview, column).join(' · ') || t('imports.columns.noExamples')}
                </td>
                <td>
                  <Field>
                    <Label className="ds-sr-only">{t('imports.columns.meaningOf', { column })}</Label>
                    <Select
                      value={offered(mapping[column])}
                      aria-invalid={asked !== null && lacks.length > 0 && index === 0 ? true : undefined}
                      onChange={(event) => setMapping(assign(mapping, column, event.target.value as ColumnMeaning))}
                    >
                      {MEANINGS[list.kind].map((meaning) => (
                        <Select.Option key={meaning} value={meaning}>
                          {t(`imports.meaning.${meaning}`)}
                        </Select.Option>
                      ))}
                    </Select>
                  </Field>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
        <div role="status">
          {lacks.map((lack) => (
            <ValidationMessage key={lack}>{t(`imports.lack.${lack}`)}</ValidationMessage>
          ))}
        </div>
        <ProblemNotice failure={change.error} />
        <ActionBar>
          <Button type="submit" loading={change.isPending}>
            {t('imports.columns.right')}
          </Button>
        </ActionBar>
      </Form>
    </Page>
  );
}
