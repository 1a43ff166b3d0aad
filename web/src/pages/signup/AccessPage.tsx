import { Button, Checkbox, Details, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { Failure } from '../../api/failure';
import { useSubmission } from '../../api/submission';
import { currentLanguage } from '../../language';
import { ActionBar } from '../../shared/ActionBar';
import { Form } from '../../shared/Form';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { SendTo } from '../../shared/SendTo';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './AccessPage.module.css';
import { useDraft } from './draft';
import { Steps } from '../../shared/Steps';

const SHORTEST_PASSWORD = 12;
const OWN_FIELDS = ['/email', '/password'];

/** How one gets in, and on what terms. */
export function AccessPage() {
  const { t } = useTranslation();
  const { draft, change } = useDraft();
  const navigate = useNavigate();
  const language = currentLanguage();
  const [shown, setShown] = useState(false);
  const [refused, setRefused] = useState<object | null>(null);
  const agreement = useQuery({
    queryKey: ['agreement', language],
    queryFn: () => answered(api.GET('/api/agreement')),
    staleTime: Infinity,
  });
  const signUp = useSubmission({
    send: (agreementVersion: string) =>
      answered(
        api.POST('/api/signup', {
          body: {
            studioName: draft.studioName.trim(),
            legalFirstName: draft.legalFirstName.trim(),
            legalLastName: draft.legalLastName.trim(),
            email: draft.email.trim(),
            password: draft.password,
            agreementVersion,
            language,
          },
        }),
      ),
    onDone: () => {
      change({ proved: false });
      return navigate({ to: '/registrer/kode' });
    },
  });
  if (draft.studioName === '') {
    return <SendTo to="/registrer" />;
  }
  const failure = signUp.error instanceof Failure ? signUp.error : null;
  const emailError =
    refused !== null && !draft.email.includes('@') ? t('signup.access.emailWrong') : failure?.at('/email');
  const passwordError =
    refused !== null && draft.password.length < SHORTEST_PASSWORD
      ? t('signup.access.passwordShort')
      : failure?.at('/password');
  const send = () => {
    if (!draft.email.includes('@') || draft.password.length < SHORTEST_PASSWORD || !draft.agreed) {
      setRefused({});
    } else if (agreement.data !== undefined) {
      setRefused(null);
      signUp.submit(agreement.data.version);
    }
  };
  return (
    <Page title={t('signup.access.title')} lead={t('signup.access.lead')}>
      <Steps at={2} all={5} />
      <Form onSubmit={send} failure={refused ?? signUp.error}>
        <Textfield
          label={t('signup.access.email')}
          type="email"
          inputMode="email"
          autoComplete="username"
          maxLength={254}
          value={draft.email}
          error={emailError}
          onChange={(event) => change({ email: event.target.value })}
        />
        <div className={styles.password}>
          <Textfield
            label={t('signup.access.password')}
            description={t('signup.access.passwordHelp')}
            type={shown ? 'text' : 'password'}
            autoComplete="new-password"
            maxLength={128}
            value={draft.password}
            error={passwordError}
            onChange={(event) => change({ password: event.target.value })}
          />
          <Button variant="tertiary" data-size="sm" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t('signup.access.show')}
          </Button>
        </div>
        {agreement.error !== null && (
          <ProblemNotice failure={agreement.error} onRetry={() => void agreement.refetch()} />
        )}
        {agreement.isPending && <Loading lines={1} />}
        {agreement.data !== undefined && (
          <div className={styles.agreement}>
            <Details variant="tinted" data-color="neutral">
              <Details.Summary>{t('signup.access.readAgreement')}</Details.Summary>
              <Details.Content>
                <p className={styles.text}>{agreement.data.text}</p>
              </Details.Content>
            </Details>
            <Checkbox
              label={t('signup.access.agree')}
              checked={draft.agreed}
              aria-invalid={refused !== null && !draft.agreed ? true : undefined}
              onChange={(event) => change({ agreed: event.target.checked })}
            />
            {refused !== null && !draft.agreed && (
              <ValidationMessage>{t('signup.access.agreeFirst')}</ValidationMessage>
            )}
          </div>
        )}
        <ProblemNotice failure={signUp.error} shown={OWN_FIELDS} />
        <ActionBar>
          <Button type="submit" loading={signUp.isPending} disabled={agreement.data === undefined}>
            {t('signup.access.send')}
          </Button>
        </ActionBar>
      </Form>
    </Page>
  );
}
