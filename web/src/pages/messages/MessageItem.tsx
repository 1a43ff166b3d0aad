import { Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../api/messages';
import { moment, money } from '../../language/format';
import { MessageStateTag } from '../../shared/MessageStateTag';
import { SettleUnknown } from '../../shared/SettleUnknown';
import { TextLink } from '../../shared/TextLink';
import styles from './MessagesPage.module.css';

/** One SMS: to whom, how far it came and why, what stood in it, and what came of it. */
export function MessageItem({ message }: { message: Message }) {
  const { t } = useTranslation();
  const { customer, state } = message;
  const name = customer?.name ?? t('messages.gone');
  return (
    <li className={styles.item} data-attention={state === 'UNKNOWN' ? '' : undefined}>
      <div className={styles.head}>
        {customer === null ? (
          <span className={styles.name}>{name}</span>
        ) : (
          <TextLink to="/kunder/$id" params={{ id: customer.id }} className={styles.name}>
            {name}
          </TextLink>
        )}
        <MessageStateTag state={state} />
      </div>
      <span className={styles.quiet}>
        {message.sentAt === null
          ? t('messages.plannedAt', { when: moment(message.plannedAt) })
          : t('messages.sentAt', { when: moment(message.sentAt) })}
        {message.to !== null && ` · ${message.to}`}
      </span>
      <Paragraph>{message.sentence ?? t(`messages.means.${state}`)}</Paragraph>
      {message.until !== null && (state === 'HELD' || state === 'QUEUED') && (
        <span>{t('messages.until', { when: moment(message.until) })}</span>
      )}
      {message.text !== null && (
        <Paragraph data-size="sm" className={styles.text}>
          {message.text}
        </Paragraph>
      )}
      <ul className={styles.facts}>
        {message.sentAt !== null && (
          <li>{t('messages.cost', { from: message.senderName, count: message.parts, price: money(message.price) })}</li>
        )}
        {message.clicks.person > 0 && <li>{t('messages.clicks', { count: message.clicks.person })}</li>}
        {message.rebooked !== null && <li>{t(`messages.rebooked.${message.rebooked}`)}</li>}
      </ul>
      {state === 'UNKNOWN' && <SettleUnknown message={message.id} customer={message.customerId} name={name} />}
    </li>
  );
}
