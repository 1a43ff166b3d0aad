import { Button, Chip, Field, Label, Paragraph, Input, ValidationMessage } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { tagsQuery } from '../../api/customers';
import { announce } from '../../shared/live';
import { withTag } from './tags';
import styles from './TagsField.module.css';

interface TagsFieldProps {
  tags: string[];
  /** What stands in the field and is not a tag yet; whoever saves adds it too. */
  typed: string;
  error?: string;
  onChange: (tags: string[], typed: string) => void;
}

/** Her tags: taken away one by one, added by hand or from those in use. */
export function TagsField({ tags, typed, error, onChange }: TagsFieldProps) {
  const { t } = useTranslation();
  const known = useQuery(tagsQuery);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const add = () => {
    if (typed.trim() !== '') {
      announce(t('customer.tagAdded', { tag: typed.trim() }));
    }
    onChange(withTag(tags, typed), '');
    field.current?.focus();
  };
  return (
    <div className={styles.tags}>
      <Field>
        <Label>{t('customer.tags')}</Label>
        <Field.Description>{t('customer.tagsHelp')}</Field.Description>
        <div className={styles.add}>
          <Input
            ref={field}
            list={list}
            autoComplete="off"
            maxLength={40}
            value={typed}
            aria-invalid={error !== undefined}
            onChange={(event) => onChange(tags, event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && typed.trim() !== '') {
                event.preventDefault();
                add();
              }
            }}
          />
          <Button type="button" variant="secondary" onClick={add}>
            {t('customer.tagAdd')}
          </Button>
        </div>
        <datalist id={list}>
          {known.data?.items
            .filter(({ tag }) => !tags.includes(tag))
            .map(({ tag }) => (
              <option key={tag} value={tag} />
            ))}
        </datalist>
        {error !== undefined && <ValidationMessage>{error}</ValidationMessage>}
      </Field>
      {tags.length === 0 ? (
        <Paragraph data-size="sm">{t('customer.noTags')}</Paragraph>
      ) : (
        <ul className={styles.chips}>
          {tags.map((tag) => (
            <li key={tag}>
              <Chip.Removable
                type="button"
                aria-label={t('customer.tagRemove', { tag })}
                onClick={() => {
                  announce(t('customer.tagRemoved', { tag }));
                  onChange(
                    tags.filter((one) => one !== tag),
                    typed,
                  );
                  field.current?.focus();
                }}
              >
                {tag}
              </Chip.Removable>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
