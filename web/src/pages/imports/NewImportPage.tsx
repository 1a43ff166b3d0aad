import { Button, Paragraph, Radio, Fieldset, ValidationMessage } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { importQuery, isOpen, lastImport, sendFile, type Import } from '../../api/imports';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Form } from '../../shared/Form';
import { Page } from '../../shared/Page';
import { Panel } from '../../shared/Panel';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { FileDrop } from './FileDrop';
import { Progress } from '../../shared/Progress';

const MOST_BYTES = 50 * 1024 * 1024;
const READABLE = /\.(csv|txt|tsv|xlsx)$/i;

/** Which list, and what is in it. */
export function NewImportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [kind, setKind] = useState<Import['kind']>('CUSTOMERS');
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [asked, setAsked] = useState<object | null>(null);

  const open = useSubmission({
    send: async (
      { about }: { about: { fileName: string; size: number; kind: Import['kind']; changed: number } },
      key,
    ) => {
      const { changed: _, ...body } = about;
      const slot = await answered(api.POST('/api/imports', { params: { header: { 'Idempotency-Key': key } }, body }));
      if (file !== null && slot.upload) {
        setShare(0);
        await sendFile(slot.upload, file, setShare);
      }
      return slot;
    },
    onDone: ({ id }) => {
      lastImport.write(id);
      return navigate({ to: '/kunder/importer/$id', params: { id } });
    },
  });

  const wrong =
    file === null
      ? t('imports.file.none')
      : file.size > MOST_BYTES
        ? t('imports.file.tooLarge')
        : file.size === 0
          ? t('imports.file.empty')
          : READABLE.test(file.name)
            ? null
            : t('imports.file.wrongKind');

  return (
    <Page title={t('imports.title')} lead={t('imports.lead')}>
      <Unfinished />
      <Form
        failure={asked ?? open.error}
        onSubmit={() => {
          if (wrong !== null || file === null) {
            setAsked({});
          } else {
            setAsked(null);
            open.submit({ about: { fileName: file.name, size: file.size, kind, changed: file.lastModified } });
          }
        }}
      >
        <Fieldset>
          <Fieldset.Legend>{t('imports.kind.legend')}</Fieldset.Legend>
          {(['CUSTOMERS', 'VISITS'] as const).map((one) => (
            <Radio
              key={one}
              name="kind"
              value={one}
              label={t(`imports.kind.${one}`)}
              description={t(`imports.kind.${one}_help`)}
              checked={kind === one}
              onChange={() => setKind(one)}
            />
          ))}
        </Fieldset>
        <FileDrop file={file} invalid={asked !== null && wrong !== null} onChoose={setFile} />
        {wrong !== null && (asked !== null || file !== null) && <ValidationMessage>{wrong}</ValidationMessage>}
        {open.isPending && share !== null && (
          <Progress label={t('imports.sending')} done={Math.round(share * 100)} total={100} unit="%" />
        )}
        <ProblemNotice failure={open.error} />
        <ActionBar>
          <Button type="submit" loading={open.isPending}>
            {t('imports.send')}
          </Button>
        </ActionBar>
      </Form>
      <Paragraph variant="long">{t('imports.safe')}</Paragraph>
    </Page>
  );
}

/** The import that somebody left half way. */
function Unfinished() {
  const { t } = useTranslation();
  const id = lastImport.read();
  const { data } = useQuery({ ...importQuery(id ?? ''), enabled: id !== null, refetchInterval: false });
  if (id === null || data === undefined || !isOpen(data.value.state)) {
    return null;
  }
  return (
    <Panel tone="attention">
      <Paragraph>{t('imports.unfinished', { file: data.value.fileName })}</Paragraph>
      <div>
        <ButtonLink look="secondary" to="/kunder/importer/$id" params={{ id }}>
          {t('imports.goOn')}
        </ButtonLink>
      </div>
    </Panel>
  );
}
