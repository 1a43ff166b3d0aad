import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { Form } from '../../shared/Form';
import { ProblemNotice } from '../../shared/ProblemNotice';

/** The first of two steps: who it is, and the password. */
export function PasswordStep({ onDone }: { onDone: (next: 'TOTP' | 'ENROL') => void }) {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSubmission({
    send: (body: { email: string; password: string }) => answered(api.POST('/api/signin', { body })),
    onDone: ({ next }) => onDone(next),
  });
  return (
    <Form failure={signIn.error} onSubmit={() => signIn.submit({ email: email.trim(), password })}>
      <Textfield
        label={t('signin.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <Textfield
        label={t('signin.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <ProblemNotice failure={signIn.error} />
      <ActionBar>
        <Button type="submit" loading={signIn.isPending}>
          {t('signin.next')}
        </Button>
      </ActionBar>
    </Form>
  );
}
