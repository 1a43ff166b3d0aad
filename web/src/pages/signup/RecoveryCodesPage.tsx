import { Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../shared/ActionBar';
import { CopyButton } from '../../shared/CopyButton';
import { Form } from '../../shared/Form';
import { Page } from '../../shared/Page';
import { SendTo } from '../../shared/SendTo';
import { saveFile } from '../../shared/save-file';
import { useDraft } from './draft';
import styles from './RecoveryCodesPage.module.css';
import { Steps } from '../../shared/Steps';

/** The way in when the phone is gone. They are shown here and nowhere again. */
export function RecoveryCodesPage() {
  const { t } = useTranslation();
  const { draft } = useDraft();
  const navigate = useNavigate();
  const [saved, setSaved] = useState(false);
  const codes = draft.recoveryCodes;
  useBlocker({ shouldBlockFn: () => false, enableBeforeUnload: () => codes.length > 0 && !saved });
  if (codes.length === 0) {
    return <SendTo to="/" />;
  }
  const download = () =>
    saveFile(
      new Blob([`${t('signup.recovery.fileHead')}\n\n${codes.join('\n')}\n`], { type: 'text/plain' }),
      t('signup.recovery.fileName'),
    );
  return (
    <Page title={t('signup.recovery.title')} lead={t('signup.recovery.lead')}>
      <Steps at={5} all={5} />
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.ways}>
        <Button variant="secondary" data-size="sm" onClick={download}>
          {t('signup.recovery.download')}
        </Button>
        <CopyButton text={codes.join('\n')} label={t('signup.recovery.copy')} />
      </div>
      <Paragraph>{t('signup.recovery.once')}</Paragraph>
      <Form onSubmit={() => void navigate({ to: '/', replace: true })}>
        <Checkbox
          label={t('signup.recovery.saved')}
          checked={saved}
          onChange={(event) => setSaved(event.target.checked)}
        />
        <ActionBar>
          <Button type="submit" disabled={!saved}>
            {t('signup.recovery.done')}
          </Button>
        </ActionBar>
      </Form>
    </Page>
  );
}
