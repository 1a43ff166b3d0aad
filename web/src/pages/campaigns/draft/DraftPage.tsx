import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../../api/client';
import { campaignQuery, campaignsQuery, type Campaign } from '../../../api/campaigns';
import { useVersionedEdit } from '../../../api/versions';
import { ButtonLink } from '../../../shared/ButtonLink';
import { Loading } from '../../../shared/Loading';
import { Page } from '../../../shared/Page';
import { ProblemNotice } from '../../../shared/ProblemNotice';
import { SendTo } from '../../../shared/SendTo';
import { unsaved, useUnsaved } from '../../../shared/unsaved';
import { CheckStep } from './CheckStep';
import { contentOf, readContent, saveContent, type Content } from './content';
import { numberOf, STEPS, type Step } from './steps';
import { WhatStep } from './WhatStep';
import { WhenStep } from './WhenStep';
import { WhomStep } from './WhomStep';

const route = getRouteApi('/inside/utsendinger/$id/utkast');

/** A campaign that has not gone: its questions one by one, forward and back. */
export function DraftPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const campaign = useQuery(campaignQuery(id));
  if (campaign.data === undefined) {
    return (
      <Page title={t('compose.title')}>
        {campaign.error === null ? (
          <Loading lines={5} />
        ) : (
          <>
            <ProblemNotice failure={campaign.error} onRetry={() => void campaign.refetch()} />
            <div>
              <ButtonLink look="secondary" to="/utsendinger">
                {t('compose.toAll')}
              </ButtonLink>
            </div>
          </>
        )}
      </Page>
    );
  }
  return campaign.data.value.state === 'DRAFT' ? (
    <Draft key={id} id={id} start={campaign.data} />
  ) : (
    <SendTo to="/utsendinger/$id" params={{ id }} />
  );
}

export interface StepProps {
  id: string;
  edit: ReturnType<typeof useVersionedEdit<Content>>;
  /** Goes on to a step, and saves before it what is not saved. */
  goOn: (step: Step) => void;
}

function Draft({ id, start }: { id: string; start: Versioned<Campaign> }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { steg = 'hvem' } = route.useSearch();
  const next = useRef<Step>('hva');
  const [left] = useState(() => unsaved<Content>(`campaign.${id}`));
  const go = (step: Step) => navigate({ to: '/utsendinger/$id/utkast', params: { id }, search: { steg: step } });
  const edit = useVersionedEdit<Content>({
    start: left?.base ?? contentOf(start),
    typed: left?.typed,
    read: () => readContent(id),
    save: async (content, before) => {
      const saved = await saveContent(id, content, before.etag);
      queries.setQueryData(campaignQuery(id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: campaignsQuery.queryKey, exact: true });
      return contentOf(saved);
    },
    onSaved: () => go(next.current),
  });
  useUnsaved(`campaign.${id}`, edit.base, edit.draft, edit.isChanged);
  const goOn = (step: Step) => {
    next.current = step;
    if (edit.isChanged) {
      edit.save();
    } else {
      void go(step);
    }
  };
  const props: StepProps = { id, edit, goOn };
  switch (steg) {
    case 'hvem':
      return <WhomStep key="hvem" {...props} />;
    case 'hva':
      return <WhatStep key="hva" {...props} />;
    case 'nar':
      return <WhenStep key="nar" {...props} />;
    case 'sjekk':
      return <CheckStep key="sjekk" {...props} />;
  }
}

export const progressOf = (step: Step) => ({ at: numberOf(step), all: STEPS.length });
