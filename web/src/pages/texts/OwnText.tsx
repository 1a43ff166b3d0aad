import { Button, Heading, Paragraph, Tag, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, versioned, type Versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { useSubmission } from '../../api/submission';
import { textQuery, textsQuery, type Text } from '../../api/texts';
import { useVersionedEdit } from '../../api/versions';
import { ConflictNotice } from '../../shared/ConflictNotice';
import { Form } from '../../shared/Form';
import { announce } from '../../shared/live';
import { Loading } from '../../shared/Loading';
import { MessageEditor } from '../../shared/message/MessageEditor';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { forgetUnsaved, unsaved, useUnsaved } from '../../shared/unsaved';
import styles from './TextsPage.module.css';

/** One of one's own: read, changed where it stands, or removed. */
export function OwnText({ text }: { text: Text }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [removed, setRemoved] = useState<Text | null>(null);
  const reread = () => queries.invalidateQueries({ queryKey: textsQuery.queryKey });
  const removing = useSubmission({
    send: (_: null) => answered(api.DELETE('/api/templates/{id}', { params: { path: { id: text.id } } })),
    onDone: () => {
      forgetUnsaved(`text.${text.id}`);
      announce(t('segments.texts.removed', { name: text.name }));
      setRemoved(text);
    },
  });
  const restoring = useSubmission({
    send: ({ name, kind, text: words }: Text, key) =>
      answered(
        api.POST('/api/templates', {
          params: { header: { 'Idempotency-Key': key } },
          body: { name, kind, text: words },
        }),
      ),
    onDone: reread,
  });
  if (removed !== null) {
    return (
      <>
        <Paragraph role="status">{t('segments.texts.removed', { name: removed.name })}</Paragraph>
        <ProblemNotice failure={restoring.error} />
        <div>
          <Button
            variant="secondary"
            data-size="sm"
            loading={restoring.isPending}
            onClick={() => restoring.submit(removed)}
          >
            {t('message.undo')}
          </Button>
        </div>
      </>
    );
  }
  if (isOpen) {
    return <Editing id={text.id} onDone={() => setOpen(false)} />;
  }
  return (
    <>
      <Heading level={3} data-size="2xs">
        {text.name}
      </Heading>
      {text.kind === 'SERVICE' && (
        <div>
          <Tag data-color="neutral">{t('segments.texts.service')}</Tag>
        </div>
      )}
      <Paragraph className={styles.words}>{text.text}</Paragraph>
      <ProblemNotice failure={removing.error} />
      <div className={styles.actions}>
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t('segments.texts.changeOf', { name: text.name })}
          onClick={() => setOpen(true)}
        >
          {t('segments.texts.change')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          data-color="danger"
          aria-label={t('segments.texts.removeOf', { name: text.name })}
          loading={removing.isPending}
          onClick={() => removing.submit(null)}
        >
          {t('segments.texts.remove')}
        </Button>
      </div>
    </>
  );
}

function Editing({ id, onDone }: { id: string; onDone: () => void }) {
  const text = useQuery(textQuery(id));
  if (text.data === undefined) {
    return text.error === null ? (
      <Loading lines={3} />
    ) : (
      <ProblemNotice failure={text.error} onRetry={() => void text.refetch()} />
    );
  }
  return <EditText id={id} start={text.data} onDone={onDone} />;
}

interface Content {
  name: string;
  text: string;
}

const contentOf = ({ value: { name, text }, etag }: Versioned<Text>): Versioned<Content> => ({
  value: { name, text },
  etag,
});

function EditText({ id, start, onDone }: { id: string; start: Versioned<Text>; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [left] = useState(() => unsaved<Content>(`text.${id}`));
  const [asked, setAsked] = useState<object | null>(null);
  const edit = useVersionedEdit<Content>({
    start: left?.base ?? contentOf(start),
    typed: left?.typed,
    read: async () => contentOf(await versioned(api.GET('/api/templates/{id}', { params: { path: { id } } }))),
    save: async (content, before) => {
      const saved = await versioned(
        api.PATCH('/api/templates/{id}', {
          params: { path: { id }, header: { 'If-Match': before.etag } },
          body: content,
        }),
      );
      queries.setQueryData(textQuery(id).queryKey, saved);
      await queries.invalidateQueries({ queryKey: textsQuery.queryKey });
      return contentOf(saved);
    },
    onSaved: () => {
      announce(t('message.saved'));
      forgetUnsaved(`text.${id}`);
      onDone();
    },
  });
  useUnsaved(`text.${id}`, edit.base, edit.draft, edit.isChanged);
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  const missing = (value: string) => (asked !== null && value.trim() === '' ? t('app.required') : undefined);
  return (
    <Form
      failure={asked ?? edit.failure ?? edit.conflict}
      onSubmit={() => {
        if (edit.draft.name.trim() === '' || edit.draft.text.trim() === '') {
          setAsked({});
          edit.forgetFailure();
        } else {
          setAsked(null);
          edit.save();
        }
      }}
    >
      <Textfield
        label={t('message.saveName')}
        maxLength={100}
        value={edit.draft.name}
        error={missing(edit.draft.name) ?? failure?.at('/name')}
        onChange={(event) => edit.change({ name: event.target.value })}
      />
      <MessageEditor
        kind={start.value.kind}
        text={edit.draft.text}
        error={missing(edit.draft.text) ?? failure?.at('/text')}
        onChange={(words) => edit.change({ text: words })}
      />
      {edit.conflict !== null && (
        <ConflictNotice
          fields={edit.conflict.fields.map((field) => ({
            label: t(`segments.texts.field.${field}`),
            mine: edit.draft[field],
            theirs: edit.conflict?.theirs.value[field] ?? '',
          }))}
          isOnlyTheirs={edit.conflict.isOnlyTheirs}
          onKeepMine={edit.keepMine}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
      <ProblemNotice failure={edit.failure} shown={['/name', '/text']} />
      <div className={styles.actions}>
        <Button type="submit" data-size="sm" loading={edit.isSaving}>
          {t('message.saveDo')}
        </Button>
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => {
            forgetUnsaved(`text.${id}`);
            onDone();
          }}
        >
          {t('segments.texts.leave')}
        </Button>
      </div>
    </Form>
  );
}
