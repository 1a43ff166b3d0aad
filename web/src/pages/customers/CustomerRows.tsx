import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useNavigate } from '@tanstack/react-router';
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../api/customers';
import { moment, phone, shortDay } from '../../language/format';
import styles from './CustomerRows.module.css';

interface CustomerRowsProps {
  rows: Customer[];
  /** The end comes into sight. */
  onNearEnd: () => void;
}

const ROW_HEIGHT = 76;
const NEAR_END = 20;

/** Only the rows in sight are in the page, so that ten thousand scroll as lightly as ten. */
export function CustomerRows({ rows, onNearEnd }: CustomerRowsProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  // A link of the router's own for each row would be most of the work of scrolling. A click that asks for another tab is the browser's.
  const open = useCallback(
    (event: MouseEvent, id: string) => {
      if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        void navigate({ to: '/kunder/$id', params: { id } });
      }
    },
    [navigate],
  );
  const list = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    setOffset((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: offset,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - NEAR_END) {
      onNearEnd();
    }
  }, [last, rows.length, onNearEnd]);
  return (
    <div
      ref={list}
      role="list"
      aria-label={t('customers.title')}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {items.map((item) => {
        const customer = rows[item.index];
        return customer === undefined ? null : (
          <div
            key={item.key}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            data-index={item.index}
            ref={virtualizer.measureElement}
            className={styles.row}
            style={{ transform: `translateY(${item.start - offset}px)` }}
          >
            <Row customer={customer} onOpen={open} />
          </div>
        );
      })}
    </div>
  );
}

interface RowProps {
  customer: Customer;
  onOpen: (event: MouseEvent, id: string) => void;
}

/** Drawn once: what scrolls by is not drawn anew with each step. */
const Row = memo(function Row({ customer, onOpen }: RowProps) {
  const { t } = useTranslation();
  return (
    <a href={`/kunder/${customer.id}`} className={styles.customer} onClick={(event) => onOpen(event, customer.id)}>
      <div>
        <div className={styles.name}>{customer.name}</div>
        <div className={styles.quiet}>{phone(customer.phone)}</div>
        {customer.tags.length > 0 && <div className={styles.tags}>{customer.tags.join(' · ')}</div>}
      </div>
      <div className={styles.when}>
        <div>
          {customer.lastVisit === null
            ? t('customers.neverHere')
            : t('customers.lastVisit', { day: shortDay(customer.lastVisit) })}
        </div>
        {customer.nextAppointment !== null && (
          <div className={styles.quiet}>{t('customers.nextAppointment', { at: moment(customer.nextAppointment) })}</div>
        )}
      </div>
    </a>
  );
});
