import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { CodeField } from '../../shared/CodeField';
import { Form } from '../../shared/Form';
import { ProblemNotice } from '../../shared/ProblemNotice';

interface SecondFactorStepProps {
  onDone: () => void;
  onStartOver: () => void;
}

/** The second step: a code from the authenticator, or one of the recovery codes. */
export function SecondFactorStep({ onDone, onStartOver }: SecondFactorStepProps) {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [way, setWay] = useState<'TOTP' | 'RECOVERY_CODE'>('TOTP');
  const prove = useSubmission({
    send: (body: { code: string }) =>
      answered(
        way === 'TOTP' ? api.POST('/api/signin/totp', { body }) : api.POST('/api/signin/recovery-code', { body }),
      ),
    onDone,
  });
  return (
    <Form failure={prove.error} onSubmit={() => prove.submit({ code: code.replaceAll(/\s/g, '') })}>
      {way === 'TOTP' ? (
        <CodeField label={t('signin.code')} digits={6} value={code} onChange={setCode} />
      ) : (
        <Textfield
          label={t('signin.recoveryCode')}
          description={t('signin.recoveryCodeHelp')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      <ProblemNotice failure={prove.error} />
      <ActionBar
        others={
          <>
            <Button
              variant="tertiary"
              onClick={() => {
                setCode('');
                prove.reset();
                setWay(way === 'TOTP' ? 'RECOVERY_CODE' : 'TOTP');
              }}
            >
              {way === 'TOTP' ? t('signin.useRecoveryCode') : t('signin.useApp')}
            </Button>
            <Button variant="tertiary" onClick={onStartOver}>
              {t('signin.startOver')}
            </Button>
          </>
        }
      >
        <Button type="submit" loading={prove.isPending}>
          {t('signin.enter')}
        </Button>
      </ActionBar>
    </Form>
  );
}
