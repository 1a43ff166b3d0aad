import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { Failure } from '../../api/failure';
import { readySegmentsQuery, segmentsQuery, type Filter, type ReadySegment } from '../../api/segments';
import { byName, standing, useSubmission } from '../../api/submission';
import { currentLanguage } from '../../language';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Form } from '../../shared/Form';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { beginning } from '../../shared/whom/outline';
import { SegmentFields } from './SegmentFields';

const route = getRouteApi('/inside/utsendinger/utvalg/ny');

/** A segment that is made, from nothing or from a ready one. */
export function NewSegmentPage() {
  const { t } = useTranslation();
  const { fra } = route.useSearch();
  const ready = useQuery(readySegmentsQuery(currentLanguage()));
  return (
    <Page title={t('segments.newTitle')}>
      {ready.data === undefined ? (
        ready.error === null ? (
          <Loading lines={5} />
        ) : (
          <ProblemNotice failure={ready.error} onRetry={() => void ready.refetch()} />
        )
      ) : (
        <NewSegment key={fra} from={ready.data.items.find((one) => one.key === fra)} />
      )}
    </Page>
  );
}

function NewSegment({ from }: { from: ReadySegment | undefined }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [start] = useState<Filter>(() => from?.filter ?? beginning());
  const [name, setName] = useState(from?.name ?? '');
  const [filter, setFilter] = useState<Filter | null>(start);
  const [asked, setAsked] = useState<object | null>(null);
  const saving = useSubmission({
    send: (wish: { name: string; filter: Filter }, key) =>
      answered(api.POST('/api/segments', { params: { header: { 'Idempotency-Key': key } }, body: wish })),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: segmentsQuery.queryKey });
      await navigate({ to: '/utsendinger/utvalg' });
    },
  });
  const left = standing(saving.error, saving.variables, { name: name.trim(), filter: filter ?? start }, byName);
  const failure = left instanceof Failure ? left : null;
  return (
    <Form
      failure={asked ?? left}
      onSubmit={() => {
        if (name.trim() === '' || filter === null) {
          setAsked({});
          saving.reset();
        } else {
          setAsked(null);
          saving.submit({ name: name.trim(), filter });
        }
      }}
    >
      <SegmentFields
        start={start}
        name={name}
        filter={filter}
        nameError={asked !== null && name.trim() === '' ? t('app.required') : failure?.at('/name')}
        isAsked={asked !== null}
        onName={setName}
        onFilter={setFilter}
      />
      <ProblemNotice failure={left} shown={['/name']} />
      <ActionBar
        others={
          from === undefined ? undefined : (
            <ButtonLink look="tertiary" to="/utsendinger/ny" search={{ klar: from.key }}>
              {t('segments.write')}
            </ButtonLink>
          )
        }
      >
        <Button type="submit" loading={saving.isPending}>
          {t('segments.save')}
        </Button>
      </ActionBar>
    </Form>
  );
}
