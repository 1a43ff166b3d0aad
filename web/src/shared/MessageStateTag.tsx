import { Tag } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { MessageState } from '../api/messages';

const COLOURS = {
  UNKNOWN: 'clay',
  HELD: 'info',
  QUEUED: 'info',
  SENDING: 'info',
  SENT: 'neutral',
  DELIVERED: 'success',
  NO_RECEIPT: 'neutral',
  UNDELIVERED: 'danger',
  FAILED: 'danger',
  SKIPPED: 'neutral',
  CANCELLED: 'neutral',
} as const satisfies Record<MessageState, string>;

/** How far an SMS came, in a word. */
export function MessageStateTag({ state }: { state: MessageState }) {
  const { t } = useTranslation();
  return <Tag data-color={COLOURS[state]}>{t(`messages.state.${state}`)}</Tag>;
}
