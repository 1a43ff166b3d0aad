import { Alert, Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../api/failure';
import { useCountdown } from './countdown';
import styles from './ProblemNotice.module.css';

interface ProblemNoticeProps {
  failure: unknown;
  /** The pointers that fields on this page show themselves. */
  shown?: readonly string[];
  onRetry?: () => void;
  /** Whether the page asks again by itself. */
  isTryingAgain?: boolean;
}

const NONE: readonly string[] = [];

/** What happened, what it means and what to do, where it happened. */
export function ProblemNotice({ failure, shown = NONE, onRetry, isTryingAgain = false }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const known = failure instanceof Failure ? failure : new Failure('STRANGE');
  const left = useCountdown(known.worthAgainAt);
  if (failure === null || failure === undefined || known.isToldElsewhere || isOnlyAbout(known, shown)) {
    return null;
  }
  const { title, detail } =
    known.problem ??
    {
      PROBLEM: { title: t('app.problem.strange.title'), detail: t('app.problem.strange.detail') },
      STRANGE: { title: t('app.problem.strange.title'), detail: t('app.problem.strange.detail') },
      UNREACHABLE: { title: t('app.problem.unreachable.title'), detail: t('app.problem.unreachable.detail') },
      TOO_SLOW: { title: t('app.problem.slow.title'), detail: t('app.problem.slow.detail') },
    }[known.kind];
  const others = known.problem?.errors?.filter((error) => !shown.includes(error.pointer)) ?? [];
  return (
    <Alert data-color="danger" role="alert" tabIndex={-1} data-problem>
      <Heading level={2} data-size="2xs">
        {title}
      </Heading>
      <Paragraph>{detail}</Paragraph>
      {isTryingAgain && <Paragraph>{t('app.problem.tryingAgain')}</Paragraph>}
      {others.length > 0 && (
        <ul className={styles.errors}>
          {others.map((error) => (
            <li key={error.pointer}>{error.detail}</li>
          ))}
        </ul>
      )}
      {left > 0 && <Paragraph>{t('app.problem.wait', { count: left })}</Paragraph>}
      {onRetry !== undefined && (
        <Button variant="secondary" data-size="sm" disabled={left > 0} onClick={onRetry} className={styles.retry}>
          {t('app.retry')}
        </Button>
      )}
    </Alert>
  );
}

/** Whether every word of it already stands beside a field. */
function isOnlyAbout(failure: Failure, shown: readonly string[]): boolean {
  const errors = failure.problem?.errors ?? [];
  return errors.length > 0 && errors.every((error) => shown.includes(error.pointer));
}
