import { Table } from '@digdir/designsystemet-react';
import { number } from '../../language/format';
import styles from './ReportView.module.css';

interface FigureTableProps {
  caption: string;
  what: string;
  count: string;
  rows: { label: string; count: number }[];
}

/** Words and how many. */
export function FigureTable({ caption, what, count, rows }: FigureTableProps) {
  return (
    <Table data-size="sm">
      <caption className="ds-sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col" className={styles.number}>
            {count}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label}>
            <td>{row.label}</td>
            <td className={styles.number}>{number(row.count)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
