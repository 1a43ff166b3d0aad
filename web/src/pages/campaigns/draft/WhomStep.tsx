import { Button, ValidationMessage } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '../../../shared/ActionBar';
import { Form } from '../../../shared/Form';
import { Page } from '../../../shared/Page';
import { Steps } from '../../../shared/Steps';
import { WhomChoice } from '../../../shared/whom/WhomChoice';
import { DraftNotices } from './DraftNotices';
import { progressOf, type StepProps } from './DraftPage';

/** Whom it is for. */
export function WhomStep({ edit, goOn }: StepProps) {
  const { t } = useTranslation();
  const [isIncomplete, setIncomplete] = useState(false);
  const [asked, setAsked] = useState<object | null>(null);
  return (
    <Page title={t('compose.whom.title')} lead={t('compose.whom.lead')}>
      <Steps {...progressOf('hvem')} />
      <Form
        failure={asked ?? edit.failure ?? edit.conflict}
        onSubmit={() => {
          if (isIncomplete) {
            setAsked({});
            edit.forgetFailure();
          } else {
            setAsked(null);
            goOn('hva');
          }
        }}
      >
        <WhomChoice
          whom={isIncomplete ? null : edit.draft.whom}
          onChange={(whom) => {
            setIncomplete(whom === null);
            setAsked(null);
            if (whom !== null) {
              edit.change({ whom });
            }
          }}
        />
        {asked !== null && (
          <ValidationMessage role="alert" tabIndex={-1} data-problem>
            {t('compose.whom.missing')}
          </ValidationMessage>
        )}
        <DraftNotices edit={edit} />
        <ActionBar>
          <Button type="submit" loading={edit.isSaving}>
            {t('compose.next')}
          </Button>
        </ActionBar>
      </Form>
    </Page>
  );
}
