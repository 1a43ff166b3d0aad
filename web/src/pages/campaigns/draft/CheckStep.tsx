import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../../api/client';
import { campaignPreviewQuery, campaignQuery, campaignsQuery } from '../../../api/campaigns';
import { Failure } from '../../../api/failure';
import { segmentsQuery } from '../../../api/segments';
import { senderQuery } from '../../../api/studio';
import { useSubmission } from '../../../api/submission';
import { money, moment, number } from '../../../language/format';
import { ActionBar } from '../../../shared/ActionBar';
import { ButtonLink } from '../../../shared/ButtonLink';
import { Form } from '../../../shared/Form';
import { Loading } from '../../../shared/Loading';
import { useLeadsNowhere } from '../../../shared/message/BookingLink';
import { MessagePreview } from '../../../shared/message/MessagePreview';
import { Page } from '../../../shared/Page';
import { Panel } from '../../../shared/Panel';
import { ProblemNotice } from '../../../shared/ProblemNotice';
import { Steps } from '../../../shared/Steps';
import { sentenceOf } from '../../../shared/whom/sentence';
import { BackLink } from './BackLink';
import styles from './CheckStep.module.css';
import { DraftNotices } from './DraftNotices';
import { progressOf, type StepProps } from './DraftPage';
import { useFirstRecipient } from './first-recipient';
import { TestToMe } from './TestToMe';
import { WhoGetsIt } from './WhoGetsIt';

/** Who gets it, who does not, and what it costs; then it goes. */
export function CheckStep(props: StepProps) {
  const { t } = useTranslation();
  const { id, edit, goOn } = props;
  if (!edit.isChanged) {
    return <Checked {...props} />;
  }
  return (
    <Page title={t('compose.check.title')} lead={t('compose.check.unsaved')}>
      <Steps {...progressOf('sjekk')} />
      <Form failure={edit.failure ?? edit.conflict} onSubmit={() => goOn('sjekk')}>
        <DraftNotices edit={edit} />
        <ActionBar others={<BackLink id={id} to="nar" />}>
          <Button type="submit" loading={edit.isSaving}>
            {t('compose.check.save')}
          </Button>
        </ActionBar>
      </Form>
    </Page>
  );
}

function Checked({ id, edit }: StepProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const own = useQuery(segmentsQuery);
  const preview = useQuery(campaignPreviewQuery(id, edit.base.etag));
  const first = useFirstRecipient(id, edit.base.etag, preview.data?.send ?? 0);
  const { name, whom, text, sendAt } = edit.draft;
  const start = useSubmission({
    send: (_: null, key) =>
      answered(api.POST('/api/campaigns/{id}/start', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      await navigate({ to: '/utsendinger/$id', params: { id }, replace: true });
    },
  });
  const isGone = start.error instanceof Failure && start.error.is('campaign-state');
  useEffect(() => {
    if (isGone) {
      // It has started in another tab: whoever reads it again is led to where it is now.
      void queries.invalidateQueries({ queryKey: campaignQuery(id).queryKey });
    }
  }, [isGone, id, queries]);
  const segment = 'segmentId' in whom ? own.data?.items.find((one) => one.id === whom.segmentId) : undefined;
  const who = 'filter' in whom ? sentenceOf(t, whom.filter) : (segment?.name ?? '…');
  const get = preview.data === undefined ? 0 : preview.data.send + preview.data.hold;
  return (
    <Page title={t('compose.check.title')}>
      <Steps {...progressOf('sjekk')} />
      <dl className={styles.facts}>
        <div>
          <dt>{t('compose.field.name')}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t('compose.field.whom')}</dt>
          <dd>{who}</dd>
        </div>
        <div>
          <dt>{t('compose.field.sendAt')}</dt>
          <dd>{sendAt === null ? t('compose.when.now') : moment(sendAt)}</dd>
        </div>
      </dl>
      <SenderNotice />
      <LinkNotice id={id} text={text} />
      {preview.data === undefined &&
        (preview.error === null ? (
          <Loading lines={5} />
        ) : (
          <ProblemNotice failure={preview.error} onRetry={() => void preview.refetch()} />
        ))}
      {preview.data !== undefined && (
        <>
          <Paragraph className={styles.headline} role="status">
            {get === 0
              ? t('compose.check.nobody')
              : t('compose.check.getIt', {
                  get: number(get),
                  all: number(get + preview.data.skip),
                  price: money(preview.data.price),
                })}
          </Paragraph>
          <WhoGetsIt campaign={id} version={edit.base.etag} preview={preview.data} />
        </>
      )}
      <section className={styles.part} aria-labelledby="check-text">
        <Heading level={2} data-size="xs" id="check-text">
          {t('compose.check.text')}
        </Heading>
        <MessagePreview text={text} kind="MARKETING" whom={whom} first={first} isPriced />
        <TestToMe campaign={id} />
      </section>
      <ProblemNotice failure={start.error} />
      <ActionBar others={<BackLink id={id} to="nar" />}>
        {preview.data === undefined || get > 0 ? (
          <Button
            disabled={preview.data === undefined}
            loading={start.isPending || start.isSuccess}
            onClick={() => start.submit(null)}
          >
            {preview.data === undefined
              ? t('compose.check.counting')
              : t(sendAt === null ? 'compose.check.send' : 'compose.check.plan', {
                  count: get,
                  formatted: number(get),
                })}
          </Button>
        ) : (
          <ButtonLink to="/utsendinger/$id/utkast" params={{ id }} search={{ steg: 'hvem' }}>
            {t('compose.check.others')}
          </ButtonLink>
        )}
      </ActionBar>
    </Page>
  );
}

/** A draft that was not led past its text again may have a link without a page to lead to. */
function LinkNotice({ id, text }: { id: string; text: string }) {
  const { t } = useTranslation();
  return useLeadsNowhere(text) ? (
    <Panel tone="attention">
      <Paragraph>{t('message.link.why')}</Paragraph>
      <div>
        <ButtonLink look="secondary" to="/utsendinger/$id/utkast" params={{ id }} search={{ steg: 'hva' }}>
          {t('compose.check.toLink')}
        </ButtonLink>
      </div>
    </Panel>
  ) : null;
}

/** Nothing goes without a name above it. */
function SenderNotice() {
  const { t } = useTranslation();
  const sender = useQuery(senderQuery);
  const state = sender.data?.value.state;
  if (state === undefined || state === 'APPROVED') {
    return null;
  }
  return state === 'HELD' ? (
    <Alert data-color="warning">
      <Paragraph>{t('compose.check.senderHeld')}</Paragraph>
    </Alert>
  ) : (
    <Panel tone="attention">
      <Paragraph>{t('compose.check.noSender')}</Paragraph>
      <div>
        <ButtonLink look="secondary" to="/innstillinger/avsender">
          {t('compose.check.toSender')}
        </ButtonLink>
      </div>
    </Panel>
  );
}
