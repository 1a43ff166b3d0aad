import { Button, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../shared/ActionBar';
import { Form } from '../../shared/Form';
import { Page } from '../../shared/Page';
import { TextLink } from '../../shared/TextLink';
import { useDraft } from './draft';
import { Steps } from '../../shared/Steps';

/** Whose place it is. */
export function StudioPage() {
  const { t } = useTranslation();
  const { draft, change } = useDraft();
  const navigate = useNavigate();
  const [missing, setMissing] = useState<{ [field: string]: boolean } | null>(null);
  const fields = ['studioName', 'legalFirstName', 'legalLastName'] as const;
  const complete: Record<(typeof fields)[number], string> = {
    studioName: 'organization',
    legalFirstName: 'given-name',
    legalLastName: 'family-name',
  };
  const goOn = () => {
    const empty = Object.fromEntries(fields.map((field) => [field, draft[field].trim() === '']));
    if (Object.values(empty).some(Boolean)) {
      setMissing(empty);
    } else {
      void navigate({ to: '/registrer/innlogging' });
    }
  };
  return (
    <Page title={t('signup.studio.title')} lead={t('signup.studio.lead')}>
      <Steps at={1} all={5} />
      <Form onSubmit={goOn} failure={missing}>
        {fields.map((field) => (
          <Textfield
            key={field}
            label={t(`signup.studio.${field}`)}
            description={field === 'legalFirstName' ? t('signup.studio.legalNameHelp') : undefined}
            autoComplete={complete[field]}
            maxLength={100}
            value={draft[field]}
            error={missing?.[field] === true && draft[field].trim() === '' ? t('app.required') : undefined}
            onChange={(event) => change({ [field]: event.target.value })}
          />
        ))}
        <ActionBar>
          <Button type="submit">{t('signup.next')}</Button>
        </ActionBar>
      </Form>
      <Paragraph>
        {t('signup.known')} <TextLink to="/logg-inn">{t('signup.signIn')}</TextLink>
      </Paragraph>
    </Page>
  );
}
