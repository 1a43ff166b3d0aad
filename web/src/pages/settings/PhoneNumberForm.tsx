import { Button, Textfield } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { Failure } from '../../api/failure';
import { standing, useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { Form } from '../../shared/Form';
import { ProblemNotice } from '../../shared/ProblemNotice';
import type { WaitingCode } from './waiting-code';

/** Sends a code to a number. */
export function useSendCode(onSent: (code: WaitingCode) => void) {
  return useSubmission({
    send: (number: string, key) =>
      answered(
        api.POST('/api/account/phone', { params: { header: { 'Idempotency-Key': key } }, body: { phone: number } }),
      ),
    onDone: ({ phone, state }) => onSent({ phone, isKnown: state === 'SENT' }),
  });
}

interface PhoneNumberFormProps {
  start: string;
  onSent: (code: WaitingCode) => void;
  others: ReactNode;
}

/** Which number it is. */
export function PhoneNumberForm({ start, onSent, others }: PhoneNumberFormProps) {
  const { t } = useTranslation();
  const [number, setNumber] = useState(start);
  const [missing, setMissing] = useState<object | null>(null);
  const sending = useSendCode(onSent);
  const left = standing(sending.error, sending.variables, number.trim(), (typed) => typed);
  const failure = left instanceof Failure ? left : null;
  return (
    <Form
      failure={missing ?? left}
      onSubmit={() => {
        if (number.trim() === '') {
          setMissing({});
          sending.reset();
        } else {
          setMissing(null);
          sending.submit(number.trim());
        }
      }}
    >
      <Textfield
        label={t('settings.phone.number')}
        description={t('settings.phone.numberHelp')}
        type="tel"
        autoComplete="tel"
        maxLength={40}
        value={number}
        error={missing === null ? failure?.at('/phone') : t('app.required')}
        onChange={(event) => setNumber(event.target.value)}
      />
      <ProblemNotice failure={left} shown={['/phone']} />
      <ActionBar others={others}>
        <Button type="submit" loading={sending.isPending}>
          {t('settings.phone.send')}
        </Button>
      </ActionBar>
    </Form>
  );
}
