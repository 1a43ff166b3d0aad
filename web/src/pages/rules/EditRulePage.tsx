import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { ruleQuery, rulesQuery, type Rule } from '../../api/rules';
import { segmentsQuery } from '../../api/segments';
import { useVersionedEdit } from '../../api/versions';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { ConflictNotice } from '../../shared/ConflictNotice';
import { Form } from '../../shared/Form';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { unsaved, useUnsaved } from '../../shared/unsaved';
import { sentenceOf } from '../../shared/whom/sentence';
import { at, bodyOf, contentOf, isFilledIn, readContent, saveContent, type Content } from './content';
import { RuleFields, SHOWN } from './RuleFields';
import { says } from './says';

const route = getRouteApi('/inside/utsendinger/regler/$id/endre');

/** A rule that is changed. One that is on is paused by it, and that is said before. */
export function EditRulePage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const rule = useQuery(ruleQuery(id));
  return (
    <Page title={t('rules.changeTitle')} width="wide">
      {rule.data === undefined ? (
        rule.error === null ? (
          <Loading lines={6} />
        ) : (
          <ProblemNotice failure={rule.error} onRetry={() => void rule.refetch()} />
        )
      ) : (
        <Edit key={id} start={rule.data} />
      )}
    </Page>
  );
}

function Edit({ start }: { start: Versioned<Rule> }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const own = useQuery(segmentsQuery);
  const { id, kind, state } = start.value;
  const [left] = useState(() => unsaved<Content>(`rule.${id}`));
  const [isWhomComplete, setWhomComplete] = useState(true);
  const [asked, setAsked] = useState<object | null>(null);
  const after = useRef<Rule['state']>(state);
  const edit = useVersionedEdit<Content>({
    start: left?.base ?? contentOf(start),
    typed: left?.typed,
    at,
    read: () => readContent(id),
    save: async (content, before) => {
      const saved = await saveContent(id, kind, content, before);
      after.current = saved.value.state;
      queries.setQueryData(ruleQuery(id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: rulesQuery.queryKey });
      return contentOf(saved);
    },
    onSaved: () =>
      after.current === 'ACTIVE'
        ? navigate({ to: '/utsendinger/regler/$id', params: { id } })
        : navigate({ to: '/utsendinger/regler/$id/hvem', params: { id } }),
  });
  useUnsaved(`rule.${id}`, edit.base, edit.draft, edit.isChanged);
  const { conflict } = edit;
  const words = (field: keyof Content, content: Content): string => {
    switch (field) {
      case 'terms':
        return says(t, { ...start.value, rule: bodyOf(kind, content).rule });
      case 'whom': {
        const { whom } = content;
        return 'filter' in whom
          ? sentenceOf(t, whom.filter)
          : (own.data?.items.find((one) => one.id === whom.segmentId)?.name ?? '');
      }
      default:
        return content[field];
    }
  };
  return (
    <Form
      failure={asked ?? edit.failure ?? conflict}
      onSubmit={() => {
        if (isFilledIn(kind, edit.draft) && isWhomComplete) {
          setAsked(null);
          edit.save();
        } else {
          setAsked({});
          edit.forgetFailure();
        }
      }}
    >
      {state === 'ACTIVE' && (
        <Alert data-color="info">
          <Paragraph>{t('rules.changePauses')}</Paragraph>
        </Alert>
      )}
      <RuleFields
        kind={kind}
        content={edit.draft}
        isWhomComplete={isWhomComplete}
        isAsked={asked !== null}
        failure={edit.failure instanceof Failure ? edit.failure : null}
        onChange={edit.change}
        onWhom={(whom) => {
          setWhomComplete(whom !== null);
          if (whom !== null) {
            edit.change({ whom });
          }
        }}
      />
      {conflict !== null && (
        <ConflictNotice
          fields={conflict.fields.map((field) => ({
            label: t(`rules.field.${field}`),
            mine: words(field, edit.draft),
            theirs: words(field, conflict.theirs.value),
          }))}
          isOnlyTheirs={conflict.isOnlyTheirs}
          onKeepMine={edit.keepMine}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
      <ProblemNotice failure={edit.failure} shown={SHOWN} />
      <ActionBar
        others={
          <ButtonLink look="tertiary" to="/utsendinger/regler/$id" params={{ id }}>
            {t('compose.back')}
          </ButtonLink>
        }
      >
        <Button type="submit" loading={edit.isSaving}>
          {t('rules.form.save')}
        </Button>
      </ActionBar>
    </Form>
  );
}
