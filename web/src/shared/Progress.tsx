import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { number } from '../language/format';
import { announce } from './live';
import styles from './Progress.module.css';

interface ProgressProps {
  label: string;
  done: number;
  /** 0 while nobody knows how much it is. */
  total: number;
  unit: string;
}

/** Counts things: “3 200 av 10 000 rader”. Said aloud at each quarter, not at each row. */
export function Progress({ label, done, total, unit }: ProgressProps) {
  const { t } = useTranslation();
  const id = useId();
  const said = useRef(-1);
  const words =
    unit === '%' ? `${number(done)} %` : t('app.progress', { done: number(done), total: number(total), unit });
  useEffect(() => {
    const quarter = total > 0 ? Math.floor((done / total) * 4) : 0;
    if (total > 0 && quarter !== said.current) {
      said.current = quarter;
      announce(`${label} ${words}`);
    }
  }, [done, total, label, words]);
  return (
    <div className={styles.progress}>
      <span id={id}>{label}</span>
      <progress className={styles.bar} aria-labelledby={id} {...(total > 0 ? { value: done, max: total } : {})} />
      {total > 0 && <span className={styles.words}>{words}</span>}
    </div>
  );
}
