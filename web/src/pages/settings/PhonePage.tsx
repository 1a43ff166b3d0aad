import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { accountQuery, type Account } from '../../api/session';
import { phone } from '../../language/format';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { PhoneCodeForm } from './PhoneCodeForm';
import { PhoneNumberForm } from './PhoneNumberForm';
import { RemovePhone } from './RemovePhone';
import { keepWaiting, waitingCode, type WaitingCode } from './waiting-code';

const route = getRouteApi('/inside/innstillinger/nummer');

/** The owner's own number: it is hers once a code that was sent there has come back. */
export function PhonePage() {
  const { t } = useTranslation();
  const account = useQuery(accountQuery);
  return (
    <Page title={t('settings.phone.title')} lead={t('settings.phone.lead')}>
      {account.data === undefined ? (
        account.error === null ? (
          <Loading lines={3} />
        ) : (
          <ProblemNotice failure={account.error} onRetry={() => void account.refetch()} />
        )
      ) : (
        <OwnPhone account={account.data.value} />
      )}
    </Page>
  );
}

function OwnPhone({ account }: { account: Account }) {
  const { t } = useTranslation();
  const [waiting, setWaiting] = useState(waitingCode);
  const [isChanging, setIsChanging] = useState(false);
  const [isNew, setIsNew] = useState(false);
  const wait = (code: WaitingCode | null) => {
    keepWaiting(code);
    setWaiting(code);
  };
  if (waiting !== null) {
    return (
      <PhoneCodeForm
        waiting={waiting}
        onSentAgain={wait}
        onOther={() => {
          wait(null);
          setIsChanging(true);
        }}
        onConfirmed={() => {
          wait(null);
          setIsChanging(false);
          setIsNew(true);
        }}
      />
    );
  }
  if (account.phone === null || !account.phoneConfirmed || isChanging) {
    return (
      <PhoneNumberForm
        start={account.phone === null || account.phoneConfirmed ? '' : phone(account.phone)}
        onSent={wait}
        others={
          account.phone !== null && account.phoneConfirmed ? (
            <Button variant="tertiary" onClick={() => setIsChanging(false)}>
              {t('settings.phone.keep', { phone: phone(account.phone) })}
            </Button>
          ) : (
            <ButtonLink look="tertiary" to="/innstillinger/konto">
              {t('settings.phone.back')}
            </ButtonLink>
          )
        }
      />
    );
  }
  return <Confirmed number={account.phone} isNew={isNew} onChange={() => setIsChanging(true)} />;
}

interface ConfirmedProps {
  number: string;
  /** Whether it was confirmed just now. */
  isNew: boolean;
  onChange: () => void;
}

function Confirmed({ number, isNew, onChange }: ConfirmedProps) {
  const { t } = useTranslation();
  const { til } = route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <Paragraph role="status">
        {t(isNew ? 'settings.phone.isNow' : 'settings.phone.is', { phone: phone(number) })}
      </Paragraph>
      <ActionBar
        others={
          <>
            {til !== undefined && (
              <Button variant="secondary" onClick={onChange}>
                {t('settings.phone.change')}
              </Button>
            )}
            <RemovePhone />
            <ButtonLink look="tertiary" to="/innstillinger/konto">
              {t('settings.phone.back')}
            </ButtonLink>
          </>
        }
      >
        {til === undefined ? (
          <Button variant="secondary" onClick={onChange}>
            {t('settings.phone.change')}
          </Button>
        ) : (
          <Button onClick={() => void navigate({ href: til })}>{t('settings.phone.whereYouWere')}</Button>
        )}
      </ActionBar>
    </>
  );
}
