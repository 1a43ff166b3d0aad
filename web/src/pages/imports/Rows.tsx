import { Button, Details, Table } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRows, readRowsFile, type Import, type RowState } from '../../api/imports';
import { useSubmission } from '../../api/submission';
import { list as listed, number } from '../../language/format';
import { Loading } from '../../shared/Loading';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { ScrollArea } from '../../shared/ScrollArea';
import { saveFile } from '../../shared/save-file';
import styles from './Rows.module.css';

interface RowsProps {
  list: Import;
  state: RowState;
  count: number;
}

/** The rows of one kind, opened when somebody wants to see them. */
export function Rows({ list, state, count }: RowsProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = list.id;
  const rows = useInfiniteQuery({
    queryKey: ['import', id, 'rows', state],
    queryFn: ({ pageParam }) => readRows(id, state, pageParam),
    initialPageParam: '',
    getNextPageParam: (page) => page.next ?? undefined,
    enabled: open,
    staleTime: 0,
  });
  const download = useSubmission({
    send: (_: null) => readRowsFile(id, state),
    onDone: (csv) => saveFile(csv, t('imports.rowsFile')),
  });
  return (
    <Details variant="tinted" data-color="neutral" open={open} onToggle={() => setOpen(!open)}>
      <Details.Summary>{t(`imports.rowsOf.${state}`, { count, formatted: number(count) })}</Details.Summary>
      <Details.Content>
        {rows.isPending && open && <Loading lines={2} />}
        <ProblemNotice failure={rows.error} onRetry={() => void rows.refetch()} />
        {rows.data !== undefined && (
          <ScrollArea label={t(`imports.rowsOf.${state}`, { count, formatted: number(count) })}>
            <Table data-size="sm" className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('imports.row')}</th>
                  <th scope="col">{t('imports.content')}</th>
                  <th scope="col">{t(`imports.because.${state}`)}</th>
                </tr>
              </thead>
              <tbody>
                {rows.data.pages
                  .flatMap((page) => page.items)
                  .map((row) => (
                    <tr key={row.row}>
                      <td>
                        <span className={styles.kind}>{t('imports.row')} </span>
                        {row.row}
                      </td>
                      <td>{row.cells.filter((cell) => cell.trim() !== '').join(' · ')}</td>
                      <td>
                        <span className={styles.kind}>{t(`imports.because.${state}`)}: </span>
                        {[...(row.reasons ?? []), ...(row.changes ?? [])].map((one) => (
                          <span key={one.sentence} className={styles.sentence}>
                            {one.sentence}
                          </span>
                        ))}
                        {row.sharedWith !== undefined && listed(row.sharedWith)}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </Table>
          </ScrollArea>
        )}
        <div className={styles.actions}>
          {rows.hasNextPage && (
            <Button
              variant="secondary"
              data-size="sm"
              loading={rows.isFetchingNextPage}
              onClick={() => void rows.fetchNextPage()}
            >
              {t('app.more')}
            </Button>
          )}
          {state === 'REFUSED' && (
            <Button
              variant="secondary"
              data-size="sm"
              loading={download.isPending}
              onClick={() => download.submit(null)}
            >
              {t('imports.downloadRefused')}
            </Button>
          )}
        </div>
        <ProblemNotice failure={download.error} />
      </Details.Content>
    </Details>
  );
}
