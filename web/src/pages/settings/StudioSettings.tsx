import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Versioned } from '../../api/client';
import { studioQuery, type Studio } from '../../api/studio';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';

interface StudioSettingsProps {
  title: string;
  lead: string;
  children: (studio: Versioned<Studio>) => ReactNode;
}

/** A page about one thing that the studio decides. */
export function StudioSettings({ title, lead, children }: StudioSettingsProps) {
  const studio = useQuery({ ...studioQuery, refetchOnWindowFocus: false });
  return (
    <Page title={title} lead={lead}>
      {studio.data === undefined ? (
        studio.error === null ? (
          <Loading lines={4} />
        ) : (
          <ProblemNotice failure={studio.error} onRetry={() => void studio.refetch()} />
        )
      ) : (
        children(studio.data)
      )}
    </Page>
  );
}
