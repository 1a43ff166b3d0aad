import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSubmission } from '../api/submission';
import type { Done, LastDone } from './done';
import styles from './DoneBar.module.css';
import { ProblemNotice } from './ProblemNotice';

/** Says what was done and offers to take it back. It stays: nobody has to be faster than a clock. */
export function DoneBar({ last }: { last: LastDone }) {
  return last.done === null ? null : <Bar key={last.turn} done={last.done} />;
}

function Bar({ done }: { done: Done }) {
  const { t } = useTranslation();
  const bar = useRef<HTMLDivElement>(null);
  const [isBack, setIsBack] = useState(false);
  const undo = useSubmission({
    send: (_: null, key) => done.undo(key),
    onDone: () => {
      setIsBack(true);
      bar.current?.focus({ preventScroll: true });
    },
  });
  // What was pressed may be gone from the page; from here the way back is one step.
  useEffect(() => bar.current?.focus({ preventScroll: true }), []);
  return (
    <div className={styles.place}>
      <div ref={bar} tabIndex={-1} role="status" className={styles.bar}>
        <span>{isBack ? done.undone : done.text}</span>
        {!isBack && (
          <Button variant="tertiary" data-size="sm" loading={undo.isPending} onClick={() => undo.submit(null)}>
            {t('app.undo')}
          </Button>
        )}
      </div>
      <ProblemNotice failure={undo.error} />
    </div>
  );
}
