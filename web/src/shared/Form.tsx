import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import styles from './Form.module.css';

interface FormProps {
  onSubmit: () => void;
  /** A new failure takes the focus to the first field that it is about, or to what tells of it. */
  failure?: unknown;
  children: ReactNode;
}

export function Form({ onSubmit, failure, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure !== null && failure !== undefined) {
      const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]');
      first?.focus();
    }
  }, [failure]);
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
