import { Alert, Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { Failure } from '../../api/failure';
import { accountQuery, signedInAs } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { phone } from '../../language/format';
import { ActionBar } from '../../shared/ActionBar';
import { CodeField } from '../../shared/CodeField';
import { Form } from '../../shared/Form';
import { focusOnHeading } from '../../shared/live';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { useSendCode } from './PhoneNumberForm';
import type { WaitingCode } from './waiting-code';

interface PhoneCodeFormProps {
  waiting: WaitingCode;
  onSentAgain: (code: WaitingCode) => void;
  onOther: () => void;
  onConfirmed: () => void;
}

/** The code that came to the phone. */
export function PhoneCodeForm({ waiting, onSentAgain, onOther, onConfirmed }: PhoneCodeFormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState<object | null>(null);
  const again = useSendCode((sent) => {
    setCode('');
    onSentAgain(sent);
  });
  const confirm = useSubmission({
    send: (typed: string, key) =>
      answered(
        api.POST('/api/account/phone/confirmation', {
          params: { header: { 'Idempotency-Key': key } },
          body: { code: typed },
        }),
      ),
    onDone: async () => {
      const account = await queries.fetchQuery({ ...accountQuery, staleTime: 0 });
      signedInAs(queries, account.value);
      onConfirmed();
      focusOnHeading();
    },
  });
  const wrong =
    confirm.error instanceof Failure && confirm.error.is('wrong-phone-code')
      ? confirm.error.problem?.detail
      : undefined;
  return (
    <Form
      failure={missing ?? confirm.error ?? again.error}
      onSubmit={() => {
        if (code.trim() === '') {
          setMissing({});
        } else {
          setMissing(null);
          confirm.submit(code.trim());
        }
      }}
    >
      {waiting.isKnown ? (
        <Paragraph role="status">
          {t(again.isSuccess ? 'settings.phone.sentAgain' : 'settings.phone.sent', { phone: phone(waiting.phone) })}
        </Paragraph>
      ) : (
        <Alert data-color="warning" role="status">
          <Paragraph>{t('settings.phone.unknown', { phone: phone(waiting.phone) })}</Paragraph>
        </Alert>
      )}
      <CodeField
        label={t('settings.phone.code')}
        description={t('settings.phone.codeHelp')}
        digits={6}
        value={code}
        error={missing === null ? wrong : t('app.required')}
        onChange={setCode}
      />
      <ProblemNotice failure={wrong === undefined ? confirm.error : null} />
      <ProblemNotice failure={again.error} />
      <ActionBar
        others={
          <>
            <Button variant="tertiary" loading={again.isPending} onClick={() => again.submit(waiting.phone)}>
              {t('settings.phone.again')}
            </Button>
            <Button variant="tertiary" onClick={onOther}>
              {t('settings.phone.other')}
            </Button>
          </>
        }
      >
        <Button type="submit" loading={confirm.isPending}>
          {t('settings.phone.confirm')}
        </Button>
      </ActionBar>
    </Form>
  );
}
