import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { importQuery, isUndoing } from '../../api/imports';
import { ButtonLink } from '../../shared/ButtonLink';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { BasisStep } from './BasisStep';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { Ended } from './Ended';
import { Working } from './Working';

const route = getRouteApi('/inside/kunder/importer/$id');

/** One list on its way in: where it stands decides what is asked. */
export function ImportPage() {
  const { t } = useTranslation();
  const { id } = route.useParams();
  const { steg } = route.useSearch();
  const query = useQuery(importQuery(id));
  if (query.data === undefined) {
    return (
      <Page title={t('imports.title')}>
        {query.error === null ? (
          <Loading />
        ) : (
          <>
            <ProblemNotice failure={query.error} onRetry={() => void query.refetch()} />
            <div>
              <ButtonLink look="secondary" to="/kunder/importer">
                {t('imports.again')}
              </ButtonLink>
            </div>
          </>
        )}
      </Page>
    );
  }
  const { value: list } = query.data;
  switch (list.state) {
    case 'AWAITING_FILE':
    case 'READING':
    case 'COMMITTING':
      return <Working list={list} />;
    case 'READY':
      return steg === 'sjekk' ? (
        <CheckStep key={query.data.etag} current={query.data} />
      ) : steg === 'lov' ? (
        <BasisStep key={id} current={query.data} />
      ) : (
        <ColumnsStep key={id} current={query.data} />
      );
    case 'DONE':
      return isUndoing(list) ? <Working list={list} /> : <Ended key="done" list={list} />;
    case 'UNDONE':
    case 'FAILED':
      return <Ended key={list.state} list={list} />;
  }
}
