import { Alert, Button, Details, Link, Paragraph } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answered, api } from '../../api/client';
import { Failure } from '../../api/failure';
import { sessionQuery } from '../../api/session';
import { useSubmission } from '../../api/submission';
import { ActionBar } from '../../shared/ActionBar';
import { CodeField } from '../../shared/CodeField';
import { CopyButton } from '../../shared/CopyButton';
import { Form } from '../../shared/Form';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { SendTo } from '../../shared/SendTo';
import { ProblemNotice } from '../../shared/ProblemNotice';
import styles from './AuthenticatorPage.module.css';
import { useDraft } from './draft';
import { offered } from './offered';
import { QrCode } from './QrCode';
import { Steps } from '../../shared/Steps';

/** The second factor: an app is told the secret, and proves it. */
export function AuthenticatorPage() {
  const { t } = useTranslation();
  const { change } = useDraft();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const session = useQuery(sessionQuery);
  const [code, setCode] = useState('');
  const [isAnew] = useState(() => offered.read() !== null);
  const { mutate: begin, ...enrolment } = useMutation({
    mutationFn: () => answered(api.POST('/api/account/totp')),
    onSuccess: () => offered.write('yes'),
  });
  const begun = useRef(false);
  const mayEnrol = session.data?.step === 'ENROL';
  useEffect(() => {
    // Each call makes a new secret, so one page asks once.
    if (mayEnrol && !begun.current) {
      begun.current = true;
      begin();
    }
  }, [mayEnrol, begin]);
  const confirm = useSubmission({
    send: (body: { code: string }) => answered(api.POST('/api/account/totp/confirmation', { body })),
    onDone: async ({ recoveryCodes }) => {
      offered.forget();
      change({ recoveryCodes, password: '' });
      await navigate({ to: '/registrer/reservekoder', replace: true });
      await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
  });
  if (session.data?.step === 'OUT') {
    return <SendTo to="/logg-inn" search={{}} />;
  }
  if (session.data?.step === 'IN' && !confirm.isSuccess) {
    return <SendTo to="/" />;
  }
  const { data, error } = enrolment;
  return (
    <Page title={t('signup.app.title')} lead={t('signup.app.lead')}>
      <Steps at={4} all={5} />
      <ProblemNotice
        failure={session.error ?? error}
        onRetry={session.error === null ? begin : () => void session.refetch()}
      />
      {data === undefined && error === null && session.error === null && <Loading lines={3} />}
      {data !== undefined && (
        <>
          {isAnew && (
            <Alert data-color="warning">
              <Paragraph>{t('signup.app.anew')}</Paragraph>
            </Alert>
          )}
          <ol className={styles.steps}>
            <li>
              <Paragraph>{t('signup.app.install')}</Paragraph>
            </li>
            <li>
              <Paragraph>{t('signup.app.add')}</Paragraph>
              <div className={styles.ways}>
                <div className={styles.here}>
                  <Link href={data.uri}>{t('signup.app.open')}</Link>
                </div>
                <QrCode className={styles.qr} text={data.uri} label={t('signup.app.qr')} />
                <Details variant="tinted" data-color="neutral">
                  <Details.Summary>{t('signup.app.byHand')}</Details.Summary>
                  <Details.Content>
                    <Paragraph>{t('signup.app.secretHelp')}</Paragraph>
                    <code className={styles.secret}>{data.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
                    <CopyButton text={data.secret} />
                  </Details.Content>
                </Details>
              </div>
            </li>
            <li>
              <Paragraph>{t('signup.app.type')}</Paragraph>
            </li>
          </ol>
          <Form failure={confirm.error} onSubmit={() => confirm.submit({ code: code.replaceAll(' ', '') })}>
            <CodeField
              label={t('signup.app.code')}
              digits={6}
              value={code}
              error={confirm.error instanceof Failure ? confirm.error.at('/code') : undefined}
              onChange={setCode}
            />
            <ProblemNotice failure={confirm.error} shown={['/code']} />
            {confirm.error instanceof Failure && confirm.error.is('wrong-code') && (
              <Paragraph>{t('signup.app.addedBefore')}</Paragraph>
            )}
            <ActionBar>
              <Button type="submit" loading={confirm.isPending}>
                {t('signup.next')}
              </Button>
            </ActionBar>
          </Form>
        </>
      )}
    </Page>
  );
}
