import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, versioned, type Versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { segmentQuery, segmentsQuery, type Filter, type Segment } from '../../api/segments';
import { useSubmission } from '../../api/submission';
import { useVersionedEdit } from '../../api/versions';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { ConflictNotice } from '../../shared/ConflictNotice';
import { Form } from '../../shared/Form';
import { announce } from '../../shared/live';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { forgetUnsaved, unsaved, useUnsaved } from '../../shared/unsaved';
import { sentenceOf } from '../../shared/whom/sentence';
import { SegmentFields } from './SegmentFields';
import styles from './SegmentsPage.module.css';

const route = getRouteApi('/inside/utsendinger/utvalg/$id');

interface Content {
  name: string;
  filter: Filter;
}

const contentOf = ({ value, etag }: Versioned<Segment>): Versioned<Content> => ({
  value: { name: value.name, filter: value.filter },
  etag,
});

/** A segment of one's own: renamed, changed, used or removed. */
export function SegmentPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const segment = useQuery(segmentQuery(id));
  return (
    <Page title={segment.data?.value.name ?? t('segments.one')}>
      {segment.data === undefined ? (
        segment.error === null ? (
          <Loading lines={5} />
        ) : (
          <ProblemNotice failure={segment.error} onRetry={() => void segment.refetch()} />
        )
      ) : (
        <Edit key={id} id={id} start={segment.data} />
      )}
    </Page>
  );
}

function Edit({ id, start }: { id: string; start: Versioned<Segment> }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [left] = useState(() => unsaved<Content>(`segment.${id}`));
  const [isIncomplete, setIncomplete] = useState(false);
  const [asked, setAsked] = useState<object | null>(null);
  // Another filter than was typed here needs another builder: it reads a filter once.
  const [builder, setBuilder] = useState(0);
  const edit = useVersionedEdit<Content>({
    start: left?.base ?? contentOf(start),
    typed: left?.typed,
    read: async () => contentOf(await versioned(api.GET('/api/segments/{id}', { params: { path: { id } } }))),
    save: async (content, before) => {
      const saved = await versioned(
        api.PATCH('/api/segments/{id}', {
          params: { path: { id }, header: { 'If-Match': before.etag } },
          body: content,
        }),
      );
      queries.setQueryData(segmentQuery(id).queryKey, saved);
      await queries.invalidateQueries({ queryKey: segmentsQuery.queryKey });
      return contentOf(saved);
    },
    onSaved: () => announce(t('segments.saved')),
  });
  useUnsaved(`segment.${id}`, edit.base, edit.draft, edit.isChanged);
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  const { conflict } = edit;
  const words = (field: keyof Content, content: Content) =>
    field === 'name' ? content.name : sentenceOf(t, content.filter);
  return (
    <Form
      failure={asked ?? edit.failure ?? conflict}
      onSubmit={() => {
        if (edit.draft.name.trim() === '' || isIncomplete) {
          setAsked({});
          edit.forgetFailure();
        } else {
          setAsked(null);
          edit.save();
        }
      }}
    >
      <SegmentFields
        key={builder}
        start={edit.draft.filter}
        name={edit.draft.name}
        filter={isIncomplete ? null : edit.draft.filter}
        nameError={asked !== null && edit.draft.name.trim() === '' ? t('app.required') : failure?.at('/name')}
        isAsked={asked !== null}
        onName={(name) => edit.change({ name })}
        onFilter={(filter) => {
          setIncomplete(filter === null);
          if (filter !== null) {
            edit.change({ filter });
          }
        }}
      />
      {conflict !== null && (
        <ConflictNotice
          fields={conflict.fields.map((field) => ({
            label: t(`segments.field.${field}`),
            mine: words(field, edit.draft),
            theirs: words(field, conflict.theirs.value),
          }))}
          isOnlyTheirs={conflict.isOnlyTheirs}
          onKeepMine={edit.keepMine}
          onTakeTheirs={() => {
            edit.takeTheirs();
            setBuilder(builder + 1);
          }}
        />
      )}
      <ProblemNotice failure={edit.failure} shown={['/name']} />
      {edit.isSaved && !edit.isChanged && <span role="status">{t('segments.saved')}</span>}
      <ActionBar
        others={
          <>
            <ButtonLink look="tertiary" to="/utsendinger/ny" search={{ utvalg: id }}>
              {t('segments.write')}
            </ButtonLink>
            <Remove id={id} />
          </>
        }
      >
        <Button type="submit" loading={edit.isSaving}>
          {t('segments.save')}
        </Button>
      </ActionBar>
    </Form>
  );
}

/** Removing takes nobody off the list, so it is asked about once, in its place; what uses it keeps it. */
function Remove({ id }: { id: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [isSure, setSure] = useState(false);
  const removing = useSubmission({
    send: (_: null) => answered(api.DELETE('/api/segments/{id}', { params: { path: { id } } })),
    onDone: async () => {
      forgetUnsaved(`segment.${id}`);
      await queries.invalidateQueries({ queryKey: segmentsQuery.queryKey });
      await navigate({ to: '/utsendinger/utvalg' });
    },
  });
  return (
    <div className={styles.part}>
      <div className={styles.actions}>
        {isSure ? (
          <>
            <Button
              variant="secondary"
              data-color="danger"
              loading={removing.isPending}
              onClick={() => removing.submit(null)}
            >
              {t('segments.removeDo')}
            </Button>
            <Button variant="tertiary" onClick={() => setSure(false)}>
              {t('segments.removeNot')}
            </Button>
          </>
        ) : (
          <Button variant="tertiary" data-color="danger" onClick={() => setSure(true)}>
            {t('segments.remove')}
          </Button>
        )}
      </div>
      <ProblemNotice failure={removing.error} />
    </div>
  );
}
