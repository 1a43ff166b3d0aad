import { Button, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, versioned, type Versioned } from '../../api/client';
import { customerChanged, customerQuery, readCustomer, type Customer } from '../../api/customers';
import { Failure } from '../../api/failure';
import { useVersionedEdit } from '../../api/versions';
import { list, phone } from '../../language/format';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { ConflictNotice } from '../../shared/ConflictNotice';
import { Form } from '../../shared/Form';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { Missing } from './Missing';
import { TagsField } from './TagsField';
import { withTag } from './tags';

const route = getRouteApi('/inside/kunder/$id/endre');

interface Facts {
  name: string;
  phone: string;
  tags: string[];
}

const factsOf = ({ value, etag }: Versioned<Customer>): Versioned<Facts> => ({
  value: { name: value.name, phone: phone(value.phone), tags: value.tags },
  etag,
});

/** Her name, her number and her tags. */
export function EditPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  // Whoever opens the form works on what is saved now, and the form is not read anew below her hands.
  const customer = useQuery({ ...customerQuery(id), staleTime: 0, gcTime: 0, refetchOnWindowFocus: false });
  if (customer.error instanceof Failure && customer.error.status === 404) {
    return <Missing />;
  }
  return (
    <Page title={t('customer.edit.title')}>
      {customer.data === undefined ? (
        customer.error === null ? (
          <Loading lines={4} />
        ) : (
          <ProblemNotice failure={customer.error} onRetry={() => void customer.refetch()} />
        )
      ) : (
        <EditForm id={id} start={customer.data} />
      )}
    </Page>
  );
}

function EditForm({ id, start }: { id: string; start: Versioned<Customer> }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<object | null>(null);
  const edit = useVersionedEdit<Facts>({
    start: factsOf(start),
    read: async () => factsOf(await readCustomer(id)),
    save: async (facts, before) =>
      factsOf(
        await versioned(
          api.PATCH('/api/customers/{id}', {
            params: { path: { id }, header: { 'If-Match': before.etag } },
            body: { ...facts, tags: withTag(facts.tags, typed) },
          }),
        ),
      ),
    onSaved: async () => {
      await customerChanged(queries, id);
      await navigate({ to: '/kunder/$id', params: { id }, replace: true });
    },
  });
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  const errorOf = (field: 'name' | 'phone') =>
    asked !== null && edit.draft[field].trim() === '' ? t('app.required') : failure?.at(`/${field}`);
  const words = (facts: Facts, field: keyof Facts) =>
    field === 'tags' ? list(facts.tags) || t('customer.noTags') : facts[field];
  const save = () => {
    if (edit.draft.name.trim() === '' || edit.draft.phone.trim() === '') {
      setAsked({});
      edit.forgetFailure();
    } else {
      setAsked(null);
      edit.save();
    }
  };
  return (
    <Form failure={asked ?? edit.failure ?? edit.conflict} onSubmit={save}>
      <Textfield
        label={t('customer.name')}
        autoComplete="off"
        maxLength={200}
        value={edit.draft.name}
        error={errorOf('name')}
        onChange={(event) => edit.change({ name: event.target.value })}
      />
      <Textfield
        label={t('customer.phone')}
        description={t('customer.phoneChange')}
        type="tel"
        autoComplete="off"
        maxLength={40}
        value={edit.draft.phone}
        error={errorOf('phone')}
        onChange={(event) => edit.change({ phone: event.target.value })}
      />
      <TagsField
        tags={edit.draft.tags}
        typed={typed}
        error={failure?.at('/tags')}
        onChange={(tags, now) => {
          edit.change({ tags });
          setTyped(now);
        }}
      />
      {edit.conflict !== null && (
        <ConflictNotice
          fields={edit.conflict.fields.map((field) => ({
            label: t(`customer.${field}`),
            mine: words(edit.draft, field),
            theirs: edit.conflict === null ? '' : words(edit.conflict.theirs.value, field),
          }))}
          isOnlyTheirs={edit.conflict.isOnlyTheirs}
          onKeepMine={edit.keepMine}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
      <ProblemNotice failure={edit.failure} shown={['/name', '/phone', '/tags']} />
      <ActionBar
        others={
          <ButtonLink look="tertiary" to="/kunder/$id" params={{ id }}>
            {t('app.cancel')}
          </ButtonLink>
        }
      >
        <Button type="submit" loading={edit.isSaving}>
          {t('app.save')}
        </Button>
      </ActionBar>
    </Form>
  );
}
