import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { customersMoved, mergePreviewQuery, type MergeChoice, type MergePreview } from '../../api/customers';
import { Failure } from '../../api/failure';
import { useSubmission } from '../../api/submission';
import { currentLanguage } from '../../language';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { ChoiceOf } from './ChoiceOf';
import styles from './Duplicates.module.css';
import { Merged } from './Merged';
import { SideBySide } from './SideBySide';

const route = getRouteApi('/inside/kunder/dobbelt/$keep/$remove');

/** What two would be as one, seen before it is done. */
export function MergePage() {
  const { t } = useTranslation();
  const { keep, remove } = route.useParams();
  const [choice, setChoice] = useState<MergeChoice>({});
  const [isMerged, setMerged] = useState(false);
  const preview = useQuery(mergePreviewQuery({ keep, remove, ...choice }, currentLanguage()));
  const failure = preview.error;
  if (isMerged || (failure instanceof Failure && failure.is('merged-already'))) {
    return <Merged keep={keep} remove={remove} name={preview.data?.result.name ?? null} />;
  }
  return (
    <Page title={t('duplicates.preview.title')} lead={t('duplicates.preview.lead')}>
      {failure !== null && <ProblemNotice failure={failure} onRetry={() => void preview.refetch()} />}
      {preview.data === undefined && failure === null && <Loading lines={6} />}
      {preview.data !== undefined && (
        <Preview
          preview={preview.data}
          choice={choice}
          onChoose={setChoice}
          onMerged={() => setMerged(true)}
          onOutdated={() => void preview.refetch()}
        />
      )}
    </Page>
  );
}

interface PreviewProps {
  preview: MergePreview;
  choice: MergeChoice;
  onChoose: (choice: MergeChoice) => void;
  onMerged: () => void;
  onOutdated: () => void;
}

function Preview({ preview, choice, onChoose, onMerged, onOutdated }: PreviewProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { keep, remove, result, name, phone, notes, versions } = preview;
  const merge = useSubmission({
    send: (_: MergePreview['versions'], key) =>
      answered(
        api.POST('/api/customers/merge', {
          params: { header: { 'Idempotency-Key': key } },
          body: { keep: keep.id, remove: remove.id, name, phone, versions },
        }),
      ),
    onDone: () => {
      customersMoved(queries);
      onMerged();
    },
  });
  const isOutdated = merge.error instanceof Failure && merge.error.is('merge-outdated');
  return (
    <>
      <SideBySide
        label={t('duplicates.preview.table')}
        sides={[
          { title: t('duplicates.one'), customer: keep },
          { title: t('duplicates.other'), customer: remove },
        ]}
      />
      {keep.name !== remove.name && (
        <ChoiceOf
          legend={t('duplicates.preview.whichName')}
          options={{ KEEP: keep.name, REMOVE: remove.name }}
          chosen={choice.name ?? name}
          onChoose={(side) => onChoose({ ...choice, name: side })}
        />
      )}
      {keep.phone !== remove.phone && (
        <ChoiceOf
          legend={t('duplicates.preview.whichPhone')}
          isPhone
          options={{ KEEP: keep.phone, REMOVE: remove.phone }}
          chosen={choice.phone ?? phone}
          onChoose={(side) => onChoose({ ...choice, phone: side })}
        />
      )}
      <div>
        <Heading level={2} data-size="xs">
          {t('duplicates.preview.result')}
        </Heading>
        <SideBySide
          label={t('duplicates.preview.result')}
          sides={[{ title: t('duplicates.preview.together'), customer: result }]}
        />
      </div>
      <section aria-labelledby="merge-notes">
        <Heading level={2} data-size="xs" id="merge-notes">
          {t('duplicates.preview.notes')}
        </Heading>
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
        {preview.tagsLeftOut.length > 0 && (
          <Paragraph>{t('duplicates.preview.tagsLeftOut', { tags: preview.tagsLeftOut.join(', ') })}</Paragraph>
        )}
      </section>
      <ProblemNotice
        failure={merge.error}
        onRetry={
          isOutdated
            ? () => {
                merge.reset();
                onOutdated();
              }
            : undefined
        }
      />
      <ActionBar
        others={
          <ButtonLink look="tertiary" to="/kunder/dobbelt">
            {t('duplicates.toPairs')}
          </ButtonLink>
        }
      >
        <Button loading={merge.isPending} onClick={() => merge.submit(versions)}>
          {t('duplicates.preview.do')}
        </Button>
      </ActionBar>
    </>
  );
}
