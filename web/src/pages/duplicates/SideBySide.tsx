import { Table } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import type { components } from '../../api/contract';
import { moment, money, number, phone, shortDay } from '../../language/format';
import { ScrollArea } from '../../shared/ScrollArea';
import styles from './Duplicates.module.css';

type Side = components['schemas']['CustomerSide'];

interface SideBySideProps {
  label: string;
  sides: { title: string; customer: Side }[];
}

/** The same facts of several, in columns, so that the eye finds what differs. */
export function SideBySide({ label, sides }: SideBySideProps) {
  const { t } = useTranslation();
  const rows: { label: string; of: (side: Side) => string }[] = [
    { label: t('customer.name'), of: ({ name }) => name },
    { label: t('duplicates.phone'), of: (side) => phone(side.phone) },
    {
      label: t('customer.lastVisit'),
      of: ({ lastVisit }) => (lastVisit === null ? t('customer.neverHere') : shortDay(lastVisit)),
    },
    {
      label: t('duplicates.visits'),
      of: ({ visitCount, spend }) =>
        spend.amount === 0 ? number(visitCount) : `${number(visitCount)} · ${money(spend)}`,
    },
    {
      label: t('customer.nextAppointment'),
      of: ({ nextAppointment }) => (nextAppointment === null ? t('duplicates.none') : moment(nextAppointment)),
    },
    { label: t('customer.tags'), of: ({ tags }) => (tags.length === 0 ? t('duplicates.none') : tags.join(', ')) },
    { label: t('customer.marketing.label'), of: ({ marketing }) => t(`duplicates.marketing.${marketing}`) },
    { label: t('duplicates.since'), of: ({ createdAt }) => shortDay(createdAt.slice(0, 10)) },
  ];
  return (
    <ScrollArea label={label}>
      <Table data-size="sm" className={styles.table}>
        <caption className="ds-sr-only">{label}</caption>
        <thead>
          <tr>
            <td />
            {sides.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const values = sides.map(({ customer }) => row.of(customer));
            return (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                {sides.map(({ title }, index) => (
                  <td key={title} data-differs={new Set(values).size > 1 ? '' : undefined}>
                    {values[index]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </Table>
    </ScrollArea>
  );
}
