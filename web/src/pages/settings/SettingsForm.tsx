import { Button, Paragraph } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { useVersionedEdit } from '../../api/versions';
import { ActionBar } from '../../shared/ActionBar';
import { ButtonLink } from '../../shared/ButtonLink';
import { ConflictNotice } from '../../shared/ConflictNotice';
import { Form } from '../../shared/Form';
import { ProblemNotice } from '../../shared/ProblemNotice';

interface SettingsFormProps<T extends object> {
  edit: ReturnType<typeof useVersionedEdit<T>>;
  /** The fields as people call them, and what stands in them. */
  labels: Record<keyof T, string>;
  wordsOf: (part: T, field: keyof T) => string;
  /** Whether it can be sent; what is missing is said beside the fields from the first try on. */
  isComplete: boolean;
  /** The pointers that the fields show themselves. */
  shown: readonly string[];
  children: (wasAsked: boolean) => ReactNode;
}

/** What every page of settings has around its fields. */
export function SettingsForm<T extends object>({
  edit,
  labels,
  wordsOf,
  isComplete,
  shown,
  children,
}: SettingsFormProps<T>) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<object | null>(null);
  const { conflict } = edit;
  const save = () => {
    if (isComplete) {
      setAsked(null);
      edit.save();
    } else {
      setAsked({});
      edit.forgetFailure();
    }
  };
  return (
    <Form failure={asked ?? edit.failure ?? conflict} onSubmit={save}>
      {children(asked !== null)}
      {conflict !== null && (
        <ConflictNotice
          fields={conflict.fields.map((field) => ({
            label: labels[field],
            mine: wordsOf(edit.draft, field),
            theirs: wordsOf(conflict.theirs.value, field),
          }))}
          isOnlyTheirs={conflict.isOnlyTheirs}
          onKeepMine={edit.keepMine}
          onTakeTheirs={edit.takeTheirs}
        />
      )}
      <ProblemNotice failure={edit.failure} shown={shown} />
      <div role="status">{edit.isSaved && !edit.isChanged && <Paragraph>{t('settings.saved')}</Paragraph>}</div>
      <ActionBar
        others={
          <ButtonLink look="tertiary" to="/innstillinger">
            {t('settings.back')}
          </ButtonLink>
        }
      >
        <Button type="submit" loading={edit.isSaving}>
          {t('app.save')}
        </Button>
      </ActionBar>
    </Form>
  );
}
