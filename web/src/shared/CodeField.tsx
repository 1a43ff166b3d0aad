import { Textfield } from '@digdir/designsystemet-react';
import styles from './CodeField.module.css';

interface CodeFieldProps {
  label: string;
  description?: string;
  digits: number;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

/** A code of digits from an app or a mail: the phone's keyboard shows digits, and offers the code when it knows it. */
export function CodeField({ label, description, digits, value, error, onChange }: CodeFieldProps) {
  return (
    <Textfield
      className={styles.code}
      label={label}
      description={description}
      error={error}
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={digits + 3}
      value={value}
      onChange={(event) => onChange(event.target.value.replaceAll(/[^\d ]/g, ''))}
    />
  );
}
