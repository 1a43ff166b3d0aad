import { Alert, Button, Fieldset, Paragraph, Radio, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import type { components } from '../../api/contract';
import { customersMoved, sameNumberQuery } from '../../api/customers';
import { Failure } from '../../api/failure';
import { byName, standing, useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Form } from '../../shared/Form';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { TextLink } from '../../shared/TextLink';
import { basisOf, type GroundDraft } from './basis';
import { GroundFields } from './GroundFields';
import { withTag } from './tags';
import { TagsField } from './TagsField';

const CHOICES = ['CONSENT', 'EXISTING_CUSTOMER', 'NONE'] as const;
type Choice = (typeof CHOICES)[number];

/** Somebody new, by hand. Nothing is chosen for the owner: what she may send is what she says. */
export function NewCustomerPage() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const [tags, setTags] = useState<string[]>([]);
  const [typed, setTyped] = useState('');
  const [choice, setChoice] = useState<Choice | null>(null);
  const [draft, setDraft] = useState<GroundDraft>({ source: '', wording: '' });
  const [asked, setAsked] = useState<object | null>(null);
  const ground = choice === 'CONSENT' || choice === 'EXISTING_CUSTOMER' ? choice : null;

  const add = useSubmission({
    send: (body: components['schemas']['CustomerNew'], key) =>
      answered(api.POST('/api/customers', { params: { header: { 'Idempotency-Key': key } }, body })),
    onDone: async ({ id }) => {
      customersMoved(queries);
      await navigate({ to: '/kunder/$id', params: { id }, replace: true });
    },
  });
  const marketing = ground === null ? null : basisOf(ground, draft);
  const wish = { name: name.trim(), phone: phone.trim(), tags: withTag(tags, typed), marketing };
  const left = standing(add.error, add.variables, wish, byName);
  const failure = left instanceof Failure ? left : null;
  const missing = (text: string) => (asked !== null && text.trim() === '' ? t('app.required') : undefined);
  const save = () => {
    const isGroundOpen = choice === null || (ground !== null && marketing === null);
    if (name.trim() === '' || phone.trim() === '' || isGroundOpen) {
      setAsked({});
      add.reset();
    } else {
      setAsked(null);
      add.submit(wish);
    }
  };
  const isUnchosen = asked !== null && choice === null;
  return (
    <Page title={t('customer.add.title')}>
      <Form failure={asked ?? left} onSubmit={save}>
        <Textfield
          label={t('customer.name')}
          autoComplete="off"
          maxLength={200}
          value={name}
          error={missing(name) ?? failure?.at('/name')}
          onChange={(event) => setName(event.target.value)}
        />
        <Textfield
          label={t('customer.phone')}
          type="tel"
          autoComplete="off"
          maxLength={40}
          value={phone}
          error={missing(phone) ?? failure?.at('/phone')}
          onChange={(event) => setPhone(event.target.value)}
        />
        <SameNumber phone={phone} />
        <TagsField
          tags={tags}
          typed={typed}
          error={failure?.at('/tags')}
          onChange={(now, text) => {
            setTags(now);
            setTyped(text);
          }}
        />
        <Fieldset>
          <Fieldset.Legend>{t('customer.add.legend')}</Fieldset.Legend>
          {CHOICES.map((one) => (
            <Radio
              key={one}
              name="marketing"
              value={one}
              label={t(`customer.marketing.choice.${one}`)}
              description={t(`customer.marketing.choiceHelp.${one}`)}
              aria-invalid={isUnchosen ? true : undefined}
              checked={choice === one}
              onChange={() => setChoice(one)}
            />
          ))}
          {isUnchosen && <ValidationMessage>{t('customer.add.choose')}</ValidationMessage>}
        </Fieldset>
        {ground !== null && (
          <GroundFields
            ground={ground}
            draft={draft}
            wasAsked={asked !== null}
            failure={failure}
            pointer="/marketing"
            onChange={setDraft}
          />
        )}
        <ProblemNotice failure={left} shown={['/name', '/phone', '/tags', '/marketing/wording', '/marketing/source']} />
        <ActionBar
          others={
            <ButtonLink look="tertiary" to="/kunder">
              {t('app.cancel')}
            </ButtonLink>
          }
        >
          <Button type="submit" loading={add.isPending}>
            {t('customer.add.save')}
          </Button>
        </ActionBar>
      </Form>
    </Page>
  );
}

/** Whoever has this number already: a mother and her child may share one, and one person needs to be there only once. */
function SameNumber({ phone }: { phone: string }) {
  const { t } = useTranslation();
  const digits = phone.replaceAll(/\D/g, '').replace(/^(00)?47(?=\d{8}$)/, '');
  const { data } = useQuery({ ...sameNumberQuery(digits), enabled: digits.length === 8 });
  if (digits.length !== 8 || data === undefined || data.items.length === 0) {
    return null;
  }
  return (
    <Alert data-color="info" role="status">
      <Paragraph>{t('customer.add.sameNumber')}</Paragraph>
      <ul>
        {data.items.map((one) => (
          <li key={one.id}>
            <TextLink to="/kunder/$id" params={{ id: one.id }}>
              {one.name}
            </TextLink>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
