import { Button, Details, Table } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignMessagesQuery, type Message, type Report } from '../../api/campaigns';
import { moment, number } from '../../language/format';
import { CustomerName } from '../../shared/decisions/CustomerName';
import { Loading } from '../../shared/Loading';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { ScrollArea } from '../../shared/ScrollArea';
import styles from './CampaignMessages.module.css';

interface CampaignMessagesProps {
  id: string;
  count: number;
  /** The sentences of the reasons, as the report tells them. */
  reasons: Report['reasons'];
}

/** One by one: who it was for, and what became of it. */
export function CampaignMessages({ id, count, reasons }: CampaignMessagesProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const messages = useInfiniteQuery({ ...campaignMessagesQuery(id), enabled: open });
  const because = ({ reason }: Message) => reasons.find((row) => row.reason === reason)?.sentence;
  return (
    <Details variant="tinted" data-color="neutral" open={open} onToggle={() => setOpen(!open)}>
      <Details.Summary>{t('report.oneByOne', { count: number(count) })}</Details.Summary>
      <Details.Content>
        {open && messages.isPending && <Loading lines={3} />}
        <ProblemNotice failure={messages.error} onRetry={() => void messages.refetch()} />
        {messages.data !== undefined && (
          <ScrollArea label={t('report.oneByOne', { count: number(count) })}>
            <Table data-size="sm">
              <thead>
                <tr>
                  <th scope="col">{t('report.customer')}</th>
                  <th scope="col">{t('report.became')}</th>
                  <th scope="col">{t('report.clicked')}</th>
                </tr>
              </thead>
              <tbody>
                {messages.data.pages
                  .flatMap((page) => page.items)
                  .map((message) => (
                    <tr key={message.id}>
                      <td>
                        <CustomerName id={message.customerId} />
                      </td>
                      <td>
                        {t(`report.state.${message.state}`)}
                        <span className={styles.sentence}>
                          {because(message) ?? (message.sentAt === null ? null : moment(message.sentAt))}
                        </span>
                      </td>
                      <td>
                        {message.firstPersonClickAt === null ? t('report.no') : moment(message.firstPersonClickAt)}
                        {message.rebooked !== null && (
                          <span className={styles.sentence}>{t(`report.rebooked.${message.rebooked}`)}</span>
                        )}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </Table>
          </ScrollArea>
        )}
        {messages.hasNextPage && (
          <div className={styles.more}>
            <Button
              variant="secondary"
              data-size="sm"
              loading={messages.isFetchingNextPage}
              onClick={() => void messages.fetchNextPage()}
            >
              {t('app.more')}
            </Button>
          </div>
        )}
      </Details.Content>
    </Details>
  );
}
