import { Button } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { Failure } from '../../api/failure';
import { rulesQuery, type RuleKind } from '../../api/rules';
import { standing, useSubmission } from '../../api/submission';
import { readyTextsQuery } from '../../api/texts';
import { currentLanguage } from '../../language';
import { ActionBar } from '../../shared/ActionBar';
import { Form } from '../../shared/Form';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { SendTo } from '../../shared/SendTo';
import { forgetUnsaved, unsaved, useUnsaved } from '../../shared/unsaved';
import { EVERYBODY } from '../../shared/whom/outline';
import { at, BEGINNINGS, bodyOf, DEFAULT_DAILY_MAXIMUM, isFilledIn, KINDS, WORDS, type Content } from './content';
import { RuleFields, SHOWN } from './RuleFields';

const route = getRouteApi('/inside/utsendinger/regler/ny');

/** A rule that is made; it sends nothing before somebody has seen whom it reaches. */
export function NewRulePage() {
  const { t } = useTranslation();
  const { slag } = route.useSearch();
  const kind = KINDS.find((one) => WORDS[one] === slag);
  const ready = useQuery(readyTextsQuery(currentLanguage()));
  if (kind === undefined) {
    return <SendTo to="/utsendinger/regler" />;
  }
  const text = ready.data?.items.find((one) => one.key === BEGINNINGS[kind].text)?.text;
  return (
    <Page title={t(`rules.kind.${kind}`)} lead={t(`rules.offer.${kind}`)} width="wide">
      {text === undefined ? (
        ready.error === null ? (
          <Loading lines={6} />
        ) : (
          <ProblemNotice failure={ready.error} onRetry={() => void ready.refetch()} />
        )
      ) : (
        <NewRule key={kind} kind={kind} text={text} />
      )}
    </Page>
  );
}

function NewRule({ kind, text }: { kind: RuleKind; text: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const place = `new-rule.${kind}`;
  const [start] = useState<Content>(() => ({
    name: t(`rules.kind.${kind}`),
    terms: BEGINNINGS[kind].terms,
    text,
    whom: { filter: EVERYBODY },
    dailyMaximum: DEFAULT_DAILY_MAXIMUM,
  }));
  const [content, setContent] = useState<Content>(() => unsaved<Content>(place)?.typed ?? start);
  const [isWhomComplete, setWhomComplete] = useState(true);
  const [asked, setAsked] = useState<object | null>(null);
  useUnsaved(place, { value: start, etag: '' }, content, JSON.stringify(content) !== JSON.stringify(start));
  const create = useSubmission({
    send: (wish: Content, key) =>
      answered(
        api.POST('/api/automations', {
          params: { header: { 'Idempotency-Key': key } },
          body: { kind, ...bodyOf(kind, wish) },
        }),
      ),
    onDone: async ({ id }) => {
      void queries.invalidateQueries({ queryKey: rulesQuery.queryKey });
      await navigate({ to: '/utsendinger/regler/$id/hvem', params: { id }, replace: true });
      forgetUnsaved(place);
    },
  });
  const failure = standing(create.error, create.variables, content, at);
  return (
    <Form
      failure={asked ?? failure}
      onSubmit={() => {
        if (isFilledIn(kind, content) && isWhomComplete) {
          setAsked(null);
          create.submit(content);
        } else {
          setAsked({});
          create.reset();
        }
      }}
    >
      <RuleFields
        kind={kind}
        content={content}
        isWhomComplete={isWhomComplete}
        isAsked={asked !== null}
        failure={failure instanceof Failure ? failure : null}
        onChange={(part) => setContent((now) => ({ ...now, ...part }))}
        onWhom={(whom) => {
          setWhomComplete(whom !== null);
          if (whom !== null) {
            setContent((now) => ({ ...now, whom }));
          }
        }}
      />
      <ProblemNotice failure={failure} shown={SHOWN} />
      <ActionBar>
        <Button type="submit" loading={create.isPending}>
          {t('rules.form.see')}
        </Button>
      </ActionBar>
    </Form>
  );
}
