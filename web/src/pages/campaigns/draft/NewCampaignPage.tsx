import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api, type Versioned } from '../../../api/client';
import { campaignsQuery } from '../../../api/campaigns';
import { anyCustomerQuery } from '../../../api/customers';
import { readySegmentsQuery, segmentsQuery } from '../../../api/segments';
import { useSubmission } from '../../../api/submission';
import { readyTextsQuery } from '../../../api/texts';
import { currentLanguage } from '../../../language';
import { ActionBar } from '../../../shared/ActionBar';
import { ButtonLink } from '../../../shared/ButtonLink';
import { Empty } from '../../../shared/Empty';
import { Form } from '../../../shared/Form';
import { Loading } from '../../../shared/Loading';
import { Page } from '../../../shared/Page';
import { ProblemNotice } from '../../../shared/ProblemNotice';
import { Steps } from '../../../shared/Steps';
import { unsaved, useUnsaved } from '../../../shared/unsaved';
import { nameOf, type Whom } from '../../../shared/whom/whom';
import { WhomChoice } from '../../../shared/whom/WhomChoice';
import { numberOf, STEPS } from './steps';

const route = getRouteApi('/inside/utsendinger/ny');

/** What was chosen stays through a reload. */
const PLACE = 'new-campaign';
const NOTHING: Versioned<Whom | null> = { value: null, etag: '' };

/** The text that a draft begins with, until it is written. */
const FIRST_TEXT = 'WIN_BACK';

/** Whom a new campaign is for. The draft is made when that is decided, so that nothing after it can be lost. */
export function NewCampaignPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const ready = useQuery(readySegmentsQuery(currentLanguage()));
  const own = useQuery(segmentsQuery);
  const anybody = useQuery(anyCustomerQuery);
  const texts = useQuery(readyTextsQuery(currentLanguage()));
  const asFrom = whomFrom(search, ready.data?.items);
  const [chosen, setChosen] = useState<Whom | null | undefined>(() =>
    search.utvalg === undefined && search.klar === undefined ? unsaved<Whom>(PLACE)?.typed : undefined,
  );
  const [asked, setAsked] = useState<object | null>(null);
  const whom = chosen === undefined ? asFrom : chosen;
  useUnsaved(PLACE, NOTHING, whom, whom !== null && chosen !== undefined);

  const create = useSubmission({
    send: ({ whom: who, name, text }: { whom: Whom; name: string; text: string }, key) =>
      answered(
        api.POST('/api/campaigns', {
          params: { header: { 'Idempotency-Key': key } },
          body: { name, text, ...who },
        }),
      ),
    onDone: async ({ id }) => {
      setChosen(undefined);
      void queries.invalidateQueries({ queryKey: campaignsQuery.queryKey });
      // A step back from the next question leads to this one of the same draft, not to another new one.
      await navigate({ to: '/utsendinger/$id/utkast', params: { id }, search: { steg: 'hvem' }, replace: true });
      await navigate({ to: '/utsendinger/$id/utkast', params: { id }, search: { steg: 'hva' } });
    },
  });
  const failed = ready.error ?? own.error ?? texts.error;
  const known = ready.data !== undefined && own.data !== undefined && texts.data !== undefined;
  return (
    <Page title={t('compose.whom.title')} lead={t('compose.whom.lead')}>
      <Steps at={numberOf('hvem')} all={STEPS.length} />
      {failed !== null && (
        <ProblemNotice
          failure={failed}
          onRetry={() => void Promise.all([ready.refetch(), own.refetch(), texts.refetch()])}
        />
      )}
      {!known && failed === null && <Loading lines={8} />}
      {anybody.data === false && (
        <Empty title={t('compose.noCustomers.title')} text={t('compose.noCustomers.text')}>
          <div>
            <ButtonLink to="/kunder/importer">{t('due.empty.do')}</ButtonLink>
          </div>
        </Empty>
      )}
      {known && anybody.data !== false && (
        <Form
          failure={asked ?? create.error}
          onSubmit={() => {
            const text = texts.data.items.find((one) => one.key === FIRST_TEXT)?.text;
            if (whom === null || text === undefined) {
              setAsked({});
              return;
            }
            setAsked(null);
            const name = nameOf(whom, ready.data.items, own.data.items) ?? t('compose.unnamed');
            create.submit({ whom, name, text });
          }}
        >
          <WhomChoice
            whom={whom}
            onChange={(next) => {
              setChosen(next);
              setAsked(null);
            }}
          />
          {asked !== null && (
            <ValidationMessage role="alert" tabIndex={-1} data-problem>
              {t('compose.whom.missing')}
            </ValidationMessage>
          )}
          <ProblemNotice failure={create.error} />
          <ActionBar>
            <Button type="submit" loading={create.isPending}>
              {t('compose.next')}
            </Button>
          </ActionBar>
        </Form>
      )}
    </Page>
  );
}

function whomFrom(
  { utvalg, klar }: { utvalg?: string; klar?: string },
  ready: Parameters<typeof nameOf>[1] | undefined,
): Whom | null {
  if (utvalg !== undefined) {
    return { segmentId: utvalg };
  }
  const known = ready?.find((one) => one.key === klar);
  return known === undefined ? null : { filter: known.filter };
}
