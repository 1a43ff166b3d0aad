import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Failure } from '../api/failure';
import styles from './Form.module.css';

interface FormProps {
  onSubmit: () => void;
  /** A new failure takes the focus to the first field that it is about, or to what tells of it. */
  failure?: unknown;
  children: ReactNode;
}

export function Form({ onSubmit, failure, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  // What is left of a failure when some of it was mended is no new one, and takes the focus from nobody who types.
  const origin = failure instanceof Failure ? failure.origin : failure;
  useEffect(() => {
    if (origin !== null && origin !== undefined) {
      const first = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]');
      first?.focus();
    }
  }, [origin]);
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
