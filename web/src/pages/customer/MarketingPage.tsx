import { Alert, Button, Fieldset, Paragraph, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import type { components } from '../../api/contract';
import { customerChanged, timelineQuery, type Customer } from '../../api/customers';
import { Failure } from '../../api/failure';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Form } from '../../shared/Form';
import { announce } from '../../shared/live';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { basisOf, type GroundDraft } from './basis';
import { GroundFields } from './GroundFields';
import { Missing } from './Missing';

const route = getRouteApi('/inside/kunder/$id/reklame');

const CHOICES = ['CONSENT', 'EXISTING_CUSTOMER', 'MARKETING', 'ALL'] as const;
type Choice = (typeof CHOICES)[number];

/** What the owner may send her, and what she has said. */
export function MarketingPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const timeline = useInfiniteQuery(timelineQuery(id));
  const customer = timeline.data?.pages[0]?.customer;
  if (customer === undefined) {
    if (timeline.error instanceof Failure && timeline.error.status === 404) {
      return <Missing />;
    }
    return (
      <Page title={t('customer.marketing.label')}>
        {timeline.error === null ? (
          <Loading lines={4} />
        ) : (
          <ProblemNotice failure={timeline.error} onRetry={() => void timeline.refetch()} />
        )}
      </Page>
    );
  }
  return (
    <Page title={t('customer.marketing.title', { name: customer.name })} lead={t('customer.marketing.lead')}>
      <Alert data-color={customer.marketing === 'OPTED_OUT' || customer.marketing === 'NONE' ? 'warning' : 'info'}>
        <Paragraph>{t(`customer.marketing.is.${customer.marketing}`)}</Paragraph>
      </Alert>
      <MarketingForm customer={customer} />
    </Page>
  );
}

function MarketingForm({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [draft, setDraft] = useState<GroundDraft>({ source: '', wording: '' });
  const [asked, setAsked] = useState<object | null>(null);
  const ground = choice === 'CONSENT' || choice === 'EXISTING_CUSTOMER' ? choice : null;
  const record = useSubmission({
    send: (body: components['schemas']['MarketingNew'], key) =>
      answered(
        api.POST('/api/customers/{id}/marketing', {
          params: { path: { id: customer.id }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: async (changed) => {
      announce(t(`customer.marketing.is.${changed.marketing}`));
      await customerChanged(queries, customer.id);
      await navigate({ to: '/kunder/$id', params: { id: customer.id }, replace: true });
    },
  });
  const save = () => {
    const basis = ground === null ? null : basisOf(ground, draft);
    if (choice === null || (ground !== null && basis === null)) {
      setAsked({});
      return;
    }
    setAsked(null);
    record.submit(choice === 'MARKETING' || choice === 'ALL' ? { optOut: choice } : { ...basis });
  };
  const choose = (one: Choice) => {
    setChoice(one);
    setAsked(null);
  };
  const isUnchosen = asked !== null && choice === null;
  return (
    <Form failure={asked ?? record.error} onSubmit={save}>
      <Fieldset>
        <Fieldset.Legend>{t('customer.marketing.legend')}</Fieldset.Legend>
        {CHOICES.map((one) => (
          <Radio
            key={one}
            name="marketing"
            value={one}
            label={t(`customer.marketing.choice.${one}`)}
            description={t(`customer.marketing.choiceHelp.${one}`)}
            aria-invalid={isUnchosen ? true : undefined}
            checked={choice === one}
            onChange={() => choose(one)}
          />
        ))}
        {isUnchosen && <ValidationMessage>{t('customer.marketing.choose')}</ValidationMessage>}
      </Fieldset>
      {choice === 'EXISTING_CUSTOMER' && customer.marketing === 'OPTED_OUT' && (
        <Alert data-color="warning">
          <Paragraph>{t('customer.marketing.noStands')}</Paragraph>
        </Alert>
      )}
      {ground !== null && (
        <GroundFields
          ground={ground}
          draft={draft}
          wasAsked={asked !== null}
          failure={record.error instanceof Failure ? record.error : null}
          pointer=""
          onChange={setDraft}
        />
      )}
      <ProblemNotice failure={record.error} shown={['/wording', '/source']} />
      <ActionBar
        others={
          <ButtonLink look="tertiary" to="/kunder/$id" params={{ id: customer.id }}>
            {t('app.cancel')}
          </ButtonLink>
        }
      >
        <Button type="submit" loading={record.isPending}>
          {t('customer.marketing.save')}
        </Button>
      </ActionBar>
    </Form>
  );
}
