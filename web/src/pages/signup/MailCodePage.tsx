import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { Failure } from '../../api/failure';
import { sessionQuery } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { CodeField } from '../../shared/CodeField';
import { Form } from '../../shared/Form';
import { Page } from '../../shared/Page';
import { SendTo } from '../../shared/SendTo';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { TextLink } from '../../shared/TextLink';
import { useDraft } from './draft';
import { Steps } from '../../shared/Steps';

/** The code that came by mail. */
export function MailCodePage() {
  const { t } = useTranslation();
  const { draft, change } = useDraft();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const verify = useSubmission({
    send: (body: { email: string; code: string }) => answered(api.POST('/api/signup/verification', { body })),
    onDone: async () => {
      change({ proved: true });
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
      await navigate({ to: '/registrer/app' });
    },
  });
  if (draft.email === '') {
    return <SendTo to="/registrer" />;
  }
  return (
    <Page title={t('signup.mail.title')} lead={t('signup.mail.lead', { email: draft.email.trim() })}>
      <Steps at={3} all={5} />
      <Form
        failure={verify.error}
        onSubmit={() => verify.submit({ email: draft.email.trim(), code: code.replaceAll(' ', '') })}
      >
        <CodeField
          label={t('signup.mail.code')}
          description={t('signup.mail.help')}
          digits={8}
          value={code}
          error={verify.error instanceof Failure ? verify.error.at('/code') : undefined}
          onChange={setCode}
        />
        <ProblemNotice failure={verify.error} shown={['/code']} />
        <ActionBar>
          <Button type="submit" loading={verify.isPending}>
            {t('signup.next')}
          </Button>
        </ActionBar>
      </Form>
      <Paragraph>
        {t('signup.mail.none')} <TextLink to="/registrer/innlogging">{t('signup.mail.again')}</TextLink>
      </Paragraph>
    </Page>
  );
}
