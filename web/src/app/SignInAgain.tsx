import { Dialog, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/session';
import { PasswordStep } from '../pages/signin/PasswordStep';
import { SecondFactorStep } from '../pages/signin/SecondFactorStep';
import { signedInAgain, useSessionEnd } from './session-end';

/** The session ended while a page was open. The page stays below, with all that was typed. */
export function SignInAgain() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const account = useSessionEnd();
  const [step, setStep] = useState<'PASSWORD' | 'CODE'>('PASSWORD');
  if (account === null) {
    return null;
  }
  const back = async () => {
    const session = await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    if (session.step === 'IN' && session.account.id !== account) {
      // Somebody else's customers must not be mixed with these.
      window.location.assign('/');
      return;
    }
    signedInAgain();
    setStep('PASSWORD');
    await queries.invalidateQueries();
  };
  return (
    <Dialog open closedby="none" closeButton={false} aria-labelledby="sign-in-again">
      <Dialog.Block>
        <Heading level={2} data-size="sm" id="sign-in-again">
          {t('signin.again.title')}
        </Heading>
        <Paragraph>{t('signin.again.text')}</Paragraph>
      </Dialog.Block>
      <Dialog.Block>
        {step === 'PASSWORD' ? (
          <PasswordStep onDone={() => setStep('CODE')} />
        ) : (
          <SecondFactorStep onDone={() => void back()} onStartOver={() => setStep('PASSWORD')} />
        )}
      </Dialog.Block>
    </Dialog>
  );
}
