import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../api/failure';
import { ActionBar } from '../../../shared/ActionBar';
import { Form } from '../../../shared/Form';
import { BookingLink, useLeadsNowhere } from '../../../shared/message/BookingLink';
import { MessageEditor } from '../../../shared/message/MessageEditor';
import { MessagePreview } from '../../../shared/message/MessagePreview';
import { SaveText } from '../../../shared/message/SaveText';
import { Page } from '../../../shared/Page';
import { Steps } from '../../../shared/Steps';
import { BackLink } from './BackLink';
import { DraftNotices } from './DraftNotices';
import { progressOf, type StepProps } from './DraftPage';
import styles from './WhatStep.module.css';

const SHOWN = ['/text', '/name', '/linkUrl'];

/** What it says, and how that looks on the phones of those who get it. */
export function WhatStep({ id, edit, goOn }: StepProps) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<object | null>(null);
  const { draft } = edit;
  const leadsNowhere = useLeadsNowhere(draft.text);
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  const missing = (value: string) => (asked !== null && value.trim() === '' ? t('app.required') : undefined);
  return (
    <Page title={t('compose.what.title')} width="wide">
      <Steps {...progressOf('hva')} />
      <Form
        failure={asked ?? edit.failure ?? edit.conflict}
        onSubmit={() => {
          if (draft.text.trim() === '' || draft.name.trim() === '' || leadsNowhere) {
            setAsked({});
            edit.forgetFailure();
          } else {
            setAsked(null);
            goOn('nar');
          }
        }}
      >
        <div className={styles.pair}>
          <div className={styles.own}>
            <MessageEditor
              kind="MARKETING"
              text={draft.text}
              error={missing(draft.text) ?? failure?.at('/text')}
              onChange={(text) => edit.change({ text })}
            />
            <SaveText text={draft.text} kind="MARKETING" />
          </div>
          <MessagePreview text={draft.text} kind="MARKETING" whom={draft.whom} />
        </div>
        <BookingLink
          text={draft.text}
          other={draft.linkUrl}
          error={failure?.at('/linkUrl')}
          isAsked={asked !== null}
          onOther={(linkUrl) => edit.change({ linkUrl })}
        />
        <Textfield
          label={t('compose.what.name')}
          description={t('compose.what.nameHelp')}
          maxLength={100}
          value={draft.name}
          error={missing(draft.name) ?? failure?.at('/name')}
          onChange={(event) => edit.change({ name: event.target.value })}
        />
        <DraftNotices edit={edit} shown={SHOWN} />
        <ActionBar others={<BackLink id={id} to="hvem" />}>
          <Button type="submit" loading={edit.isSaving}>
            {t('compose.next')}
          </Button>
        </ActionBar>
      </Form>
    </Page>
  );
}
