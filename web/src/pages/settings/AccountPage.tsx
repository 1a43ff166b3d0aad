import { Fieldset, Paragraph, Radio, Textfield } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, versioned, type Versioned } from '../../api/client';
import { Failure } from '../../api/failure';
import { accountQuery, readAccount, signedInAs, type Account } from '../../api/session';
import { useVersionedEdit } from '../../api/versions';
import { phone } from '../../language/format';
import { LANGUAGES } from '../../language/languages';
import { Loading } from '../../shared/Loading';
import { Page } from '../../shared/Page';
import { ProblemNotice } from '../../shared/ProblemNotice';
import { TextLink } from '../../shared/TextLink';
import { SettingsForm } from './SettingsForm';
import styles from './SettingsPage.module.css';

interface Part {
  legalFirstName: string;
  legalLastName: string;
  language: Account['language'];
}

const toPart = ({ value, etag }: Versioned<Account>): Versioned<Part> => ({
  value: {
    legalFirstName: value.legalFirstName,
    legalLastName: value.legalLastName,
    language: value.language,
  },
  etag,
});

/** Who has the account, and the language of what we write to her. */
export function AccountPage() {
  const { t } = useTranslation();
  const account = useQuery(accountQuery);
  return (
    <Page title={t('settings.own.title')}>
      {account.data === undefined ? (
        account.error === null ? (
          <Loading lines={4} />
        ) : (
          <ProblemNotice failure={account.error} onRetry={() => void account.refetch()} />
        )
      ) : (
        <>
          <OwnNumber account={account.data.value} />
          <AccountForm start={account.data} />
        </>
      )}
    </Page>
  );
}

/** A number is not typed over: a code proves the new one. */
function OwnNumber({ account }: { account: Account }) {
  const { t } = useTranslation();
  const number = account.phone === null ? '' : phone(account.phone);
  return (
    <div>
      <Paragraph>
        {account.phone === null
          ? t('settings.own.noPhone')
          : t(account.phoneConfirmed ? 'settings.own.phone' : 'settings.own.phoneUnconfirmed', { phone: number })}
      </Paragraph>
      <TextLink to="/innstillinger/nummer" className={styles.link}>
        {t(
          account.phone === null
            ? 'settings.own.addPhone'
            : account.phoneConfirmed
              ? 'settings.own.changePhone'
              : 'settings.own.confirmPhone',
        )}
      </TextLink>
    </div>
  );
}

function AccountForm({ start }: { start: Versioned<Account> }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const edit = useVersionedEdit<Part>({
    start: toPart(start),
    read: async () => toPart(await readAccount()),
    save: async (part, before) => {
      const saved = await versioned(
        api.PATCH('/api/account', {
          params: { header: { 'If-Match': before.etag } },
          body: part,
        }),
      );
      queries.setQueryData(accountQuery.queryKey, saved);
      signedInAs(queries, saved.value);
      return toPart(saved);
    },
  });
  const { draft, change } = edit;
  const failure = edit.failure instanceof Failure ? edit.failure : null;
  const errorOf = (field: 'legalFirstName' | 'legalLastName', wasAsked: boolean) =>
    wasAsked && draft[field].trim() === '' ? t('app.required') : failure?.at(`/${field}`);
  return (
    <SettingsForm
      edit={edit}
      labels={{
        legalFirstName: t('settings.own.firstName'),
        legalLastName: t('settings.own.lastName'),
        language: t('settings.own.language'),
      }}
      wordsOf={(part, field) => (field === 'language' ? LANGUAGES[part.language].name : part[field])}
      isComplete={draft.legalFirstName.trim() !== '' && draft.legalLastName.trim() !== ''}
      shown={['/legalFirstName', '/legalLastName']}
    >
      {(wasAsked) => (
        <>
          <Textfield
            label={t('settings.own.firstName')}
            autoComplete="given-name"
            maxLength={100}
            value={draft.legalFirstName}
            error={errorOf('legalFirstName', wasAsked)}
            onChange={(event) => change({ legalFirstName: event.target.value })}
          />
          <Textfield
            label={t('settings.own.lastName')}
            autoComplete="family-name"
            maxLength={100}
            value={draft.legalLastName}
            error={errorOf('legalLastName', wasAsked)}
            onChange={(event) => change({ legalLastName: event.target.value })}
          />
          <Fieldset>
            <Fieldset.Legend>{t('settings.own.language')}</Fieldset.Legend>
            {(['nb', 'en'] as const).map((tag) => (
              <Radio
                key={tag}
                name="mail-language"
                value={tag}
                label={LANGUAGES[tag].name}
                checked={draft.language === tag}
                onChange={() => change({ language: tag })}
              />
            ))}
          </Fieldset>
        </>
      )}
    </SettingsForm>
  );
}
