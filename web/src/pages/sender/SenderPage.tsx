import { Alert, Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned, type Versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { sessionQuery } from '../../api/session';
import { readSender, senderQuery, studioQuery, type Sender } from '../../api/studio';
import { useVersionedEdit } from '../../api/versions';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { ConflictNotice } from '../../shared/ConflictNotice';
import { Form } from '../../shared/Form';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { isSenderName, MOST_LETTERS } from './sender-name';
import { SenderBubble } from './SenderBubble';
import styles from './SenderPage.module.css';

const FIELDS = ['senderName', 'displayName', 'title', 'legalName', 'organisationNumber'] as const;

type Wish = Record<(typeof FIELDS)[number], string>;

const wishOf = (sender: Sender): Wish => ({
  senderName: sender.senderName ?? '',
  displayName: sender.displayName ?? '',
  title: sender.title ?? '',
  legalName: sender.legalName ?? '',
  organisationNumber: sender.organisationNumber ?? '',
});

/** What is known from the sign-up stands where nothing was written yet. */
const suggested = (wish: Wish, known: Pick<Wish, 'displayName' | 'legalName'>): Wish => ({
  ...wish,
  displayName: wish.displayName === '' ? known.displayName : wish.displayName,
  legalName: wish.legalName === '' ? known.legalName : wish.legalName,
});

/** The name that customers see above the SMS, and who stands behind it. */
export function SenderPage() {
  const { t } = useTranslation();
  const sender = useQuery(senderQuery);
  const studio = useQuery(studioQuery);
  const session = useQuery(sessionQuery);
  const known = {
    displayName: studio.data?.value.name ?? '',
    legalName:
      session.data?.step === 'IN' ? `${session.data.account.legalFirstName} ${session.data.account.legalLastName}` : '',
  };
  return (
    <Page title={t('sender.heading')} lead={t('sender.lead')}>
      {/* What cannot be suggested can be typed, so a failure of the studio's is none here. */}
      {sender.data === undefined || studio.isPending ? (
        sender.error === null ? (
          <Loading lines={5} />
        ) : (
          <ProblemNotice failure={sender.error} onRetry={() => void sender.refetch()} />
        )
      ) : (
        <>
          <Standing sender={sender.data.value} />
          <SenderForm start={sender.data} typed={suggested(wishOf(sender.data.value), known)} />
        </>
      )}
    </Page>
  );
}

/** What was decided about the name that stands there now. */
function Standing({ sender }: { sender: Sender }) {
  const { t } = useTranslation();
  if (sender.state === 'NONE') {
    return null;
  }
  return (
    <Alert
      data-color={sender.state === 'APPROVED' ? 'success' : sender.state === 'HELD' ? 'warning' : 'danger'}
      role="status"
    >
      <Heading level={2} data-size="2xs">
        {t(`sender.state.${sender.state}`, { name: sender.senderName })}
      </Heading>
      {sender.reasons.map((reason) => (
        <Paragraph key={reason.reason}>{reason.sentence}</Paragraph>
      ))}
      {sender.state === 'HELD' && <Paragraph>{t('sender.heldNext')}</Paragraph>}
    </Alert>
  );
}

interface SenderFormProps {
  start: Versioned<Sender>;
  typed: Wish;
}

function SenderForm({ start, typed }: SenderFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<object | null>(null);
  const toWish = ({ value, etag }: Versioned<Sender>): Versioned<Wish> => ({ value: wishOf(value), etag });
  const edit = useVersionedEdit<Wish>({
    start: toWish(start),
    typed,
    read: async () => toWish(await readSender()),
    save: async (wish, before) => {
      const saved = await versioned(
        api.PUT('/api/studio/sender', {
          params: { header: { 'If-Match': before.etag } },
          body: {
            ...wish,
            organisationNumber:
              wish.organisationNumber.trim() === '' ? null : wish.organisationNumber.replaceAll(' ', ''),
          },
        }),
      );
      queries.setQueryData(senderQuery.queryKey, saved);
      return toWish(saved);
    },
  });
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  const errorOf = (field: (typeof FIELDS)[number]): string | undefined => {
    if (asked !== null) {
      if (field === 'senderName' && !isSenderName(edit.draft.senderName)) {
        return t('sender.senderNameWrong');
      }
      if (field !== 'organisationNumber' && edit.draft[field].trim() === '') {
        return t('app.required');
      }
    }
    return failure?.at(`/${field}`);
  };
  const save = () => {
    const empty = FIELDS.some((field) => field !== 'organisationNumber' && edit.draft[field].trim() === '');
    if (empty || !isSenderName(edit.draft.senderName)) {
      setAsked({});
    } else {
      setAsked(null);
      edit.save();
    }
  };
  return (
    <Form failure={asked ?? edit.failure ?? edit.conflict} onSubmit={save}>
      <div className={styles.pair}>
        <Textfield
          label={t('sender.senderName')}
          description={t('sender.senderNameHelp')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={MOST_LETTERS}
          value={edit.draft.senderName}
          error={errorOf('senderName')}
          onChange={(event) => edit.change({ senderName: event.target.value })}
        />
        <SenderBubble name={edit.draft.senderName} />
      </div>
      {(['displayName', 'title', 'legalName', 'organisationNumber'] as const).map((field) => (
        <Textfield
          key={field}
          label={t(`sender.${field}`)}
          description={t(`sender.${field}Help`)}
          autoComplete={field === 'legalName' ? 'name' : 'off'}
          inputMode={field === 'organisationNumber' ? 'numeric' : undefined}
          maxLength={100}
          value={edit.draft[field]}
          error={errorOf(field)}
          onChange={(event) => edit.change({ [field]: event.target.value })}
        />
      ))}
      {edit.conflict !== null && (
        <ConflictNotice
          fields={edit.conflict.fields.map((field) => ({
            label: t(`sender.${field}`),
            mine: edit.draft[field],
            theirs: edit.conflict?.theirs.value[field] ?? '',
          }))}
          onKeepMine={edit.keepMine}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
      <ProblemNotice failure={edit.failure} shown={FIELDS.map((field) => `/${field}`)} />
      <ActionBar>
        <Button type="submit" loading={edit.isSaving}>
          {t('sender.save')}
        </Button>
        {edit.isSaved && !edit.isChanged && (
          <ButtonLink look="secondary" to="/">
            {t('sender.home')}
          </ButtonLink>
        )}
      </ActionBar>
    </Form>
  );
}
