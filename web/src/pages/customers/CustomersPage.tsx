import { Button, Field, Label, Paragraph, Search, Select } from '@digdir/designsystemet-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersQuery, tagsQuery, type CustomerSearch, type CustomerSort } from '../../api/customers';
import { number } from '../../language/format';
import { ButtonLink } from '../../shared/ButtonLink';
import { Empty } from '../../shared/Empty';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { CustomerRows } from './CustomerRows';
import styles from './CustomersPage.module.css';

const route = getRouteApi('/inside/kunder');

/** Who comes here: found by name or number, by tag, in two orders. */
export function CustomersPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.q ?? '');
  const tags = useQuery(tagsQuery);
  const customers = useInfiniteQuery(customersQuery(search));
  const rows = customers.data?.pages.flatMap((page) => page.items) ?? [];
  const isNobody = customers.isSuccess && customers.data.pages[0]?.items.length === 0;
  const isNarrowed = search.q !== undefined || search.tag !== undefined;

  useEffect(() => {
    // A list that follows each letter would jump; one that waits longer feels slow.
    const waiting = setTimeout(() => {
      const q = typed.trim();
      if (q !== (search.q ?? '')) {
        void navigate({ search: (now: CustomerSearch) => ({ ...now, q: q === '' ? undefined : q }), replace: true });
      }
    }, 250);
    return () => clearTimeout(waiting);
  }, [typed, search.q, navigate]);

  return (
    <Page title={t('customers.title')} width="wide">
      {!(isNobody && !isNarrowed) && (
        <>
          <div className={styles.tools} role="search">
            <Field className={styles.search}>
              <Label>{t('customers.search')}</Label>
              <Search>
                <Search.Input
                  aria-label={t('customers.search')}
                  placeholder={t('customers.searchExample')}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
                <Search.Clear aria-label={t('customers.clear')} onClick={() => setTyped('')} />
              </Search>
            </Field>
            {(tags.data?.items.length ?? 0) > 0 && (
              <Field>
                <Label>{t('customers.tag')}</Label>
                <Select
                  value={search.tag ?? ''}
                  onChange={(event) => {
                    const tag = event.target.value;
                    void navigate({ search: (now: CustomerSearch) => ({ ...now, tag: tag === '' ? undefined : tag }) });
                  }}
                >
                  <Select.Option value="">{t('customers.allTags')}</Select.Option>
                  {tags.data?.items.map(({ tag, count }) => (
                    <Select.Option key={tag} value={tag}>
                      {t('customers.tagCount', { tag, count })}
                    </Select.Option>
                  ))}
                </Select>
              </Field>
            )}
            <Field>
              <Label>{t('customers.sort')}</Label>
              <Select
                value={search.sorter ?? 'name'}
                onChange={(event) => {
                  const sorter = event.target.value as CustomerSort;
                  void navigate({
                    search: (now: CustomerSearch) => ({ ...now, sorter: sorter === 'name' ? undefined : sorter }),
                  });
                }}
              >
                <Select.Option value="name">{t('customers.sortOf.name')}</Select.Option>
                <Select.Option value="lastVisit">{t('customers.sortOf.lastVisit')}</Select.Option>
              </Select>
            </Field>
          </div>
          <nav aria-label={t('customers.ways')} className={styles.ways}>
            <ButtonLink look="secondary" to="/kunder/ny">
              {t('customers.add')}
            </ButtonLink>
            <ButtonLink look="tertiary" to="/kunder/importer">
              {t('customers.import')}
            </ButtonLink>
            <ButtonLink look="tertiary" to="/kunder/dobbelt">
              {t('customers.duplicates')}
            </ButtonLink>
            <ButtonLink look="tertiary" to="/kunder/slettet">
              {t('customers.deleted')}
            </ButtonLink>
          </nav>
        </>
      )}
      {customers.isPending && <Loading lines={8} />}
      {customers.error !== null && rows.length === 0 && (
        <ProblemNotice failure={customers.error} onRetry={() => void customers.refetch()} />
      )}
      {isNobody && !isNarrowed && (
        <Empty title={t('customers.empty.title')} text={t('customers.empty.text')}>
          <div>
            <ButtonLink to="/kunder/importer">{t('customers.empty.do')}</ButtonLink>
            <ButtonLink look="tertiary" to="/kunder/ny">
              {t('customers.empty.add')}
            </ButtonLink>
            <ButtonLink look="tertiary" to="/kunder/slettet">
              {t('customers.deleted')}
            </ButtonLink>
          </div>
        </Empty>
      )}
      {isNobody && isNarrowed && (
        <div className={styles.nobody}>
          <Paragraph role="status">
            {t(search.tag === undefined ? 'customers.nobody' : 'customers.nobodyTagged', { tag: search.tag })}
          </Paragraph>
          <Button
            variant="secondary"
            onClick={() => {
              setTyped('');
              void navigate({ search: ({ sorter }: CustomerSearch) => ({ sorter }), replace: true });
            }}
          >
            {t('customers.showAll')}
          </Button>
        </div>
      )}
      {rows.length > 0 && (
        <>
          <Paragraph data-size="sm" role="status">
            {customers.hasNextPage
              ? t('customers.shownSoFar', { count: number(rows.length) })
              : t('customers.shown', { count: rows.length, formatted: number(rows.length) })}
          </Paragraph>
          <CustomerRows
            rows={rows}
            onNearEnd={() => customers.hasNextPage && !customers.isFetching && void customers.fetchNextPage()}
          />
          {customers.isFetchNextPageError && (
            <ProblemNotice failure={customers.error} onRetry={() => void customers.fetchNextPage()} />
          )}
        </>
      )}
    </Page>
  );
}
