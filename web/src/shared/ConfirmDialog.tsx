import { Button, Dialog, Heading } from '@digdir/designsystemet-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Submitting } from '../api/submission';
import styles from './ConfirmDialog.module.css';
import { ProblemNotice } from './ProblemNotice';

interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  /** What will happen, and to how many. */
  children: ReactNode;
  /** The deed in words, on its button. */
  confirm: string;
  /** `danger` when something is lost for good. */
  tone?: 'danger' | 'accent';
  doing: Pick<Submitting<null, unknown>, 'submit' | 'isPending' | 'error'>;
  onClose: () => void;
}

/** For what cannot be taken back, and for nothing else. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirm,
  tone = 'accent',
  doing,
  onClose,
}: ConfirmDialogProps) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <Dialog open={isOpen} closeButton={t('app.close')} aria-labelledby={heading} onClose={onClose}>
      {isOpen && (
        <div className={styles.content}>
          <Heading level={2} data-size="xs" id={heading}>
            {title}
          </Heading>
          {children}
          <ProblemNotice failure={doing.error} />
          <div className={styles.actions}>
            <Button data-color={tone} loading={doing.isPending} onClick={() => doing.submit(null)}>
              {confirm}
            </Button>
            <Button variant="secondary" onClick={onClose}>
              {t('app.cancel')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
