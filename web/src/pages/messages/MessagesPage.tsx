import { Field, Label, Paragraph, Select } from '@digdir/designsystemet-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { customerQuery } from '../../api/customers';
import { MESSAGE_STATES, messagesQuery, type MessageState } from '../../api/messages';
import { currentLanguage } from '../../language';
import { ButtonLink } from '../../shared/ButtonLink';
import { Empty } from '../../shared/Empty';
import { Loading } from '../../shared/Loading';
import { MoreButton } from '../../shared/MoreButton';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { SendingTabs } from '../../shared/SendingTabs';
import { MessageItem } from './MessageItem';
import styles from './MessagesPage.module.css';

const route = getRouteApi('/inside/utsendinger/meldinger');

/** Every SMS, newest first, and how far each came as far as anybody knows. */
export function MessagesPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const messages = useInfiniteQuery(messagesQuery(search, currentLanguage()));
  const items = messages.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = search.tilstand !== undefined || search.kunde !== undefined;
  return (
    <Page title={t('messages.title')} lead={t('messages.lead')}>
      <SendingTabs />
      <div className={styles.tools} role="search">
        <Field>
          <Label>{t('messages.filter')}</Label>
          <Select
            value={search.tilstand ?? ''}
            onChange={(event) => {
              const chosen = MESSAGE_STATES.find((state) => state === event.target.value);
              void navigate({ search: { ...search, tilstand: chosen }, replace: true });
            }}
          >
            <Select.Option value="">{t('messages.all')}</Select.Option>
            {MESSAGE_STATES.map((state) => (
              <Select.Option key={state} value={state}>
                {t(`messages.option.${state}`)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        {search.kunde !== undefined && <OnlyOne id={search.kunde} state={search.tilstand} />}
      </div>
      {search.tilstand !== undefined && (
        <Paragraph className={styles.means}>{t(`messages.means.${search.tilstand}`)}</Paragraph>
      )}
      {messages.isPending && <Loading lines={6} />}
      {messages.data === undefined && (
        <ProblemNotice failure={messages.error} onRetry={() => void messages.refetch()} />
      )}
      {messages.isSuccess &&
        items.length === 0 &&
        !messages.hasNextPage &&
        (isNarrowed ? (
          <Paragraph role="status">{t('messages.none')}</Paragraph>
        ) : (
          <Empty title={t('messages.empty.title')} text={t('messages.empty.text')}>
            <div>
              <ButtonLink to="/utsendinger">{t('messages.empty.do')}</ButtonLink>
            </div>
          </Empty>
        ))}
      {items.length > 0 && (
        <ol className={styles.items}>
          {items.map((message) => (
            <MessageItem key={message.id} message={message} />
          ))}
        </ol>
      )}
      {items.length === 0 && messages.hasNextPage && <Paragraph role="status">{t('messages.furtherBack')}</Paragraph>}
      <MoreButton list={messages} />
    </Page>
  );
}

/** Only those to one customer are shown; and the way back to all. */
function OnlyOne({ id, state }: { id: string; state: MessageState | undefined }) {
  const { t } = useTranslation();
  const customer = useQuery(customerQuery(id));
  return (
    <div className={styles.only}>
      <span>{t('messages.onlyTo', { name: customer.data?.value.name ?? t('messages.oneCustomer') })}</span>
      <ButtonLink look="tertiary" to="/utsendinger/meldinger" search={{ tilstand: state }}>
        {t('messages.toAll')}
      </ButtonLink>
    </div>
  );
}
