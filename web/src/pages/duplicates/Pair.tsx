import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import type { Duplicate } from '../../api/customers';
import { useSubmission } from '../../api/submission';
import { ButtonLink } from '../../shared/ButtonLink';
import { Panel } from '../../shared/Panel';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './Duplicates.module.css';
import { SideBySide } from './SideBySide';

/** Two who may be one: side by side, and the owner says which. */
export function Pair({ pair }: { pair: Duplicate }) {
  const { t } = useTranslation();
  const heading = useId();
  const back = useRef<HTMLButtonElement>(null);
  const part = useRef<HTMLButtonElement>(null);
  const { keep, remove } = pair;
  // Null until somebody has said something: nothing takes the focus before.
  const [apart, setApart] = useState<boolean | null>(null);
  const tell = useSubmission({
    send: (wish: boolean, key) =>
      answered(
        api.POST('/api/customers/duplicates/apart', {
          params: { header: { 'Idempotency-Key': key } },
          body: { one: keep.id, other: remove.id, apart: wish },
        }),
      ),
    onDone: (_, wish) => setApart(wish),
  });
  // The button that was pressed is gone; its opposite is the way back.
  useEffect(() => {
    if (apart !== null) {
      (apart ? back : part).current?.focus();
    }
  }, [apart]);
  return (
    <Panel labelledBy={heading}>
      <Heading level={2} data-size="2xs" id={heading}>
        {keep.name === remove.name
          ? t('duplicates.sameName', { name: keep.name })
          : t('duplicates.names', { one: keep.name, other: remove.name })}
      </Heading>
      {apart === true ? (
        <div className={styles.apart}>
          <Paragraph role="status">{t('duplicates.apart')}</Paragraph>
          <Button ref={back} variant="tertiary" loading={tell.isPending} onClick={() => tell.submit(false)}>
            {t('app.undo')}
          </Button>
          <ProblemNotice failure={tell.error} />
        </div>
      ) : (
        <>
          <Paragraph>{pair.sentence}</Paragraph>
          <SideBySide
            label={t('duplicates.compare')}
            sides={[
              { title: t('duplicates.one'), customer: keep },
              { title: t('duplicates.other'), customer: remove },
            ]}
          />
          <ProblemNotice failure={tell.error} />
          <div className={styles.actions}>
            <ButtonLink
              look="secondary"
              to="/kunder/dobbelt/$keep/$remove"
              params={{ keep: keep.id, remove: remove.id }}
            >
              {t('duplicates.merge')}
            </ButtonLink>
            <Button ref={part} variant="tertiary" loading={tell.isPending} onClick={() => tell.submit(true)}>
              {t('duplicates.tellApart')}
            </Button>
          </div>
        </>
      )}
    </Panel>
  );
}
